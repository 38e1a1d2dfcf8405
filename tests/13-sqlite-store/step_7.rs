//! Write `remove`: the record is gone, and no save brings it back.

use harness::{Step, claim};
use memory_store::{SessionStore, StoppedClock, StoreError};
use sqlite_store::remove;

use crate::site::*;
use crate::stage::{Folder, TwoServers, plan, statements};
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(7, "Delete for good");

#[test]
fn removes_one_record_and_no_other() {
    claim!(
        STEP,
        "A deleted record is gone, the others stay, and deleting twice is no error",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::delete_removes_one_record(&t, folder.store(&t)).await;
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
        let keys = [new_key(), new_key()];
        for key in &keys {
            let row = row_of(key, "alice", END);
            connection.execute_batch(&row).expect("there is a table");
        }
        let removed = remove(&mut connection, &keys[0]);
        t.see("the result of remove(…), for one of two", removed)
            .is(Ok(()));
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows in the file after that", rows()).is(1);
    });
}

#[test]
fn a_logout_that_fails_says_so() {
    claim!(
        STEP,
        "A delete that SQLite can't do is an error, and the record is there",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let store = folder.impatient_store(&t);
        let asked = store_contract::Asked::new(&t, store.clone());
        let alice = record("user", "alice");
        let (key, _) = asked.kept(&alice).await;
        let owner = folder.outside();
        owner
            .execute_batch("BEGIN IMMEDIATE")
            .expect("no other connection writes");
        let call = "delete(…), while another process has the lock,";
        let deleted = t.call_async(call, store.delete(&key)).await;
        deleted.must("StoreError::Unavailable", |deleted| {
            matches!(deleted, Err(StoreError::Unavailable(_)))
        });
        asked.record(&key, NOW).await.gives(Some(alice));
        owner.execute_batch("ROLLBACK").expect("it has the lock");
        let call = "delete(…), once the lock is free,";
        let deleted = t.call_async(call, store.delete(&key)).await;
        deleted.must("Ok(())", Result::is_ok);
    });
}

#[test]
fn a_late_save_does_not_bring_it_back() {
    claim!(
        STEP,
        "A save that was loaded before the deletion and comes after it changes nothing",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_never_revives_what_was_deleted(&t, folder.store(&t)).await;
    });
}

#[test]
fn a_version_is_never_used_twice() {
    claim!(
        STEP,
        "A version of a deleted record doesn't fit the record that has its key later",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::a_version_belongs_to_one_record(&t, folder.store(&t)).await;
    });
}

#[test]
fn two_hundred_keys_are_two_hundred_lives() {
    claim!(
        STEP,
        "Two hundred who use a key of their own at the same moment, on two servers, hear what they would hear alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(&t, &folder);
        store_contract::a_crowd_with_its_own_keys_is_undisturbed(&t, servers).await;
    });
}

#[test]
fn two_hundred_cannot_save_what_one_deletes() {
    claim!(
        STEP,
        "While two hundred save on two servers and one deletes, the record is gone when all are done",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(&t, &folder);
        store_contract::a_crowd_cannot_save_what_one_deletes(&t, servers).await;
    });
}

#[test]
fn a_delete_looks_at_one_row() {
    claim!(
        STEP,
        "A delete goes to its row by the key, and its statement is the same text for every key",
        "CWE-89; sqlite.org/eqp.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection(&t);
        let mut ran = || {
            let key = new_key();
            statements(&mut connection, |it| remove(it, &key))
        };
        let first = t.see("the statements of remove(…)", ran());
        first.must("there is one", |ran| !ran.is_empty());
        let first = first.value();
        let second = ran()[0].sql.clone();
        t.see("the SQL of remove(…) for another key", second)
            .is(first[0].sql.clone());
        let how = t.see(
            "EXPLAIN QUERY PLAN for remove(…)",
            plan(&connection, &first),
        );
        how.is(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
    });
}

#[test]
fn a_logout_survives_the_restart_too() {
    claim!(
        STEP,
        "Who logged out before the server stopped is not logged in when it has started again",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
        let before = shop(&t, &folder, &clock);
        let alice = t.browser("alice", &before);
        let login = alice.post("/account/login", &ALICE).await;
        let cookie = alice.cookies("/account").unwrap_or_default();
        let logout = alice.post("/account/logout", &[]).await;
        drop((alice, before));
        let after = shop(&t, &folder, &clock);
        let mallory = t.browser("mallory", &after);
        let reply = mallory.get_with_cookie("/account", &cookie).await;
        let sent_to = |reply: &harness::Reply| {
            let to = reply.headers.get("location")?;
            Some(String::from_utf8_lossy(to.as_bytes()).into_owned())
        };
        let sent = [&login, &logout, &reply].map(sent_to);
        let what = "where the login, the logout, and the cookie after the restart lead";
        let answer = t.see(what, sent);
        let places = ["/account", "/account/login", "/account/login?next=/account"];
        answer.is(places.map(|place| Some(place.to_owned())));
    });
}
