//! Write `sweep_chunk`: it removes what has expired, by the index, and not too much at a time.

use std::time::Duration;

use harness::{Step, claim};
use memory_store::{Created, Saved, SessionStore, StoreError, Timestamp};
use rusqlite::Connection;
use sqlite_store::{CHUNK, Options, SqliteStore, sweep_chunk};

use crate::site::*;
use crate::stage::{Folder, between, impatient, plan, rival, statements};
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(7, "Sweep what has expired");

/// So many rows that end at this second.
fn fill(connection: &Connection, rows: usize, expires: u64) {
    let end = Timestamp::from_seconds(expires);
    // One of two belongs to a visitor who isn't logged in.
    let row = |number: usize| {
        let row = row_of(&new_key(), "alice", end);
        match number % 2 {
            0 => row,
            _ => row.replace("account", "visits"),
        }
    };
    let sql: String = (0..rows).map(row).collect();
    let filled = connection.execute_batch(&format!("BEGIN; {sql} COMMIT"));
    filled.expect("there is a table");
}

#[test]
fn removes_what_has_expired_and_nothing_else() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A sweep removes every expired record and no other, and counts them",
        "CWE-770"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        // The last one ends when time does.
        for second in [999, 1001, 1500, 1500, 1501, 9000, i64::MAX.unsigned_abs()] {
            fill(&connection, 1, second);
        }
        let early = "UPDATE sessions SET expires = -5 WHERE expires = 999";
        connection.execute_batch(early).expect("there is a table");
        let tombstone = "UPDATE sessions SET ended = 1 WHERE expires = 1501";
        connection
            .execute_batch(tombstone)
            .expect("there is a table");
        let damage = "UPDATE sessions SET data = '7' WHERE expires = 9000";
        connection.execute_batch(damage).expect("there is a table");
        for (second, swept, left) in [
            (1000, 1, 6),
            (1000, 0, 6),
            (1001, 1, 5),
            (1500, 2, 3),
            (1500, 0, 3),
            (9999, 2, 1),
            (9999, 0, 1),
            (u64::MAX, 1, 0),
        ] {
            let now = Timestamp::from_seconds(second);
            t.call(format!("sweep_chunk(now: {now})"), || {
                sweep_chunk(&mut connection, now)
            })
            .gives(Ok(swept));
            let rows = || number(&connection, "SELECT count(*) FROM sessions");
            t.see(format!("the rows after sweep_chunk(now: {now})"), rows())
                .is(left);
            let tally = || number(&connection, "SELECT records FROM tally");
            t.see("the tally", tally()).is(left);
        }
    });
}

#[test]
fn a_save_does_not_wait_for_a_whole_sweep() {
    claim!(
        STEP.invariants(&[1, 2]),
        "One call removes at most a thousand records, so that others can write before the next",
        "sqlite.org/lockingv3.html: one writer at a time"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        fill(&connection, 2 * CHUNK + 500, 1500);
        fill(&connection, 3, 9000);
        for swept in [CHUNK, CHUNK, 500, 0] {
            let call = "sweep_chunk(…), with 2500 expired in the beginning,";
            t.call(call, || sweep_chunk(&mut connection, END))
                .gives(Ok(swept));
        }
    });
}

#[test]
fn what_came_in_its_place_stays() {
    claim!(
        STEP.invariants(&[1, 3]),
        "A record that takes an expired one's place between a look and the deletion is not swept, and not counted",
        "CWE-367"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        let key = new_key();
        let old = row_of(&key, "alice", Timestamp::from_seconds(1500));
        connection.execute_batch(&old).expect("there is a table");
        let sql = "UPDATE sessions SET version = 8, expires = 9000;";
        rival(&folder, &mut connection, sql);
        let call = "sweep_chunk(now: 2000 s), while a new record takes the old one's place,";
        t.call(call, || sweep_chunk(&mut connection, END))
            .gives(Ok(0));
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows after that", rows()).is(1);
        let comes_in = "BEGIN IMMEDIATE;
            UPDATE sessions SET version = 8, expires = 9000 WHERE expires = 1400;
            INSERT INTO sessions (key, version, expires, ended, data)
                VALUES (randomblob(32), 7, 9001, 0, '{}');
            COMMIT";
        for nth in 2..=4 {
            let folder = Folder::new();
            let mut connection = folder.connection();
            fill(&connection, 1, 1400);
            fill(&connection, 1, 1500);
            let call = "sweep_chunk(…), with 2 expired, while another server begins a session and renews one,";
            let swept = t.call(call, || {
                between(&folder, &mut connection, (nth, comes_in), |it| sweep_chunk(it, END))
            });
            // Where the sweep has the lock, that server renews none.
            let renewed = "SELECT count(*) FROM sessions WHERE expires = 9000";
            let wanted = if number(&folder.outside(), renewed) == 1 { 1 } else { 2 };
            swept.gives(Ok(wanted));
        }
    });
}

#[test]
fn a_sweep_that_fails_says_so() {
    claim!(
        STEP.invariants(&[4, 6]),
        "A sweep that SQLite can't do is an error and not a zero, and nothing has gone; so is one that it can't \
         do to its end",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        impatient(&connection);
        fill(&connection, 2, 1500);
        let store = folder.store_with(&t, Duration::from_millis(100));
        let owner = folder.locked();
        let call = "sweep_chunk(…), while another process has the lock,";
        let swept = t.call(call, || sweep_chunk(&mut connection, END));
        swept.must("an error", Result::is_err);
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows after that", rows()).is(2);
        let call = "sweep(…) of the store, while another process has the lock,";
        let swept = t.call_async(call, store.sweep(END)).await;
        swept.must("StoreError::Unavailable", |it| {
            matches!(it, Err(StoreError::Unavailable(_)))
        });
        drop(owner);
        fill(&connection, CHUNK - 3, 1500);
        fill(&connection, 1, 1900);
        let refuses = "CREATE TRIGGER refuses BEFORE DELETE ON sessions WHEN OLD.expires = 1900
            BEGIN SELECT RAISE(ABORT, 'refused'); END";
        let added = folder.outside().execute_batch(refuses);
        added.expect("there is a table");
        let call = "sweep_chunk(…), with 1000 expired, while a trigger refuses to delete the last of them,";
        let swept = t.call(call, || sweep_chunk(&mut connection, END));
        swept.must("an error", Result::is_err);
        let dropped = folder.outside().execute_batch("DROP TABLE sessions");
        dropped.expect("there is a table");
        let mut connection = folder.connection();
        let call = "sweep_chunk(…) in a file without a table";
        let swept = t.call(call, || sweep_chunk(&mut connection, END));
        swept.must("an error", Result::is_err);
    });
}

#[test]
fn a_sweep_looks_at_what_has_expired() {
    claim!(
        STEP.invariant(5),
        "A sweep finds what has expired by the index, and doesn't look at what is live",
        "sqlite.org/eqp.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        fill(&connection, 10, 1500);
        let swept = t.call("sweep_chunk(…)", || sweep_chunk(&mut connection, NOW));
        swept.gives(Ok(0));
        let mut ran = |now| statements(&mut connection, |it| sweep_chunk(it, now));
        let first = t.see("the statements of sweep_chunk(…)", ran(END));
        first.must("there are some", |ran| !ran.is_empty());
        let first = first.value();
        let is_same = ran(END.plus(Duration::from_secs(1)))
            .first()
            .map(|it| &it.sql)
            == Some(&first[0].sql);
        let what = "whether sweep_chunk(…) has the same SQL a second later";
        t.see(what, is_same).is(true);
        let lines = plan(&connection, &first);
        t.matches_snapshot_of(&(lines.join("\n") + "\n"));
    });
}

#[test]
fn a_sweep_of_the_store_sweeps_all() {
    claim!(
        STEP.invariant(6),
        "The store's sweep goes on until nothing is left that has expired",
        "CWE-770"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        fill(&folder.outside(), CHUNK, 1500);
        fill(&folder.outside(), CHUNK + 7, 1600);
        fill(&folder.outside(), 3, 9000);
        let swept = t
            .call_async("sweep(now: 2000 s), with 2007 expired,", store.sweep(END))
            .await;
        let swept = swept.map(|swept| swept.map_err(|error| error.to_string()));
        swept.gives(Ok(2 * CHUNK + 7));
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows after that", rows()).is(3);
    });
}

#[test]
fn a_full_store_takes_no_more() {
    claim!(
        STEP.invariant(6),
        "A store with as many live records as its capacity takes no new one, and keeps those it has; what \
         has expired makes room",
        "CWE-770"
    )
    .test(async |t| {
        let folder = Folder::new();
        let options = Options { capacity: 3, ..Options::default() };
        let opened = t.call("SqliteStore::open_with(…)", || {
            SqliteStore::open_with(&folder.database(), options)
        });
        opened.must("the store is opened", Result::is_ok);
        let store = opened.value().expect("it is opened");
        let asked = store_contract::Asked::new(&t, store.clone());
        let alices = record("user", "alice");
        let (key, seen) = asked.kept(&alices).await;
        for _ in 0..2 {
            asked.kept(&record("user", "bob")).await;
        }
        let stranger = record("user", "mallory");
        for _ in 0..3 {
            let refused = store.create(&new_key(), &stranger, NOW).await;
            let refused = refused.map_err(|error| error.to_string());
            t.see("the result of create(…), in a store of 3 with 3 records", refused)
                .is(Err(StoreError::Full { capacity: 3 }.to_string()));
        }
        let mut late = alices.clone();
        late.expires = Timestamp::from_seconds(9000);
        asked.save(&key, seen, &late, NOW).await.gives(Saved::Yes);
        let mut next = stranger;
        next.expires = Timestamp::from_seconds(9000);
        let created = asked.create(&new_key(), &next, END).await;
        created.gives(Created::Yes);
        asked.record(&key, END).await.gives(Some(late));
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows when two of them had expired", rows()).is(2);
    });
}
