//! Write `remove`: the record is gone, and no save brings it back.

use harness::{Step, claim};
use memory_store::StoppedClock;
use sqlite_store::remove;

use crate::site::*;
use crate::stage::{Folder, TwoServers, impatient, plan, rival, statements};
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key};

const STEP: Step = CHAPTER.step(4, "Delete for good");

#[test]
fn removes_one_record_and_no_other() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A deleted record is gone, the others stay, and deleting twice is no error",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::delete_removes_one_record(&t, folder.one()).await;
        let folder = Folder::new();
        let mut connection = folder.connection();
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
        let tally = || number(&folder.outside(), "SELECT records FROM tally");
        t.see("the tally", tally()).is(1);
        // What is in a row makes no difference, damage included.
        for what in ["data = '7'", "expires = -1", "expires = 500", "ended = 1"] {
            let key = new_key();
            let (row, which) = (row_of(&key, "alice", END), literal(&key));
            let sql = format!("{row} UPDATE sessions SET {what} WHERE key = {which}");
            let written = connection.execute_batch(&sql);
            written.expect("there is a table");
            let removed = remove(&mut connection, &key);
            let result = format!("the result of remove(…), for a row with {what}");
            t.see(result, removed).is(Ok(()));
            t.see("the rows in the file after that", rows()).is(1);
        }
        for time in ["a second time", "a third time"] {
            let removed = remove(&mut connection, &keys[0]);
            t.see(format!("the result of remove(…), {time}"), removed)
                .is(Ok(()));
        }
        t.see("the tally after that", tally()).is(1);
    });
}

#[test]
fn a_late_save_does_not_bring_it_back() {
    claim!(
        STEP.invariant(3),
        "A save that was loaded before the deletion, and comes after it or just before, doesn't bring the record back",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::save_never_revives_what_was_deleted(&t, folder.one()).await;
        let folder = Folder::new();
        let (mut connection, key) = (folder.connection(), new_key());
        let row = row_of(&key, "alice", END);
        connection.execute_batch(&row).expect("there is a table");
        rival(&folder, &mut connection, "UPDATE sessions SET version = 8;");
        let call = "remove(…), while another server saves,";
        t.call(call, || remove(&mut connection, &key)).gives(Ok(()));
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows after that", rows()).is(0);
    });
}

#[test]
fn a_version_is_never_used_twice() {
    claim!(
        STEP.invariant(3),
        "A version of a deleted record doesn't fit the record that has its key later",
        "the contract"
    )
    .test(async |t| {
        let folder = Folder::new();
        store_contract::a_version_belongs_to_one_record(&t, folder.one()).await;
    });
}

#[test]
fn two_hundred_keys_are_two_hundred_lives() {
    claim!(
        STEP.invariant(3),
        "Two hundred who use a key of their own at the same moment, on two servers, hear what they would hear alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(folder.one(), folder.one());
        store_contract::a_crowd_with_its_own_keys_is_undisturbed(&t, servers).await;
    });
}

#[test]
fn two_hundred_cannot_save_what_one_deletes() {
    claim!(
        STEP.invariant(3),
        "While two hundred save on two servers and one deletes, the record is gone when all are done",
        "CWE-362"
    )
    .test(async |t| {
        let folder = Folder::new();
        let servers = TwoServers::new(folder.one(), folder.one());
        store_contract::a_crowd_cannot_save_what_one_deletes(&t, servers).await;
    });
}

#[test]
fn a_logout_that_fails_says_so() {
    claim!(
        STEP.invariant(4),
        "A delete that SQLite can't do is an error, and the record is there",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        impatient(&connection);
        let key = new_key();
        let row = row_of(&key, "alice", END);
        connection.execute_batch(&row).expect("there is a table");
        let owner = folder.locked();
        let call = "remove(…), while another process has the lock,";
        let removed = t.call(call, || remove(&mut connection, &key));
        removed.must("an error", Result::is_err);
        let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
        t.see("the rows after that", rows()).is(1);
        drop(owner);
        folder.refuse("DELETE");
        let call = "remove(…), which a trigger refuses,";
        let removed = t.call(call, || remove(&mut connection, &key));
        removed.must("an error", Result::is_err);
        t.see("the rows after that", rows()).is(1);
        folder.allow();
        let call = "remove(…), once the lock is free and the trigger gone,";
        t.call(call, || remove(&mut connection, &key)).gives(Ok(()));
        t.see("the rows after that", rows()).is(0);
        let dropped = folder.outside().execute_batch("DROP TABLE sessions");
        dropped.expect("there is a table");
        let mut connection = folder.connection();
        let call = "remove(…) in a file without a table";
        let removed = t.call(call, || remove(&mut connection, &key));
        removed.must("an error", Result::is_err);
    });
}

#[test]
fn a_delete_looks_at_one_row() {
    claim!(
        STEP.invariant(5),
        "A delete goes to its row by the key, and its statement is the same text for every key",
        "CWE-89; sqlite.org/eqp.html"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
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
        STEP.invariant(6),
        "Who logged out before the server stopped is not logged in when it has started again",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
        let before = shop(&t, folder.one(), &clock);
        let alice = t.browser("alice", &before);
        let login = alice.post("/account/login", &ALICE).await;
        let cookie = alice.cookies("/account").unwrap_or_default();
        let logout = alice.post("/account/logout", &[]).await;
        drop((alice, before));
        let after = shop(&t, folder.one(), &clock);
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
