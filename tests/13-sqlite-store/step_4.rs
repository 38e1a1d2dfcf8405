//! Write `insert`: one statement that keeps a record under a key that isn't there yet.

use std::time::Duration;

use harness::{Step, claim};
use memory_store::{Created, Timestamp};
use serde_json::json;
use session_ids::StoreKey;
use sqlite_store::insert;

use crate::site::*;
use crate::stage::{Folder, TwoServers, rival, statements};
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(4, "Create in one statement");

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP,
        "A key that is there is taken, whatever the record",
        "the contract; ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        store_contract::create_refuses_a_key_that_is_there(&t, store).await;
    });
}

#[test]
fn a_key_is_free_again_when_its_record_has_expired() {
    claim!(
        STEP,
        "An expired record doesn't stand in the way of a new one",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        store_contract::create_takes_the_place_of_what_has_expired(&t, store).await;
    });
}

#[test]
fn a_record_that_has_expired_can_be_created() {
    claim!(
        STEP,
        "A create says Yes to a record that has expired already, and the key stays free",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        store_contract::create_takes_what_has_expired(&t, store).await;
    });
}

#[test]
fn of_two_hundred_at_once_one_takes_the_place() {
    claim!(
        STEP,
        "Of two hundred on two servers who come for the place of an expired record, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(&t, &folder);
        store_contract::of_a_crowd_one_takes_the_place(&t, servers).await;
    });
}

#[test]
fn of_two_hundred_at_once_one_creates() {
    claim!(
        STEP,
        "Of two hundred who create one key at the same moment, on two servers, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(&t, &folder);
        store_contract::of_a_crowd_one_creates(&t, servers).await;
    });
}

#[test]
fn who_was_faster_keeps_the_key() {
    claim!(
        STEP,
        "A key that another server creates between a look and the write is taken, and keeps its record",
        "CWE-367"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
        let key = new_key();
        rival(&folder, &mut connection, &row_of(&key, "alice", END));
        let mallory = record("user", "mallory");
        let call = "insert(…), while another server creates the same key,";
        let created = t.call(call, || insert(&mut connection, &key, &mallory, NOW));
        created.gives(Ok(Created::Taken));
        let alices = || number(&folder.outside(), "SELECT count(*) FROM sessions WHERE user = 'alice'");
        t.see("the rows of alice", alices()).is(1);
    });
}

#[test]
fn the_row_is_the_record_s() {
    claim!(
        STEP,
        "The key is kept as 32 bytes, and its row holds the end, the tombstone and the values",
        "the chapter's schema; the contract: a store sees no ID"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
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
fn no_two_versions_are_equal() {
    claim!(
        STEP,
        "A thousand records have a thousand versions, those included that took an old one's place",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
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
    });
}

#[test]
fn the_values_stay_out_of_the_sql() {
    claim!(
        STEP,
        "The statement is the same text for every key and every record: values are bound to it",
        "CWE-89"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
        let mut texts = |user: &str, now: Timestamp| {
            let (key, mut record) = (new_key(), record("user", user));
            record.expires = now.plus(Duration::from_secs(1000));
            let ran = statements(&mut connection, |it| insert(it, &key, &record, now));
            ran.into_iter().map(|it| it.sql).collect::<Vec<_>>()
        };
        let first = texts("alice", NOW);
        let second = texts("bob", NOW.plus(Duration::from_secs(1)));
        t.see("the SQL of insert(…) for bob", second).is(first);
    });
}
