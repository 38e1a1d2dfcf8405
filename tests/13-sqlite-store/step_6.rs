//! Write `connect` and `set_up`: open the file as it should be opened, and make the table in it. With them the
//! store is whole.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use harness::{Output, Step, claim};
use memory_store::{Created, Saved, SessionStore, StoppedClock, StoreError};
use rusqlite::Connection;
use serde_json::Value;
use session_ids::StoreKey;
use session_layer::{Session, SessionLayer, Settings};
use sqlite_store::{
    APPLICATION, Refusal, SCHEMA_VERSION, SqliteStore, connect, insert, remove, set_up, swap,
};

use crate::site::*;
use crate::stage::{Folder, LONG, TwoServers, rival};
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(6, "Open the database");

/// How long a connection is told to wait, where the test looks at a clock.
const TOLD: Duration = Duration::from_millis(100);

/// Longer than that by far, and less than the five seconds that rusqlite waits by itself.
const TOO_LONG: Duration = Duration::from_secs(4);

/// Which refusal it is, if it is one.
fn kind(opened: Result<(), Refusal>) -> &'static str {
    match opened {
        Ok(()) => "Ok",
        Err(Refusal::Sqlite(_)) => "Refusal::Sqlite",
        Err(Refusal::NoLog(_)) => "Refusal::NoLog",
        Err(Refusal::Foreign) => "Refusal::Foreign",
        Err(Refusal::Version(_)) => "Refusal::Version",
    }
}

/// What `ask` gave, and whether it took as long as was told. A busy machine may hold it up, so it may be too
/// late once, and never too early.
fn waited<T>(ask: impl Fn() -> T) -> (T, &'static str) {
    let mut late = 0;
    loop {
        let asked = Instant::now();
        let answer = ask();
        let waited = asked.elapsed();
        if waited < TOLD {
            return (answer, "too soon");
        }
        if waited < TOO_LONG {
            return (answer, "in time");
        }
        late += 1;
        if late > 1 {
            return (answer, "too late");
        }
    }
}

#[test]
fn a_file_keeps_what_is_in_it() {
    claim!(
        STEP.invariants(&[1, 8]),
        "A database that is opened again has the rows that it had, and set_up leaves its table as it is",
        "the question of this chapter"
    )
    .test(async |t| {
        let folder = Folder::new();
        let first = folder.set_up(&t);
        let sql = row_of(&new_key(), "alice", END);
        first.execute_batch(&sql).expect("there is a table");
        drop(first);
        for _ in 0..2 {
            let again = folder.set_up(&t);
            let rows = || number(&again, "SELECT count(*) FROM sessions");
            t.see("the rows after it was opened again", rows()).is(1);
            let tally = || number(&again, "SELECT records FROM tally");
            t.see("the tally", tally()).is(1);
        }
    });
}

#[test]
fn it_waits_as_long_as_it_was_told() {
    claim!(
        STEP.invariant(2),
        "A statement that finds the database locked waits as long as it was told, no more and no less",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let folder = Folder::new();
        folder.set_up(&t);
        for milliseconds in [0, 20, 500, 1234] {
            let timeout = Duration::from_millis(milliseconds);
            let connection = connect(&folder.database(), timeout).expect("the file is there");
            let setting = || number(&connection, "PRAGMA busy_timeout");
            let what = format!("PRAGMA busy_timeout, for a timeout of {milliseconds} ms");
            t.see(what, setting()).is(i64::try_from(milliseconds).unwrap_or_default());
        }
        let connection = connect(&folder.database(), TOLD).expect("the file is there");
        let _owner = folder.locked();
        let sql = row_of(&new_key(), "alice", END);
        let call = "INSERT on a connection that was told to wait 100 ms, while another one has the lock,";
        let written = t.call(call, || waited(|| connection.execute_batch(&sql).is_ok()));
        written.gives((false, "in time"));
    });
}

#[test]
fn a_reader_does_not_wait_for_a_writer() {
    claim!(
        STEP.invariant(3),
        "While one connection is writing, others read what was there before: the journal is a write-ahead log",
        "sqlite.org/wal.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let connection = folder.set_up(&t);
        let mode = folder.outside().query_row("PRAGMA journal_mode", [], |row| row.get(0));
        t.see("PRAGMA journal_mode", mode).is(Ok("wal".to_owned()));
        let writer = folder.outside();
        let sql = format!("BEGIN IMMEDIATE; {}", row_of(&new_key(), "alice", END));
        writer.execute_batch(&sql).expect("it can write");
        let rows = || number(&connection, "SELECT count(*) FROM sessions");
        t.see("the rows that are there before the writer commits", rows()).is(0);
    });
}

#[test]
fn what_is_written_is_on_the_disk() {
    claim!(
        STEP.invariants(&[2, 4]),
        "A commit returns when it is on the disk, so a logout isn't undone by a power cut",
        "sqlite.org/pragma.html, synchronous: 2 is FULL, 3 is EXTRA"
    )
    .test(async |t| {
        let folder = Folder::new();
        let connection = folder.connect(&t);
        let setting = || number(&connection, "PRAGMA synchronous");
        let asked = t.see("PRAGMA synchronous", setting());
        asked.must("2 or 3", |setting| *setting >= 2);
        for table in ["a new table", "a table that was there"] {
            let connection = folder.set_up(&t);
            let setting = || number(&connection, "PRAGMA synchronous");
            let what = format!("PRAGMA synchronous after set_up, for {table}");
            let asked = t.see(what, setting());
            asked.must("2 or 3", |setting| *setting >= 2);
            let setting = || number(&connection, "PRAGMA busy_timeout");
            let what = format!("PRAGMA busy_timeout after set_up, for {table}");
            t.see(what, setting())
                .is(i64::try_from(LONG.as_millis()).unwrap_or_default());
        }
    });
}

#[test]
fn what_is_no_database_is_refused() {
    claim!(
        STEP.invariants(&[3, 5]),
        "A file that is no database, a folder that isn't there, and a database in memory are refused",
        "the chapter's error messages"
    )
    .test(async |t| {
        let folder = Folder::new();
        let path = folder.database();
        let poem = "Roses are red,\nand this is no database at all.\n".repeat(100);
        std::fs::write(&path, &poem).expect("a file can be written");
        let nowhere = path.with_file_name("nowhere").join("sessions.db");
        for (path, word) in [
            (path.as_path(), "not a database"),
            (nowhere.as_path(), "unable to open"),
            (Path::new(":memory:"), "memory"),
        ] {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let what = format!("the result of SqliteStore::open({name:?})");
            let opened = SqliteStore::open(path);
            let refused = t.see(what, opened.map(drop).map_err(|error| error.to_string()));
            let must = format!("an error that names the file and says {word:?}");
            refused.must(&must, |refused| {
                let text = refused.as_ref().err().map_or("", String::as_str);
                text.contains(&*path.to_string_lossy()) && text.contains(word)
            });
        }
        for (name, journal) in [(":memory:", "memory"), ("", "delete")] {
            let opened = t.call(format!("connect({name:?}, …)"), || {
                connect(Path::new(name), LONG).map(drop)
            });
            let must = format!("Refusal::NoLog({journal:?})");
            opened.must(&must, |it| {
                matches!(it, Err(Refusal::NoLog(mode)) if mode == journal)
            });
        }
        let after = std::fs::read_to_string(&path).expect("it is still text");
        t.see("the poem after that", after).is(poem);
    });
}

#[test]
fn a_foreign_database_is_left_alone() {
    claim!(
        STEP.invariant(6),
        "A database that another program has made is refused, before anything in it has changed",
        "sqlite.org/pragma.html, application_id"
    )
    .test(async |t| {
        for sql in [
            "CREATE TABLE mail (text TEXT)",
            "CREATE TABLE sessions (id TEXT); PRAGMA user_version = 1",
            "CREATE TABLE mail (text TEXT); PRAGMA application_id = 7",
            "PRAGMA application_id = 7",
        ] {
            let folder = Folder::new();
            let made = folder.outside().execute_batch(sql);
            made.expect("it is a new file");
            let bytes = || std::fs::read(folder.database()).expect("there is a file");
            let before = bytes();
            let call = format!("connect(…), for a database made by `{sql}`,");
            let opened = t.call(call, || connect(&folder.database(), LONG).map(drop));
            opened.must("Refusal::Foreign", |opened| {
                matches!(opened, Err(Refusal::Foreign))
            });
            t.see("whether the file has changed", bytes() != before)
                .is(false);
        }
    });
}

#[test]
fn a_start_waits_for_another_one() {
    claim!(
        STEP.invariant(7),
        "Who opens a new file that another server is writing to waits as long as was told, and then gives up",
        "sqlite.org/c3ref/busy_handler.html: a reader who wants to write isn't called"
    )
    .test(async |t| {
        for lock in ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"] {
            let folder = Folder::new();
            let other = folder.outside();
            let begun = other.execute_batch(lock);
            begun.expect("no other connection writes");
            let call =
                format!("connect(…, 100 ms), while another server has begun with {lock} in a new file,");
            let opened = t.call(call, || {
                waited(|| kind(connect(&folder.database(), TOLD).map(drop)))
            });
            opened.gives(("Refusal::Sqlite", "in time"));
        }
    });
}

#[test]
fn a_new_file_gets_the_table() {
    claim!(
        STEP.invariants(&[1, 8]),
        "A file that isn't there yet is made, with the table and its version",
        "the chapter's schema"
    )
    .test(async |t| {
        let folder = Folder::new();
        let connection = folder.set_up(&t);
        let written = connection.execute_batch(&row_of(&new_key(), "alice", END));
        t.see("INSERT INTO sessions …", written)
            .must("it works", Result::is_ok);
        let outside = folder.outside();
        let seven = outside.execute_batch("UPDATE sessions SET ended = 7");
        t.see("UPDATE sessions SET ended = 7", seven)
            .must("it is refused", Result::is_err);
        let application = || number(&outside, "PRAGMA application_id");
        t.see("PRAGMA application_id", application())
            .is(APPLICATION);
        let version = || number(&outside, "PRAGMA user_version");
        t.see("PRAGMA user_version", version()).is(SCHEMA_VERSION);
        let rows = || {
            number(
                &outside,
                "SELECT count(*) FROM sessions WHERE user = 'alice'",
            )
        };
        t.see("the rows that another connection sees", rows()).is(1);
        // An empty file is a new one.
        let folder = Folder::new();
        std::fs::write(folder.database(), "").expect("a file can be written");
        folder.set_up(&t);
    });
}

#[test]
fn half_a_table_is_none() {
    claim!(
        STEP.invariant(9),
        "Where the table can't be made to its end, set_up gives an error and leaves nothing of it",
        "sqlite.org/lang_transaction.html"
    )
    .test(async |t| {
        // As by a program that knows our number, and stopped in the middle.
        for (table, theirs) in [("tally", 0), ("sessions", 1)] {
            let folder = Folder::new();
            let half = format!(
                "CREATE TABLE {table} (records INTEGER NOT NULL) STRICT; PRAGMA application_id = {APPLICATION}"
            );
            let made = folder.outside().execute_batch(&half);
            made.expect("it is a new file");
            let mut connection = folder.connect(&t);
            let call = format!("set_up(&mut connection), where there is a table called {table} already,");
            let refused = t.call(call, || set_up(&mut connection));
            refused.must("Refusal::Sqlite", |it| matches!(it, Err(Refusal::Sqlite(_))));
            let tables = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'sessions%'";
            let tables = || number(&folder.outside(), tables);
            t.see("the tables and indexes called sessions… after that", tables())
                .is(theirs);
            let version = || number(&folder.outside(), "PRAGMA user_version");
            t.see("the version after that", version()).is(0);
            let written = folder.outside().execute_batch("BEGIN IMMEDIATE; ROLLBACK");
            t.see("BEGIN IMMEDIATE on another connection after that", written)
                .is(Ok(()));
        }
    });
}

#[test]
fn a_table_of_another_version_is_left_alone() {
    claim!(
        STEP.invariant(10),
        "A file whose table has another version is refused, and stays as it is, also where a newer server has \
         made that table a moment before",
        "the chapter's schema"
    )
    .test(async |t| {
        for version in [SCHEMA_VERSION + 1, 99, -1, i64::from(i32::MIN)] {
            let folder = Folder::new();
            let mut connection = folder.set_up(&t);
            let other = format!("PRAGMA user_version = {version}");
            connection.execute_batch(&other).expect("it is a database");
            let call = format!("set_up(&mut connection) for a table of version {version}");
            let refused = t.call(call, || set_up(&mut connection));
            let must = format!("Refusal::Version({version})");
            refused.must(
                &must,
                |it| matches!(it, Err(Refusal::Version(seen)) if *seen == version),
            );
            let outside = folder.outside();
            let kept = || number(&outside, "PRAGMA user_version");
            t.see("PRAGMA user_version after that", kept()).is(version);
            let written = outside.execute_batch("BEGIN IMMEDIATE; ROLLBACK");
            t.see("BEGIN IMMEDIATE on another connection after that", written)
                .is(Ok(()));
        }
        let folder = Folder::new();
        let mut connection = folder.connect(&t);
        let newer = SCHEMA_VERSION + 1;
        let made = format!(
            "CREATE TABLE sessions (key BLOB PRIMARY KEY, more TEXT);
             PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {newer};"
        );
        rival(&folder, &mut connection, &made);
        let call = "set_up(&mut connection), while a newer server makes its table,";
        let refused = t.call(call, || set_up(&mut connection));
        let must = format!("Refusal::Version({newer})");
        refused.must(
            &must,
            |it| matches!(it, Err(Refusal::Version(seen)) if *seen == newer),
        );
        let outside = folder.outside();
        let kept = || number(&outside, "PRAGMA user_version");
        t.see("PRAGMA user_version after that", kept()).is(newer);
        let written = outside.execute_batch("BEGIN IMMEDIATE; ROLLBACK");
        t.see("BEGIN IMMEDIATE on another connection after that", written)
            .is(Ok(()));
    });
}

#[test]
fn another_server_may_be_faster() {
    claim!(
        STEP.invariant(11),
        "Of two servers that start on a new file, the slower one finds the table that the faster made",
        "CWE-367"
    )
    .test(async |t| {
        let made = Folder::new();
        let model = made.set_up(&t);
        let mut sql = String::new();
        let mut schema = model
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
            .expect("a database has a schema");
        let statements = schema.query_map([], |row| row.get::<_, String>(0));
        for statement in statements.expect("it can be read") {
            sql += &format!("{};", statement.expect("a statement is text"));
        }
        sql += &format!("PRAGMA application_id = {APPLICATION}; PRAGMA user_version = 1;");
        let folder = Folder::new();
        let mut connection = folder.connect(&t);
        rival(&folder, &mut connection, &sql);
        let call = "set_up(&mut connection), while another server makes the table,";
        let done = t.call(call, || set_up(&mut connection).map_err(|error| error.to_string()));
        done.gives(Ok(()));
    });
}

#[test]
fn eight_servers_start_at_once() {
    claim!(
        STEP.invariant(11),
        "Eight that open a new file at the same moment all get it",
        "CWE-362"
    )
    .test(async |t| {
        // What isn't written yet shows here, in one thread.
        Folder::new().set_up(&t);
        for _ in 0..3 {
            let folder = Folder::new();
            let path = folder.database();
            let open = || {
                let connected = connect(&path, LONG);
                let mut connection = connected.map_err(|error| format!("connect: {error}"))?;
                set_up(&mut connection).map_err(|error| format!("set_up: {error}"))
            };
            let all = || {
                thread::scope(|scope| {
                    let threads = [(); 8].map(|()| scope.spawn(open));
                    threads.map(|thread| match thread.join() {
                        Ok(opened) => opened,
                        Err(panic) => resume_unwind(panic),
                    })
                })
            };
            let call = "eight times connect(…) and set_up(…) at once";
            t.call(call, all).gives([const { Ok(()) }; 8]);
        }
    });
}

#[test]
fn making_the_table_waits_as_well() {
    claim!(
        STEP.invariant(12),
        "set_up waits for another server's lock as long as its connection was told, and then gives up",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let folder = Folder::new();
        folder.connect(&t);
        let _owner = folder.locked();
        let set_up_there = || {
            let mut connection = connect(&folder.database(), TOLD).expect("the file is there");
            let asked = Instant::now();
            (kind(set_up(&mut connection)), asked.elapsed() < TOLD)
        };
        let call = "set_up(…) on a connection that was told to wait 100 ms, and whether it gave up sooner,";
        t.call(call, || waited(set_up_there))
            .gives((("Refusal::Sqlite", false), "in time"));
    });
}

#[test]
fn a_crowd_on_two_servers_is_undisturbed() {
    claim!(
        STEP.invariant(13),
        "Two hundred who use a key of their own at the same moment, on two servers, hear what they would hear alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(folder.store(&t), folder.store(&t));
        store_contract::a_crowd_with_its_own_keys_is_undisturbed(&t, servers).await;
    });
}

#[test]
fn a_crowd_on_two_servers_adds_up() {
    claim!(
        STEP.invariant(13),
        "Twenty tasks on two servers, with four connections each, that add one ten times each, add two hundred",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(folder.store(&t), folder.store(&t));
        store_contract::no_update_is_lost_in_a_crowd(&t, servers).await;
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
        STEP.invariant(13),
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
        STEP.invariant(14),
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

/// How often `work` begins to wait for the lock, which another connection has.
fn waits(folder: &Folder, work: impl FnOnce(&mut Connection) -> rusqlite::Result<()>) -> usize {
    let mut connection = folder.outside();
    let begun = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&begun);
    let counted = connection.busy_handler(Some(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        false
    }));
    counted.expect("a connection can wait");
    let _ = work(&mut connection);
    begun.load(Ordering::SeqCst)
}

#[test]
fn a_locked_database_is_an_outage() {
    claim!(
        STEP.invariant(15),
        "While another process keeps the lock, a create, a save and a delete say in time that the store is \
         unavailable; loads go on",
        "ASVS 5.0, 13.2.6 and 16.5.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store_with(&t, TOLD);
        let asked = store_contract::Asked::new(&t, store.clone());
        let alice = record("user", "alice");
        let (key, seen) = asked.kept(&alice).await;
        let owner = folder.locked();
        let bob = record("user", "bob");
        let new = new_key();
        for which in ["create", "save", "delete"] {
            let call = format!("{which}(…) in a store that was told to wait 100 ms, while another process has the lock,");
            let ask = async {
                let asked = Instant::now();
                let answer = match which {
                    "create" => store.create(&new, &bob, NOW).await.map(drop),
                    "save" => store.save(&key, seen, &bob, NOW).await.map(drop),
                    _ => store.delete(&key).await,
                };
                (answer, asked.elapsed())
            };
            let answer = t.call_async(call, ask).await;
            answer.must("StoreError::Unavailable, not before the 100 ms have passed, and within 4 s", |it| {
                matches!(it, (Err(StoreError::Unavailable(_)), took) if (TOLD..TOO_LONG).contains(took))
            });
            let begun = waits(&folder, |it| match which {
                "create" => insert(it, &new, &bob, NOW).map(drop),
                "save" => swap(it, &key, seen, &bob, NOW).map(drop),
                _ => remove(it, &key),
            });
            let what = format!("how often a {which} begins to wait for the lock");
            t.see(what, begun).must("once at most", |begun| *begun <= 1);
        }
        asked.record(&key, NOW).await.gives(Some(alice.clone()));
        asked.record(&new, NOW).await.gives(None);
        drop(owner);
        asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
    });
}
