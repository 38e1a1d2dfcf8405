//! Write `delete`: the item is gone, whatever its cas number.

use harness::{Step, claim};
use memory_store::{SessionStore, StoreError};
use tokio::join;

use crate::common::*;
use crate::site::{Site, fill};
use crate::staged_store::Call;
use crate::store_contract::{Asked, new_key, record};
use crate::{scripted, store_contract};

const STEP: Step = CHAPTER.step(8, "Delete for good");

#[test]
fn removes_one_record() {
    claim!(
        STEP,
        "What is deleted is gone whatever its version, nothing else is, and a second time is no error",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::delete_removes_one_record(&t, store).await;
    });
}

#[test]
fn no_save_brings_it_back() {
    claim!(
        STEP,
        "A save with the version from before the deletion changes nothing",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_never_revives_what_was_deleted(&t, store).await;
    });
}

#[test]
fn a_version_dies_with_its_record() {
    claim!(
        STEP,
        "A record that is created again under the same key has other versions",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_version_belongs_to_one_record(&t, store).await;
    });
}

#[test]
fn two_hundred_keys_are_two_hundred_lives() {
    claim!(
        STEP,
        "Two hundred who use a key of their own at the same moment hear what they would hear alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_crowd_with_its_own_keys_is_undisturbed(&t, store).await;
    });
}

#[test]
fn two_hundred_cannot_save_what_one_deletes() {
    claim!(
        STEP,
        "While two hundred save and one deletes, the record is gone when all are done",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_crowd_cannot_save_what_one_deletes(&t, store).await;
    });
}

#[test]
fn an_outage_is_no_deletion() {
    claim!(
        STEP,
        "A delete that memcached didn't answer is an error: no visitor may be told that they are logged out",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let asked = Asked::new(&t, store_at(&t, proxy.address()).await);
        let (key, _) = asked.kept(&record("user", "alice")).await;
        proxy.cut();
        let deleted = t.call_async("delete, with the wire cut,", asked.store.delete(&key)).await;
        deleted.must("StoreError::Unavailable", |it| {
            matches!(it, Err(StoreError::Unavailable(_)))
        });
        let store = store_at(&t, scripted::server(&[b"MN\r\n", b"EX\r\n"])).await;
        let deleted = t.call_async("delete, answered with EX,", store.delete(&new_key())).await;
        deleted.must("StoreError::Unavailable", |it| {
            matches!(it, Err(StoreError::Unavailable(_)))
        });
    });
}

#[test]
fn a_logout_holds_when_its_tombstone_is_forgotten() {
    claim!(
        STEP,
        "A request from before the logout, which saves when everything is pushed out, undoes nothing",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let memcached = t.small_memcached(2);
        let site = Site::new(&t, memcached.address()).await;
        let alice = t.browser("alice", &site.server);
        alice.get("/login").await;
        let copied = alice.cookies("/").unwrap_or_default();
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/count"), async {
            slow.reached().await;
            alice.get("/logout").await;
            fill(memcached.address());
            slow.release();
        });
        alice.get_with_cookie("/profile", copied).await;
        t.matches_snapshot();
    });
}
