//! Write `load`: the record with its cas number, as long as it is live and memcached has it.

use harness::{Step, claim};
use memory_store::{SessionStore, StoreError, Version};

use crate::common::*;
use crate::scripted::Script;
use crate::site::{Site, fill};
use crate::store_contract::{Asked, NOW, new_key, record, until};
use crate::{scripted, store_contract};

const STEP: Step = CHAPTER.step(6, "Load what is live");

#[test]
fn gives_back_what_was_created() {
    claim!(
        STEP.invariant(1),
        "What is loaded is what was created, to the last byte, and a load gives it no new version",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::load_gives_what_was_created(&t, store).await;
    });
}

#[test]
fn an_unknown_key_gives_nothing() {
    claim!(
        STEP.invariant(3),
        "A key that was never created has no record, and no other key's either",
        "CWE-488"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::load_gives_nothing_for_an_unknown_key(&t, store).await;
    });
}

#[test]
fn what_has_expired_is_not_given_back() {
    claim!(
        STEP.invariant(2),
        "From the second of its end on, a record is not given back, although memcached still holds it",
        "ASVS 5.0, 7.3; CWE-613"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::load_ends_with_the_time(&t, store).await;
    });
}

#[test]
fn a_refused_create_leaves_the_record_alone() {
    claim!(
        STEP.invariant(1),
        "When create says Taken, the record that was there is there as before, in its version",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_refused_create_changes_nothing(&t, store).await;
    });
}

#[test]
fn the_new_record_is_the_one_that_counts() {
    claim!(
        STEP.invariant(1),
        "A record that took the place of an expired one is the one that is loaded",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
    });
}

#[test]
fn what_was_evicted_is_not_there() {
    claim!(
        STEP.invariant(3),
        "A record that a full memcached has pushed out is None, as one that never was, and no error",
        "the contract; memcached: LRU"
    )
    .test(async |t| {
        let memcached = t.small_memcached(2);
        let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
        let (alice, _) = asked.kept(&record("user", "alice")).await;
        fill(memcached.address());
        asked.record(&alice, NOW).await.gives(None);
    });
}

#[test]
fn who_is_forgotten_can_log_in_again() {
    claim!(
        STEP.invariant(3),
        "Whose session was pushed out is a stranger: no error, and the next login gives a new ID",
        "WSTG-SESS-03"
    )
    .test(async |t| {
        let memcached = t.small_memcached(2);
        let site = Site::new(&t, memcached.address()).await;
        let alice = t.browser("alice", &site.server);
        alice.get("/login").await;
        alice.get("/profile").await;
        fill(memcached.address());
        alice.get("/profile").await;
        alice.get("/login").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn what_a_restart_took_is_not_there() {
    claim!(
        STEP.invariant(3),
        "After memcached was restarted every record is None, and no error",
        "the contract"
    )
    .test(async |t| {
        let mut memcached = t.small_memcached(8);
        let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
        let (alice, _) = asked.kept(&record("user", "alice")).await;
        memcached.kill();
        memcached.start();
        asked.record(&alice, NOW).await.gives(None);
    });
}

#[test]
fn an_outage_is_not_none() {
    claim!(
        STEP.invariant(4),
        "A memcached that doesn't answer is an error: what it holds is unknown, and not gone",
        "the contract: two kinds of no"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let asked = Asked::new(&t, store_at(&t, proxy.address()).await);
        let alice = record("user", "alice");
        let (key, _) = asked.kept(&alice).await;
        proxy.cut();
        let cut = t
            .call_async("load, with the wire cut,", asked.store.load(&key, NOW))
            .await;
        cut.must("StoreError::Unavailable", |it| {
            matches!(it, Err(StoreError::Unavailable(_)))
        });
        proxy.restore();
        asked.record(&key, NOW).await.gives(Some(alice));
        let others: [&[u8]; 6] = [
            b"HD\r\n",
            b"NS\r\n",
            b"MN\r\n",
            b"EX\r\n",
            b"VA 52 c17\r\n{",
            b"EN\r",
        ];
        for said in scripted::FAULTS.into_iter().chain(others) {
            let script = Script {
                add: &[],
                get: &[said, b"EN\r\n"],
                swap: &[],
            };
            let (address, questions) = script.server_that_notes();
            let store = store_within(&t, address, limit_for(said)).await;
            let call = format!("load, where memcached says {},", scripted::shown(said));
            let key = new_key();
            let loaded = t.call_async(call, store.load(&key, NOW)).await;
            loaded.must("StoreError::Unavailable", |it| {
                matches!(it, Err(StoreError::Unavailable(_)))
            });
            t.see("what memcached was asked", questions.asked())
                .is(vec!["mg"]);
        }
    });
}

#[test]
fn a_load_is_one_question() {
    claim!(
        STEP.invariant(1),
        "A load asks memcached once, for the item of this key, and sets nothing",
        "the contract"
    )
    .test(async |t| {
        let alice = record("user", "alice");
        for (item, expected) in [
            (scripted::item(&alice), Some((alice.clone(), Version(17)))),
            (
                scripted::item_with(&alice, u64::MAX),
                Some((alice.clone(), Version(u64::MAX))),
            ),
            (scripted::item(&until(NOW)), None),
            (b"EN\r\n".to_vec(), None),
        ] {
            let script = Script {
                add: &[b"HD\r\n"],
                get: &[&item],
                swap: &[b"HD\r\n"],
            };
            let (address, questions) = script.server_that_notes();
            let store = store_at(&t, address).await;
            let key = new_key();
            let loaded = t
                .call_async(format!("load({key:?})"), store.load(&key, NOW))
                .await;
            loaded
                .map(|it| it.map_err(|error| error.to_string()))
                .gives(Ok(expected));
            t.see("what memcached was asked", questions.asked())
                .is(vec!["mg"]);
        }
        let memcached = t.small_memcached(8);
        let proxy = t.proxy(&memcached);
        let store = store_at(&t, proxy.address()).await;
        let key = new_key();
        proxy.forget();
        let loaded = t
            .call_async(format!("load({key:?})"), store.load(&key, NOW))
            .await;
        loaded.map(Result::ok).gives(Some(None));
        let digits = key.to_string();
        let text = proxy.text(&[(digits.as_bytes(), "<key>")]);
        t.see("what went over the wire", text)
            .is("> mg session:<key> v c\\r\\n\n< EN\\r\\n\n".to_owned());
    });
}

#[test]
fn what_others_put_there_is_damaged() {
    claim!(
        STEP.invariant(5),
        "A value that is no record is an error, and so is a memcached without cas numbers",
        "CWE-20; memcached -C"
    )
    .test(async |t| {
        let answers: &[&[u8]] = &[b"MN\r\n", b"VA 5 c17\r\nhello\r\n"];
        let store = store_at(&t, scripted::server(answers)).await;
        let loaded = t
            .call_async("load of the value hello", store.load(&new_key(), NOW))
            .await;
        loaded.must("StoreError::Damaged", |it| {
            matches!(it, Err(StoreError::Damaged(_)))
        });
        let no_cas = scripted::item_with(&record("user", "alice"), 0);
        let answers: &[&[u8]] = &[b"MN\r\n", &no_cas];
        let store = store_at(&t, scripted::server(answers)).await;
        let loaded = t
            .call_async(
                "load of a record with cas number 0",
                store.load(&new_key(), NOW),
            )
            .await;
        loaded.must("StoreError::Unavailable, by Error::NoCas", |it| {
            matches!(it, Err(StoreError::Unavailable(error)) if error.to_string().contains("cas"))
        });
    });
}
