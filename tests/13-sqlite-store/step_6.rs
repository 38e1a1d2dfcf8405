//! Write `swap`: one statement that replaces the version that was seen, and no other.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use harness::{Output, Step, Test, claim};
use memory_store::{Created, Saved, SessionStore, StoppedClock, StoreError, Timestamp, Version};
use serde_json::{Value, json};
use session_ids::StoreKey;
use session_layer::{Session, SessionLayer, Settings};
use sqlite_store::{SqliteStore, swap};

use crate::site::*;
use crate::stage::{Folder, LONG, TwoServers, plan, rival, statements};
use crate::store_contract::{END, NOW, new_key, record};
use crate::{stage, store_contract};

const STEP: Step = CHAPTER.step(6, "Compare and swap in one statement");

#[test]
fn replaces_the_version_that_was_seen() {
    claim!(
        STEP,
        "A save with the version that was loaded replaces the whole record",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_replaces_what_was_loaded(&t, folder.store(&t)).await;
    });
}

#[test]
fn any_record_is_given_back_or_refused() {
    claim!(
        STEP,
        "Whatever a record holds, it is given back as it was, or refused before it is kept",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        store_contract::any_record_is_given_back_or_refused(&t, store, 100).await;
    });
}

#[test]
fn what_is_taken_is_given_back() {
    claim!(
        STEP,
        "A record that is taken is given back, and one that is too deep for that is refused before it is kept",
        "CWE-674; the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::what_is_taken_is_given_back(&t, folder.store(&t)).await;
    });
}

#[test]
fn refuses_a_version_that_is_old() {
    claim!(
        STEP,
        "Once another request has saved, a save with the older version changes nothing and says Stale",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_refuses_what_has_changed(&t, folder.store(&t)).await;
    });
}

#[test]
fn the_same_data_again_is_another_version() {
    claim!(
        STEP,
        "A save gives the record a new version, also when it changes nothing in it",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_refuses_what_was_changed_back(&t, folder.store(&t)).await;
        let mut connection = folder.connection(&t);
        for key in [new_key(), new_key()] {
            let row = row_of(&key, "alice", END);
            connection.execute_batch(&row).expect("there is a table");
            let saved = swap(
                &mut connection,
                &key,
                Version(7),
                &record("user", "bob"),
                NOW,
            );
            t.see(
                "the result of swap(…), for one of two rows with version 7",
                saved,
            )
            .is(Ok(Saved::Yes));
        }
        let equal = "SELECT count(*) - count(DISTINCT version) FROM sessions";
        let equal = || number(&folder.outside(), equal);
        t.see("the rows with another one's version after that", equal())
            .is(0);
    });
}

#[test]
fn creates_nothing() {
    claim!(
        STEP,
        "A save never creates a record, whatever version it names",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_never_creates(&t, folder.store(&t)).await;
    });
}

#[test]
fn takes_the_end_that_it_is_given() {
    claim!(
        STEP,
        "A save moves the record's end to where the new record has it, later or sooner",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_moves_the_end(&t, folder.store(&t)).await;
    });
}

#[test]
fn does_not_revive_what_has_expired() {
    claim!(
        STEP,
        "A save that comes when the record has expired is too late, whatever end it brings",
        "CWE-613"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_never_revives_what_has_expired(&t, folder.store(&t)).await;
    });
}

#[test]
fn does_not_put_a_new_record_back() {
    claim!(
        STEP,
        "A version of an expired record doesn't fit the one that has taken its place",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::a_version_ends_with_its_record(&t, folder.store(&t)).await;
    });
}

#[test]
fn of_two_hundred_at_once_one_saves() {
    claim!(
        STEP,
        "Of two hundred who loaded one version and save at the same moment, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::of_a_crowd_one_saves(&t, TwoServers::new(&t, &folder)).await;
    });
}

#[test]
fn two_hundred_additions_are_two_hundred() {
    claim!(
        STEP,
        "Twenty tasks on two servers that add one ten times each, and load again when late, add two hundred",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::no_update_is_lost_in_a_crowd(&t, TwoServers::new(&t, &folder)).await;
    });
}

/// What a save gives that has the version of a row, while another connection does `sql` to it; and what
/// is in the table then.
fn raced(t: &Test, key: &StoreKey, sql: &str) -> (Result<Saved, String>, i64, i64) {
    let folder = Folder::new();
    let mut connection = folder.connection(t);
    let row = row_of(key, "alice", END);
    connection.execute_batch(&row).expect("there is a table");
    let seen = number(&connection, "SELECT version FROM sessions");
    rival(&folder, &mut connection, sql);
    let mallory = record("account", json!({"name": "mallory"}));
    let saved = swap(
        &mut connection,
        key,
        Version(seen.unsigned_abs()),
        &mallory,
        NOW,
    );
    let outside = folder.outside();
    let count = |whose| number(&outside, &format!("SELECT count(*) FROM sessions {whose}"));
    let saved = saved.map_err(|error| error.to_string());
    (saved, count(""), count("WHERE user = 'mallory'"))
}

#[test]
fn who_saved_first_is_not_overwritten() {
    claim!(
        STEP,
        "A save that another server's save comes before, between a look and the write, is late",
        "CWE-367"
    )
    .test(async |t| {
        let key = new_key();
        let sql = "UPDATE sessions SET version = 8, data = '{\"account\":{\"name\":\"bob\"}}';";
        let call = "swap(…) while another server saves, the rows then, and those that it wrote,";
        let raced = t.call(call, || raced(&t, &key, sql));
        raced.gives((Ok(Saved::Stale), 1, 0));
    });
}

#[test]
fn who_logged_out_stays_logged_out() {
    claim!(
        STEP,
        "A save that another server's logout comes before, between a look and the write, is late",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let key = new_key();
        let call = "swap(…) while another server deletes, the rows then, and those that it wrote,";
        let raced = t.call(call, || raced(&t, &key, "DELETE FROM sessions;"));
        raced.gives((Ok(Saved::Stale), 0, 0));
    });
}

#[test]
fn a_save_looks_at_one_row() {
    claim!(
        STEP,
        "A save goes to its row by the key, and its statements are the same text for every record",
        "CWE-89; sqlite.org/eqp.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
        let mut ran = |user: &str, now: Timestamp| {
            let (key, mut record) = (new_key(), record("user", user));
            record.expires = now.plus(Duration::from_secs(1000));
            let seen = Version(now.seconds());
            statements(&mut connection, |it| swap(it, &key, seen, &record, now))
        };
        let first = t.see("the statements of swap(…) for alice", ran("alice", NOW));
        first.must("there are some", |ran| !ran.is_empty());
        let first = first.value();
        let texts = |ran: Vec<stage::Statement>| -> Vec<String> {
            ran.into_iter().map(|it| it.sql).collect()
        };
        let second = t.see(
            "the SQL of swap(…) for bob",
            texts(ran("bob", NOW.plus(Duration::from_secs(1)))),
        );
        second.is(texts(first.clone()));
        let how = t.see("EXPLAIN QUERY PLAN for swap(…)", plan(&connection, &first));
        how.is(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
    });
}

#[test]
fn a_locked_database_is_an_outage() {
    claim!(
        STEP,
        "While another process keeps the lock, a save says that the store is unavailable, and loads go on",
        "ASVS 5.0, 13.2.6 and 16.5.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let asked = store_contract::Asked::new(&t, folder.impatient_store(&t));
        let alice = record("user", "alice");
        let (key, seen) = asked.kept(&alice).await;
        let owner = folder.outside();
        owner.execute_batch("BEGIN IMMEDIATE").expect("no other connection writes");
        let bob = record("user", "bob");
        let saved = asked.store.save(&key, seen, &bob, NOW);
        let saved = t.call_async("save(…), while another process has the lock,", saved).await;
        saved.must("StoreError::Unavailable", |saved| {
            matches!(saved, Err(StoreError::Unavailable(_)))
        });
        asked.record(&key, NOW).await.gives(Some(alice.clone()));
        owner.execute_batch("ROLLBACK").expect("it has the lock");
        asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
    });
}

/// Saves 1, 2, 3 and so on, and says each number once it is saved. It goes on until it is killed.
async fn save_without_end(path: String, key: StoreKey, output: Output) -> Option<()> {
    let store = SqliteStore::open(&PathBuf::from(path)).ok()?;
    let created = store.create(&key, &record("count", 0), NOW).await.ok()?;
    assert_eq!(created, Created::Yes);
    for count in 1.. {
        let (_, seen) = store.load(&key, NOW).await.ok()??;
        let next = record("count", count);
        let saved = store.save(&key, seen, &next, NOW).await.ok()?;
        assert_eq!(saved, Saved::Yes);
        output.print(&count.to_string());
    }
    Some(())
}

#[test]
fn what_was_saved_survives_a_kill() {
    claim!(
        STEP,
        "A process that is killed in the middle of its saves has lost none that it spoke of",
        "sqlite.org/wal.html; the question of this chapter"
    )
    .test(async |t| {
        // The child knows nothing but a path, so both have to come upon the same key.
        let id = session_ids::SessionId::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("an ID");
        let key = StoreKey::of(&id);
        for kill_after in [1, 60, 300] {
            let folder = Folder::new();
            let path = folder.database().to_string_lossy().into_owned();
            let mut child = t
                .child(&path, async |path, output| {
                    save_without_end(path, key, output).await;
                })
                .await;
            let mut said: Vec<String> = Vec::new();
            said.extend((0..kill_after).map_while(|_| child.next_line()));
            said.extend(child.kill());
            let what = format!(
                "the last that a process saved of 1, 2, 3, …, killed after {kill_after} saves"
            );
            let last = t.see(what, said.last().and_then(|line| line.parse().ok()));
            last.must("it had saved as many as that", |last| {
                last.is_some_and(|last: u64| last >= kill_after)
            });
            let last = last.value().unwrap_or_default();
            let asked = store_contract::Asked::new(&t, folder.store(&t));
            let (kept, seen) = asked.load(&key, NOW).await.value().expect("it is there");
            let count = kept.data.get("count").and_then(Value::as_u64);
            let what =
                format!("the count in the database, when {last} was the last that it spoke of");
            let count = t.see(what, count.unwrap_or_default());
            count.must("that one, or the next", |count| {
                (last..=last + 1).contains(count)
            });
            let sound = folder
                .outside()
                .query_row("PRAGMA integrity_check", [], |row| row.get(0));
            t.see("PRAGMA integrity_check", sound)
                .is(Ok("ok".to_owned()));
            let next = record("count", count.value() + 1);
            asked.save(&key, seen, &next, NOW).await.gives(Saved::Yes);
        }
    });
}

/// Counts, and says how often.
async fn count(session: Session) -> &'static str {
    session.update("count", |count: Option<u64>| count.unwrap_or_default() + 1);
    "counted"
}

async fn counted(session: Session) -> String {
    session.get::<u64>("count").unwrap_or_default().to_string()
}

#[test]
fn two_servers_lose_no_request() {
    claim!(
        STEP,
        "Two hundred requests that count in one session, on two servers at once, count two hundred",
        "CWE-362"
    )
    .test(async |t| {
        let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
        let serve = || {
            let router = Router::new()
                .route("/count", get(count))
                .route("/counted", get(counted));
            let settings = Settings::default().timeout(LONG);
            let sessions = SessionLayer::new(folder.store(&t), clock.clock(), settings);
            t.serve(router.layer(sessions))
        };
        let (one, other) = (serve(), serve());
        let alice = t.browser("alice", &one);
        alice.get("/count").await;
        let cookie = Arc::new(alice.cookies("/").unwrap_or_default());
        let other = Arc::new(t.browser("alice", &other));
        let alice = Arc::new(alice);
        let send = |number: usize| {
            let browser = Arc::clone(if number < 100 { &alice } else { &other });
            let cookie = Arc::clone(&cookie);
            async move { browser.get_with_cookie("/count", &*cookie).await.status }
        };
        let answers = t
            .at_once("200 times GET /count, on two servers at once,", 200, send)
            .await;
        answers.gives(vec![200; 200]);
        let shown = other.get_with_cookie("/counted", &*cookie).await.text();
        t.see("the count after that", shown).is("201".to_owned());
    });
}
