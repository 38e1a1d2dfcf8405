//! Write `find`: the record under a key, with its version, as long as it is live.

use std::time::Duration;

use harness::{Step, claim};
use memory_store::{SessionStore, StoppedClock, StoreError, Timestamp};
use sqlite_store::find;

use crate::site::*;
use crate::stage::{Folder, plan, statements};
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(5, "Load by the key");

#[test]
fn gives_back_what_was_created() {
    claim!(
        STEP,
        "What is loaded is what was created, to the last byte, and a load gives it no new version",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        store_contract::load_gives_what_was_created(&t, store).await;
    });
}

#[test]
fn an_unknown_key_gives_nothing() {
    claim!(
        STEP,
        "A key that was never created has no record, and no other key's either",
        "CWE-488"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        store_contract::load_gives_nothing_for_an_unknown_key(&t, store).await;
    });
}

#[test]
fn what_has_expired_is_not_given_back() {
    claim!(
        STEP,
        "From the second of its end on, a record is not given back",
        "ASVS 5.0, 7.3; CWE-613"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::load_ends_with_the_time(&t, folder.store(&t)).await;
    });
}

#[test]
fn a_record_may_last_to_the_end_of_time() {
    claim!(
        STEP,
        "A record that ends in the last second there is comes back as it was, and expires at its end",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let asked = store_contract::Asked::new(&t, folder.store(&t));
        let mut for_ever = record("user", "alice");
        for_ever.expires = Timestamp::from_seconds(u64::MAX);
        let (key, _) = asked.kept(&for_ever).await;
        let late = Timestamp::from_seconds(1 << 62);
        asked.record(&key, late).await.gives(Some(for_ever));
        let end = Timestamp::from_seconds(u64::MAX);
        asked.record(&key, end).await.gives(None);
    });
}

#[test]
fn a_refused_create_leaves_the_record_alone() {
    claim!(
        STEP,
        "When create says Taken, the record that was there is there as before, in its version",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::a_refused_create_changes_nothing(&t, folder.store(&t)).await;
    });
}

#[test]
fn the_new_record_is_the_one_that_counts() {
    claim!(
        STEP,
        "A record that took the place of an expired one is the one that is loaded",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
    });
}

#[test]
fn a_damaged_row_is_not_an_absent_one() {
    claim!(
        STEP,
        "A row that holds no record is an error, and neither a record nor none",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.store(&t);
        let key = new_key();
        let outside = folder.outside();
        let damage = format!(
            "{} UPDATE sessions SET data = '[\"alice\"]'",
            row_of(&key, "alice", END)
        );
        outside.execute_batch(&damage).expect("there is a table");
        let loaded = t
            .call_async("load(key of a damaged row)", store.load(&key, NOW))
            .await;
        loaded.must("StoreError::Damaged", |loaded| {
            matches!(loaded, Err(StoreError::Damaged(_)))
        });
    });
}

#[test]
fn a_load_looks_at_one_row() {
    claim!(
        STEP,
        "A load goes to its row by the key, in one statement that is the same text for every key",
        "CWE-89; sqlite.org/eqp.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
        let mut ran = |now| {
            let key = new_key();
            statements(&mut connection, |it| find(it, &key, now))
        };
        let first = t.see("the statements of find(…)", ran(NOW));
        first.must("one statement", |ran| ran.len() == 1);
        let first = first.value();
        let second = ran(NOW.plus(Duration::from_secs(1)))[0].sql.clone();
        t.see("the SQL of find(…) for another key, a second later", second)
            .is(first[0].sql.clone());
        let how = t.see("EXPLAIN QUERY PLAN for find(…)", plan(&connection, &first));
        how.is(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
    });
}

#[test]
fn a_restart_logs_no_visitor_out() {
    claim!(
        STEP,
        "Who was logged in before the server stopped is logged in when it has started again",
        "the question of this chapter"
    )
    .test(async |t| {
        let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
        let before = shop(&t, &folder, &clock);
        let alice = t.browser("alice", &before);
        alice.get("/login").await;
        let cookie = alice.cookies("/profile").unwrap_or_default();
        drop((alice, before));
        clock.advance(Duration::from_secs(60));
        let after = shop(&t, &folder, &clock);
        let alice = t.browser("alice, after the restart", &after);
        alice.get_with_cookie("/profile", &cookie).await;
        t.matches_snapshot();
    });
}
