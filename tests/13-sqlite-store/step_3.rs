//! Write `swap`: one statement that replaces the version that was seen, and no other.

use std::collections::HashSet;
use std::time::Duration;

use harness::{Step, claim};
use memory_store::{Created, Record, Saved, Timestamp, Version};
use serde_json::json;
use session_ids::StoreKey;
use sqlite_store::{find, insert, swap};

use crate::site::*;
use crate::stage::{Folder, Sight, TwoServers, impatient, plan, rival, sights, statements};
use crate::store_contract::{END, NOW, new_key, record};
use crate::{stage, store_contract};

const STEP: Step = CHAPTER.step(3, "Compare and swap in one statement");

#[test]
fn replaces_the_version_that_was_seen() {
    claim!(
        STEP.invariant(1),
        "A save with the version that was loaded replaces the whole record",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_replaces_what_was_loaded(&t, folder.one()).await;
        let tally = || number(&folder.outside(), "SELECT records FROM tally");
        t.see("the tally, after many saves of one session", tally())
            .is(1);
    });
}

#[test]
fn any_record_is_given_back_or_refused() {
    claim!(
        STEP.invariants(&[1, 7]),
        "Whatever a record holds, it is given back as it was, or refused before it is kept",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        store_contract::any_record_is_given_back_or_refused(&t, store, 100).await;
    });
}

#[test]
fn what_is_taken_is_given_back() {
    claim!(
        STEP.invariants(&[1, 7]),
        "A record that is taken is given back, and one that is too deep for that is refused before it is kept",
        "CWE-674; the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::what_is_taken_is_given_back(&t, folder.one()).await;
    });
}

#[test]
fn takes_the_end_that_it_is_given() {
    claim!(
        STEP.invariant(1),
        "A save moves the record's end to where the new record has it, later or sooner",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_moves_the_end(&t, folder.one()).await;
        // An end that has come is kept like any other. The sweep removes it.
        for end in [0, 999, 1000] {
            let folder = Folder::new();
            let (mut connection, key) = (folder.connection(), new_key());
            let row = row_of(&key, "alice", END);
            connection.execute_batch(&row).expect("there is a table");
            let over = store_contract::until(Timestamp::from_seconds(end));
            let call = format!("swap(…, now: {NOW}) to a record until {end} s");
            t.call(call, || swap(&mut connection, &key, Version(7), &over, NOW))
                .gives(Ok(Saved::Yes));
            let rows = format!("SELECT count(*) FROM sessions WHERE expires = {end}");
            let outside = folder.outside();
            let kept = [rows.as_str(), "SELECT records FROM tally"];
            let kept = kept.map(|sql| number(&outside, sql));
            let what = format!("the rows until {end} s after that, and the tally");
            t.see(what, kept).is([1, 1]);
        }
    });
}

#[test]
fn refuses_a_version_that_is_old() {
    claim!(
        STEP.invariant(2),
        "Once another request has saved, a save with the older version changes nothing and says Stale",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_refuses_what_has_changed(&t, folder.one()).await;
    });
}

#[test]
fn does_not_put_a_new_record_back() {
    claim!(
        STEP.invariant(2),
        "A version of an expired record doesn't fit the one that has taken its place",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::a_version_ends_with_its_record(&t, folder.one()).await;
    });
}

#[test]
fn creates_nothing() {
    claim!(
        STEP.invariant(3),
        "A save never creates a record, whatever version it names",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_never_creates(&t, folder.one()).await;
    });
}

#[test]
fn does_not_revive_what_has_expired() {
    claim!(
        STEP.invariant(4),
        "A save that comes when the record has expired is too late, whatever end it brings",
        "CWE-613"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_never_revives_what_has_expired(&t, folder.one()).await;
        let asked = store_contract::Asked::new(&t, folder.one());
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        let end = Timestamp::from_seconds(u64::MAX);
        let saved = asked.save(&key, seen, &record("user", "bob"), end).await;
        saved.gives(Saved::Stale);
    });
}

#[test]
fn the_same_data_again_is_another_version() {
    claim!(
        STEP.invariant(5),
        "A save gives the record a new version, also when it changes nothing in it",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_refuses_what_was_changed_back(&t, folder.one()).await;
        let folder = Folder::new();
        let (mut connection, key) = (folder.connection(), new_key());
        // Nothing here has to survive a power cut.
        let begin = format!("PRAGMA synchronous = off; {}", row_of(&key, "alice", END));
        connection.execute_batch(&begin).expect("there is a table");
        let alice = record("user", "alice");
        let mut save = || {
            let seen = number(&connection, "SELECT version FROM sessions");
            let version = Version(seen.cast_unsigned());
            let saved = swap(&mut connection, &key, version, &alice, NOW);
            (saved == Ok(Saved::Yes)).then_some(seen)
        };
        let call =
            "swap(…), a thousand times, as the number of different versions that it replaced,";
        let versions = t.call(call, || {
            let seen: HashSet<i64> = (0..1000).filter_map(|_| save()).collect();
            seen.len()
        });
        versions.gives(1000);
    });
}

#[test]
fn of_two_hundred_at_once_one_saves() {
    claim!(
        STEP.invariant(6),
        "Of two hundred who loaded one version and save at the same moment, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::of_a_crowd_one_saves(&t, TwoServers::new(folder.one(), folder.one())).await;
    });
}

#[test]
fn two_hundred_additions_are_two_hundred() {
    claim!(
        STEP.invariant(6),
        "Twenty tasks on two servers that add one ten times each, and load again when late, add two hundred",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::no_update_is_lost_in_a_crowd(&t, TwoServers::new(folder.one(), folder.one())).await;
    });
}

/// What a save gives that has the version of a row, while another connection does `sql` to it; and what
/// is in the table then.
fn raced(key: &StoreKey, sql: &str) -> (Result<Saved, String>, i64, i64) {
    let folder = Folder::new();
    let mut connection = folder.connection();
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
        STEP.invariant(6),
        "A save that another server's save comes before, between a look and the write, is late",
        "CWE-367"
    )
    .test(async |t| {
        let key = new_key();
        let sql = "UPDATE sessions SET version = 8, data = '{\"account\":{\"name\":\"bob\"}}';";
        let call = "swap(…) while another server saves, the rows then, and those that it wrote,";
        let raced = t.call(call, || raced(&key, sql));
        raced.gives((Ok(Saved::Stale), 1, 0));
    });
}

#[test]
fn who_logged_out_stays_logged_out() {
    claim!(
        STEP.invariants(&[3, 6]),
        "A save that another server's logout comes before, between a look and the write, is late",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let key = new_key();
        let call = "swap(…) while another server deletes, the rows then, and those that it wrote,";
        let raced = t.call(call, || raced(&key, "DELETE FROM sessions;"));
        raced.gives((Ok(Saved::Stale), 0, 0));
    });
}

#[test]
fn a_save_comes_whole() {
    claim!(
        STEP.invariant(6),
        "Another server sees the old record in its version, or the new one in another version",
        "the contract: a call is whole"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        let key = new_key();
        let old = row_of(&key, "alice", END);
        connection.execute_batch(&old).expect("there is a table");
        let bob = record("user", "bob");
        let call = "swap(…), as what another server sees meanwhile,";
        let seen = t.call(call, || {
            sights(&folder, &mut connection, |it| {
                swap(it, &key, Version(7), &bob, NOW)
            })
        });
        let must = "alice's record in version 7, and at last bob's in another one";
        seen.must(must, |seen| {
            let is_bobs = |it: &Sight| {
                it.as_ref().is_some_and(|(is_seven, data)| {
                    !is_seven && serde_json::from_str(data).ok().as_ref() == Some(&bob.data)
                })
            };
            let alices = Some((true, "{\"account\":{\"name\":\"alice\"}}".to_owned()));
            seen.iter().all(|it| is_bobs(it) || *it == alices) && seen.last().is_some_and(is_bobs)
        });
    });
}

#[test]
fn a_save_that_fails_says_so() {
    claim!(
        STEP.invariants(&[7, 8]),
        "What SQLite can't do, and what can't be a row, is an error and not Stale; the record stays as it was",
        "ASVS 5.0, 16.5.3; the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        impatient(&connection);
        let (key, alice) = (new_key(), record("user", "alice"));
        let created = insert(&mut connection, &key, &alice, NOW);
        t.see("the result of insert(…)", created).is(Ok(Created::Yes));
        let there = find(&mut connection, &key, NOW);
        let seen = there.ok().flatten().map(|(_, seen)| seen);
        let seen = seen.expect("it was created");
        let unchanged = || Ok(Some((alice.clone(), seen)));
        let bob = record("user", "bob");
        let owner = folder.locked();
        let call = "swap(…), while another process has the lock,";
        let saved = t.call(call, || swap(&mut connection, &key, seen, &bob, NOW));
        saved.must("an error", Result::is_err);
        let call = "find(…), while another process has the lock,";
        t.call(call, || find(&mut connection, &key, NOW))
            .gives(unchanged());
        drop(owner);
        let deep = (0..=Record::MAX_DEPTH).fold(json!(0), |inside, _| json!([inside]));
        let deep = record("deep", deep);
        let call = "swap(…) to a record with 65 lists in each other";
        let saved = t.call(call, || swap(&mut connection, &key, seen, &deep, NOW));
        saved.must("an error", Result::is_err);
        folder.refuse("UPDATE");
        let call = "swap(…), which a trigger refuses,";
        let saved = t.call(call, || swap(&mut connection, &key, seen, &bob, NOW));
        saved.must("an error", Result::is_err);
        folder.allow();
        let call = "find(…) after that";
        t.call(call, || find(&mut connection, &key, NOW))
            .gives(unchanged());
        let call = "swap(…), once the lock is free,";
        t.call(call, || swap(&mut connection, &key, seen, &bob, NOW))
            .gives(Ok(Saved::Yes));
        let dropped = folder.outside().execute_batch("DROP TABLE sessions");
        dropped.expect("there is a table");
        let mut connection = folder.connection();
        let call = "swap(…) in a file without a table";
        let saved = t.call(call, || swap(&mut connection, &key, seen, &bob, NOW));
        saved.must("an error", Result::is_err);
    });
}

#[test]
fn a_save_looks_at_one_row() {
    claim!(
        STEP.invariant(9),
        "A save goes to its row by the key, and its statements are the same text for every record",
        "CWE-89; sqlite.org/eqp.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        let mut ran = |user: &str, now: Timestamp| {
            let (key, mut record) = (new_key(), record("user", user));
            record.expires = now.plus(Duration::from_secs(1000));
            record.ended = user == "bob";
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
            "the SQL of swap(…) for a tombstone of bob's, a second later",
            texts(ran("bob", NOW.plus(Duration::from_secs(1)))),
        );
        second.is(texts(first.clone()));
        let how = t.see("EXPLAIN QUERY PLAN for swap(…)", plan(&connection, &first));
        how.is(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
    });
}
