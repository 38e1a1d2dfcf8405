//! Write `connect` and `set_up`: open the file as it should be opened, and make the table in it.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use harness::{Step, claim};
use sqlite_store::{APPLICATION, Refusal, SCHEMA_VERSION, SqliteStore, connect, set_up};

use crate::site::*;
use crate::stage::{Folder, LONG, SHORT, rival};
use crate::store_contract::{END, new_key};

const STEP: Step = CHAPTER.step(1, "Open the database");

#[test]
fn a_new_file_gets_the_table() {
    claim!(
        STEP,
        "A file that isn't there yet is made, with the table and its version",
        "the chapter's schema"
    )
    .test(async |t| {
        let folder = Folder::new();
        let connection = folder.connection(&t);
        let written = connection.execute_batch(&row_of(&new_key(), "alice", END));
        t.see("INSERT INTO sessions …", written)
            .must("it works", Result::is_ok);
        let outside = folder.outside();
        let version = || number(&outside, "PRAGMA user_version");
        t.see("PRAGMA user_version", version()).is(SCHEMA_VERSION);
        let rows = || {
            number(
                &outside,
                "SELECT count(*) FROM sessions WHERE user = 'alice'",
            )
        };
        t.see("the rows that another connection sees", rows()).is(1);
    });
}

#[test]
fn a_reader_does_not_wait_for_a_writer() {
    claim!(
        STEP,
        "While one connection is writing, others read what was there before: the journal is a write-ahead log",
        "sqlite.org/wal.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let connection = folder.connection(&t);
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
        STEP,
        "A commit returns when it is on the disk, so a logout isn't undone by a power cut",
        "sqlite.org/pragma.html, synchronous: 2 is FULL, 3 is EXTRA"
    )
    .test(async |t| {
        let connection = Folder::new().plain(&t);
        let setting = || number(&connection, "PRAGMA synchronous");
        let asked = t.see("PRAGMA synchronous", setting());
        asked.must("2 or 3", |setting| *setting >= 2);
    });
}

#[test]
fn it_waits_as_long_as_it_was_told() {
    claim!(
        STEP,
        "A statement that finds the database locked waits, and not longer than it was told",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let folder = Folder::new();
        folder.connection(&t);
        let connection = connect(&folder.database(), SHORT).expect("the file is there");
        let setting = || number(&connection, "PRAGMA busy_timeout");
        t.see("PRAGMA busy_timeout, for a timeout of 20 ms", setting())
            .is(20);
        let writer = folder.outside();
        writer
            .execute_batch("BEGIN IMMEDIATE")
            .expect("no other connection writes");
        let sql = row_of(&new_key(), "alice", END);
        let written = t.see(
            "INSERT, while another connection holds the lock",
            connection.execute_batch(&sql),
        );
        written.must("an error, once the timeout has passed", Result::is_err);
    });
}

#[test]
fn a_start_waits_for_another_one() {
    claim!(
        STEP,
        "Who opens a new file that another server is writing to waits as long as they were told",
        "sqlite.org/c3ref/busy_handler.html: a reader who wants to write isn't called"
    )
    .test(async |t| {
        let folder = Folder::new();
        let other = folder.outside();
        let begun = other.execute_batch("BEGIN IMMEDIATE");
        begun.expect("no other connection writes");
        // However busy the machine is, a connection that waits as told needs no less than that.
        let timeout = Duration::from_millis(300);
        let asked = Instant::now();
        let call = "connect(…, 300 ms), while another server has the lock of a new file,";
        let opened = t.call(call, || connect(&folder.database(), timeout));
        let waited = asked.elapsed();
        opened.must(
            "an error, and not before the 300 ms have passed",
            |opened| opened.is_err() && waited >= timeout,
        );
    });
}

#[test]
fn a_file_keeps_what_is_in_it() {
    claim!(
        STEP,
        "A database that is opened again has the rows that it had",
        "the question of this chapter"
    )
    .test(async |t| {
        let folder = Folder::new();
        let first = folder.connection(&t);
        let sql = row_of(&new_key(), "alice", END);
        first.execute_batch(&sql).expect("there is a table");
        drop(first);
        let again = folder.connection(&t);
        let rows = || number(&again, "SELECT count(*) FROM sessions");
        t.see("the rows after it was opened again", rows()).is(1);
    });
}

#[test]
fn another_server_may_be_faster() {
    claim!(
        STEP,
        "Of two servers that start on a new file, the slower one finds the table that the faster made",
        "CWE-367"
    )
    .test(async |t| {
        let made = Folder::new();
        let model = made.connection(&t);
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
        let mut connection = folder.plain(&t);
        rival(&folder, &mut connection, &sql);
        let call = "set_up(&mut connection), while another server makes the table,";
        let done = t.call(call, || set_up(&mut connection).map_err(|error| error.to_string()));
        done.gives(Ok(()));
    });
}

#[test]
fn eight_servers_start_at_once() {
    claim!(
        STEP,
        "Eight that open a new file at the same moment all get it",
        "CWE-362"
    )
    .test(async |t| {
        // What isn't written yet shows here, in one thread.
        Folder::new().connection(&t);
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
fn a_table_of_another_version_is_left_alone() {
    claim!(
        STEP,
        "A file that a newer program has made is refused, and stays as it is",
        "the chapter's schema"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
        let newer = format!("PRAGMA user_version = {}", SCHEMA_VERSION + 1);
        connection.execute_batch(&newer).expect("it is a database");
        let call = "set_up(&mut connection) for a table of version 2";
        let refused = t.call(call, || {
            set_up(&mut connection).map_err(|error| error.to_string())
        });
        refused.must("an error that names both versions", |refused| {
            let text = refused.as_ref().err().map_or("", String::as_str);
            text.contains("version 2") && text.contains("version 1")
        });
        drop(connection);
        let version = || number(&folder.outside(), "PRAGMA user_version");
        t.see("PRAGMA user_version after that", version()).is(2);
    });
}

#[test]
fn a_foreign_database_is_left_alone() {
    claim!(
        STEP,
        "A database that another program has made is refused, before anything in it has changed",
        "sqlite.org/pragma.html, application_id"
    )
    .test(async |t| {
        for sql in [
            "CREATE TABLE mail (text TEXT)",
            "CREATE TABLE sessions (id TEXT); PRAGMA user_version = 1",
            "CREATE TABLE mail (text TEXT); PRAGMA application_id = 7",
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
fn what_is_no_database_is_refused() {
    claim!(
        STEP,
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
        let after = std::fs::read_to_string(&path).expect("it is still text");
        t.see("the poem after that", after).is(poem);
    });
}
