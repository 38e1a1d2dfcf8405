//! Write `insert` and `find`: a record is kept under a key that is free, and is there again after a restart.

use std::time::Duration;

use harness::{Step, claim};
use memory_store::{Created, Record, SessionStore, StoppedClock, StoreError, Timestamp};
use serde_json::json;
use session_ids::StoreKey;
use sqlite_store::{find, insert};

use crate::site::*;
use crate::stage::{
    Folder, Sight, TwoServers, between, impatient, plan, rival, sights, statements,
};
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(2, "Insert and load");

#[test]
fn the_row_is_the_record_s() {
    claim!(
        STEP.invariants(&[1, 3]),
        "The key is kept as 32 bytes, and its row holds the end, the tombstone and the values",
        "the chapter's schema; the contract: a store sees no ID"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        let (key, ended) = (new_key(), new_key());
        let old = row_of(&ended, "bob", NOW);
        let tombstone = connection.execute_batch(&format!("{old} UPDATE sessions SET ended = 1"));
        tombstone.expect("there is a table");
        let alice = record("account", json!({"name": "alice"}));
        let outside = folder.outside();
        for (key, whose) in [(key, "a new key"), (ended, "the key of an expired tombstone")] {
            let call = format!("insert(…) for {whose}");
            t.call(call, || insert(&mut connection, &key, &alice, NOW)).gives(Ok(Created::Yes));
            let sql = format!(
                "SELECT typeof(key) || ' ' || length(key) || ' ' || expires || ' ' || ended || ' ' || user
                     FROM sessions WHERE key = {}",
                literal(&key)
            );
            let row = outside.query_row(&sql, [], |row| row.get::<_, String>(0));
            let what = format!("type and length of the key, end, tombstone and user, for {whose}");
            t.see(what, row).is(Ok("blob 32 2000 0 alice".to_owned()));
        }
        t.see("the tally of these two", number(&outside, "SELECT records FROM tally")).is(2);
    });
}

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP.invariant(2),
        "A key that is there is taken, whatever the record",
        "the contract; ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        store_contract::create_refuses_a_key_that_is_there(&t, store).await;
    });
}

#[test]
fn a_refused_create_leaves_the_record_alone() {
    claim!(
        STEP.invariant(2),
        "When create says Taken, the record that was there is there as before, in its version",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::a_refused_create_changes_nothing(&t, folder.one()).await;
    });
}

#[test]
fn a_key_is_free_again_when_its_record_has_expired() {
    claim!(
        STEP.invariant(3),
        "An expired record doesn't stand in the way of a new one, also where another server sweeps it meanwhile",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        store_contract::create_takes_the_place_of_what_has_expired(&t, store).await;
        let sweep = "DELETE FROM sessions WHERE expires <= 1000";
        for nth in 2..=4 {
            let folder = Folder::new();
            let (mut connection, key) = (folder.connection(), new_key());
            let old = row_of(&key, "bob", NOW);
            connection.execute_batch(&old).expect("there is a table");
            let alice = record("user", "alice");
            let call = "insert(…), while another server sweeps the expired record under this key,";
            let created = t.call(call, || {
                between(&folder, &mut connection, (nth, sweep), |it| {
                    insert(it, &key, &alice, NOW)
                })
            });
            created.gives(Ok(Created::Yes));
            let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
            t.see("the rows after that", rows()).is(1);
        }
    });
}

#[test]
fn the_new_record_is_the_one_that_counts() {
    claim!(
        STEP.invariants(&[3, 5]),
        "A record that took the place of an expired one is the one that is loaded",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
    });
}

#[test]
fn a_record_that_has_expired_can_be_created() {
    claim!(
        STEP.invariant(4),
        "A create says Yes to a record that has expired already, and the key stays free",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        store_contract::create_takes_what_has_expired(&t, store).await;
    });
}

#[test]
fn no_two_versions_are_equal() {
    claim!(
        STEP.invariant(5),
        "A thousand records have a thousand versions, those included that took an old one's place; ten that \
         ten servers keep under one key, one after the other, have ten",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        // Nothing here has to survive a power cut.
        connection
            .execute_batch("PRAGMA synchronous = off")
            .expect("it is a setting");
        let keys: Vec<StoreKey> = (0..1000).map(|_| new_key()).collect();
        let old: String = keys
            .iter()
            .take(500)
            .map(|key| row_of(key, "bob", NOW))
            .collect();
        connection
            .execute_batch(&format!("BEGIN; {old} COMMIT"))
            .expect("there is a table");
        let alice = record("user", "alice");
        let mut create = || {
            keys.iter()
                .all(|key| insert(&mut connection, key, &alice, NOW) == Ok(Created::Yes))
        };
        t.call(
            "insert(…) for a thousand keys, whether each says Yes,",
            &mut create,
        )
        .gives(true);
        let versions = || {
            number(
                &folder.outside(),
                "SELECT count(DISTINCT version) FROM sessions",
            )
        };
        t.see("the number of different versions", versions())
            .is(1000);
        // One key, each time on a connection that has done nothing yet.
        let folder = Folder::new();
        let key = new_key();
        let mut drawn = Vec::new();
        for _ in 0..10 {
            let mut connection = folder.connection();
            let call = "insert(…) on a new connection, for a key whose last row was deleted,";
            t.call(call, || insert(&mut connection, &key, &alice, NOW))
                .gives(Ok(Created::Yes));
            let outside = folder.outside();
            drawn.push(number(&outside, "SELECT version FROM sessions"));
            let deleted = outside.execute_batch("DELETE FROM sessions");
            deleted.expect("there is a table");
        }
        drawn.sort_unstable();
        drawn.dedup();
        let what = "the number of different versions that ten new connections gave one key";
        t.see(what, drawn.len()).is(10);
    });
}

#[test]
fn of_two_hundred_at_once_one_creates() {
    claim!(
        STEP.invariant(6),
        "Of two hundred who create one key at the same moment, on two servers, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(folder.one(), folder.one());
        store_contract::of_a_crowd_one_creates(&t, servers).await;
    });
}

#[test]
fn of_two_hundred_at_once_one_takes_the_place() {
    claim!(
        STEP.invariant(6),
        "Of two hundred on two servers who come for the place of an expired record, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(folder.one(), folder.one());
        store_contract::of_a_crowd_one_takes_the_place(&t, servers).await;
    });
}

#[test]
fn who_was_faster_keeps_the_key() {
    claim!(
        STEP.invariant(6),
        "A key that another server takes between a look and the write is taken, and keeps its record",
        "CWE-367"
    )
    .test(async |t| {
        let replaced =
            "UPDATE sessions SET version = 8, expires = 2000, data = '{\"account\":{\"name\":\"alice\"}}';";
        for (which, is_new) in [("a new key", true), ("the key of an expired record", false)] {
            let folder = Folder::new();
            let mut connection = folder.connection();
            let key = new_key();
            let sql = if is_new {
                row_of(&key, "alice", END)
            } else {
                let written = connection.execute_batch(&row_of(&key, "bob", NOW));
                written.expect("there is a table");
                replaced.to_owned()
            };
            rival(&folder, &mut connection, &sql);
            let mallory = record("user", "mallory");
            let call = format!("insert(…) for {which}, while another server keeps alice's record there,");
            let created = t.call(call, || insert(&mut connection, &key, &mallory, NOW));
            created.gives(Ok(Created::Taken));
            let alices = || {
                number(&folder.outside(), "SELECT count(*) FROM sessions WHERE user = 'alice' AND expires = 2000")
            };
            t.see("the rows of alice", alices()).is(1);
        }
    });
}

#[test]
fn a_record_comes_whole() {
    claim!(
        STEP.invariant(6),
        "Another server sees the record as a whole, or what was there before, or nothing",
        "the contract: a call is whole"
    )
    .test(async |t| {
        for is_new in [true, false] {
            let folder = Folder::new();
            let mut connection = folder.connection();
            let key = new_key();
            if !is_new {
                let old = row_of(&key, "bob", NOW);
                connection.execute_batch(&old).expect("there is a table");
            }
            let bobs = Some((true, "{\"account\":{\"name\":\"bob\"}}".to_owned()));
            let alice = record("user", "alice");
            let what = if is_new {
                "a new key"
            } else {
                "the key of an expired record"
            };
            let call = format!("insert(…) for {what}, as what another server sees meanwhile,");
            let seen = t.call(call, || {
                sights(&folder, &mut connection, |it| insert(it, &key, &alice, NOW))
            });
            let must = "nothing, or what was there before, and at last alice's record";
            seen.must(must, |seen| {
                let is_alices = |it: &Sight| {
                    it.as_ref().is_some_and(|(is_seven, data)| {
                        !is_seven && serde_json::from_str(data).ok().as_ref() == Some(&alice.data)
                    })
                };
                let others = seen.iter().filter(|it| !is_alices(it));
                others.into_iter().all(|it| it.is_none() || *it == bobs)
                    && seen.last().is_some_and(is_alices)
            });
        }
    });
}

#[test]
fn a_create_that_fails_says_so() {
    claim!(
        STEP.invariant(7),
        "What SQLite can't do, and what can't be a row, is an error and not Taken, and nothing is kept",
        "ASVS 5.0, 16.5.3; the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        let written = connection.execute_batch(&row_of(&new_key(), "bob", END));
        written.expect("there is a table");
        impatient(&connection);
        let alice = record("user", "alice");
        let owner = folder.locked();
        let call = "insert(…), while another process has the lock,";
        let created = t.call(call, || insert(&mut connection, &new_key(), &alice, NOW));
        created.must("an error", Result::is_err);
        drop(owner);
        let deep = (0..=Record::MAX_DEPTH).fold(json!(0), |inside, _| json!([inside]));
        let call = "insert(a record with 65 lists in each other)";
        let created = t.call(call, || {
            insert(&mut connection, &new_key(), &record("deep", deep), NOW)
        });
        created.must("an error", Result::is_err);
        folder.refuse("INSERT");
        let call = "insert(…), which a trigger refuses,";
        let created = t.call(call, || insert(&mut connection, &new_key(), &alice, NOW));
        created.must("an error", Result::is_err);
        folder.allow();
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows after that, with one from before", rows()).is(1);
        let call = "insert(…), once the lock is free,";
        t.call(call, || insert(&mut connection, &new_key(), &alice, NOW))
            .gives(Ok(Created::Yes));
        for table in ["tally", "sessions"] {
            let dropped = format!("DROP TABLE {table}");
            let dropped = folder.outside().execute_batch(&dropped);
            dropped.expect("there is a table");
            let mut connection = folder.connection();
            let call = format!("insert(…) in a file without the table {table}");
            let created = t.call(call, || insert(&mut connection, &new_key(), &alice, NOW));
            created.must("an error", Result::is_err);
        }
    });
}

#[test]
fn gives_back_what_was_created() {
    claim!(
        STEP.invariant(8),
        "What is loaded is what was created, to the last byte, and a load gives it no new version",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        store_contract::load_gives_what_was_created(&t, store).await;
    });
}

#[test]
fn an_unknown_key_gives_nothing() {
    claim!(
        STEP.invariant(8),
        "A key that was never created has no record, and no other key's either",
        "CWE-488"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        store_contract::load_gives_nothing_for_an_unknown_key(&t, store).await;
    });
}

#[test]
fn what_has_expired_is_not_given_back() {
    claim!(
        STEP.invariant(9),
        "From the second of its end on, a record is not given back",
        "ASVS 5.0, 7.3; CWE-613"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::load_ends_with_the_time(&t, folder.one()).await;
    });
}

#[test]
fn a_record_may_last_to_the_end_of_time() {
    claim!(
        STEP.invariants(&[3, 9]),
        "A record that ends in the last second there is comes back as it was, and makes way at its end",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let asked = store_contract::Asked::new(&t, folder.one());
        let mut for_ever = record("user", "alice");
        for_ever.expires = Timestamp::from_seconds(u64::MAX);
        let (key, _) = asked.kept(&for_ever).await;
        let late = Timestamp::from_seconds(1 << 62);
        asked.record(&key, late).await.gives(Some(for_ever));
        // Its end is kept as 2⁶³ − 1, and so it comes then.
        let last = Timestamp::from_seconds(i64::MAX.unsigned_abs());
        asked.record(&key, last).await.gives(None);
        let end = Timestamp::from_seconds(u64::MAX);
        let (soon, _) = asked.kept(&record("user", "bob")).await;
        for key in [key, soon] {
            asked.record(&key, end).await.gives(None);
            let next = asked.create(&key, &record("user", "carol"), end).await;
            next.gives(Created::Yes);
        }
    });
}

#[test]
fn a_damaged_row_is_not_an_absent_one() {
    claim!(
        STEP.invariant(10),
        "A row that holds no record is an error, and neither a record nor none, until its end has come; so is \
         a file without a table",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.one();
        let key = new_key();
        let outside = folder.outside();
        outside
            .execute_batch(&row_of(&key, "alice", END))
            .expect("there is a table");
        let not_utf_8 = "CAST(x'7b2261223a22ff227d' AS TEXT)";
        for data in ["'[\"alice\"]'", "'null'", "'7'", "'{user: 1}'", not_utf_8] {
            let damage = format!("UPDATE sessions SET data = {data}");
            outside.execute_batch(&damage).expect("there is a table");
            let call = format!("load(key of a row with the data {data})");
            let loaded = t.call_async(call, store.load(&key, NOW)).await;
            loaded.must("StoreError::Damaged", |loaded| {
                matches!(loaded, Err(StoreError::Damaged(_)))
            });
            let call = format!("load(key of an expired row with the data {data})");
            let loaded = t.call_async(call, store.load(&key, END)).await;
            loaded.must("no record", |loaded| matches!(loaded, Ok(None)));
        }
        let bob = record("user", "bob");
        let call = "create(key of an expired row that is damaged)";
        let created = t.call_async(call, store.create(&key, &bob, END)).await;
        created.must("Created::Yes", |created| {
            matches!(created, Ok(Created::Yes))
        });
        outside
            .execute_batch("DROP TABLE sessions")
            .expect("there is a table");
        let store = folder.one();
        let call = "load(…) in a file without a table";
        let loaded = t.call_async(call, store.load(&key, NOW)).await;
        loaded.must("StoreError::Unavailable", |loaded| {
            matches!(loaded, Err(StoreError::Unavailable(_)))
        });
        let folder = Folder::new();
        let connection = folder.connection();
        let written = connection.execute_batch(&row_of(&key, "alice", END));
        written.expect("there is a table");
        connection.close().expect("nothing is under way");
        folder.wipe();
        let store = folder.one();
        let call = "load(…) in a file of which the first page is left";
        let loaded = t.call_async(call, store.load(&key, NOW)).await;
        loaded.must("StoreError::Damaged", |loaded| {
            matches!(loaded, Err(StoreError::Damaged(_)))
        });
    });
}

#[test]
fn the_values_stay_out_of_the_sql() {
    claim!(
        STEP.invariants(&[11, 12]),
        "The statement is the same text for every key and every record: values are bound to it",
        "CWE-89"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        let mut texts = |user: &str, now: Timestamp| {
            let (key, mut record) = (new_key(), record("user", user));
            record.expires = now.plus(Duration::from_secs(1000));
            record.ended = user == "bob";
            let ran = statements(&mut connection, |it| insert(it, &key, &record, now));
            let how = plan(&connection, &ran);
            let looked = t.see("EXPLAIN QUERY PLAN for insert(…)", how);
            looked.must(
                "it goes through no table from its first row to its last",
                |lines| {
                    lines
                        .iter()
                        .all(|line| line == "SEARCH sessions USING PRIMARY KEY (key=?)")
                },
            );
            ran.into_iter().map(|it| it.sql).collect::<Vec<_>>()
        };
        let first = texts("alice", NOW);
        let second = texts("bob", NOW.plus(Duration::from_secs(1)));
        let what = "the SQL of insert(…) for a tombstone of bob's, a second later";
        t.see(what, second).is(first);
    });
}

#[test]
fn a_load_looks_at_one_row() {
    claim!(
        STEP.invariants(&[8, 11, 12]),
        "A load goes to its row by the key, in one statement that is the same text for every key",
        "CWE-89; sqlite.org/eqp.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        let mut ran = |now: Timestamp, end: Timestamp| {
            let key = new_key();
            let row = row_of(&key, "alice", end);
            connection.execute_batch(&row).expect("there is a table");
            statements(&mut connection, |it| find(it, &key, now))
        };
        // A load that also removes what has expired may hit what has just come in its place.
        let expired = t.see(
            "the statements of find(…) for an expired record",
            ran(END, END),
        );
        expired.must("one statement", |ran| ran.len() == 1);
        let first = t.see("the statements of find(…)", ran(NOW, END));
        first.must("one statement", |ran| ran.len() == 1);
        let first = first.value();
        let second = ran(NOW.plus(Duration::from_secs(1)), END)[0].sql.clone();
        t.see("the SQL of find(…) for another key, a second later", second)
            .is(first[0].sql.clone());
        let how = t.see("EXPLAIN QUERY PLAN for find(…)", plan(&connection, &first));
        how.is(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
    });
}

#[test]
fn a_restart_logs_no_visitor_out() {
    claim!(
        STEP.invariant(13),
        "Who was logged in before the server stopped is logged in when it has started again",
        "the question of this chapter"
    )
    .test(async |t| {
        let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
        let before = shop(&t, folder.one(), &clock);
        let alice = t.browser("alice", &before);
        alice.get("/login").await;
        let cookie = alice.cookies("/profile").unwrap_or_default();
        drop((alice, before));
        clock.advance(Duration::from_secs(60));
        let after = shop(&t, folder.one(), &clock);
        let alice = t.browser("alice, after the restart", &after);
        alice.get_with_cookie("/profile", &cookie).await;
        t.matches_snapshot();
    });
}
