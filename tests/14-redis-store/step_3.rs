//! Write `create`: one question to Redis, which keeps the value if the key is free.

use harness::{Step, Test, claim};
use memory_store::{Created, SessionStore, Timestamp};
use redis_store::RedisStore;
use session_ids::StoreKey;

use crate::site::*;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(3, "Create, unless it is there");

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP,
        "A key that is there is taken, whatever the record",
        "the contract; ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::create_refuses_a_key_that_is_there(&t, store).await;
    });
}

#[test]
fn a_key_is_free_again_when_its_record_has_expired() {
    claim!(
        STEP,
        "An expired record doesn't stand in the way, though Redis still has it",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
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
        let (_redis, store) = empty(&t).await;
        store_contract::create_takes_what_has_expired(&t, store).await;
    });
}

#[test]
fn of_two_hundred_at_once_one_takes_the_place() {
    claim!(
        STEP,
        "Of two hundred who come for the place of an expired record, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::of_a_crowd_one_takes_the_place(&t, store).await;
    });
}

#[test]
fn of_two_hundred_at_once_one_creates() {
    claim!(
        STEP,
        "Of two hundred who create one key at the same moment, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::of_a_crowd_one_creates(&t, store).await;
    });
}

#[test]
fn it_is_one_question() {
    claim!(
        STEP,
        "To create a record under a free key takes one question",
        "the contract: one question, one answer"
    )
    .test(async |t| {
        let (_redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        heard(&t, &store, &new_key(), END).await;
        proxy.forget();
        heard(&t, &store, &new_key(), END).await;
        t.see("the questions of one create", questions(&proxy))
            .is(1);
    });
}

/// Creates Alice's record until `end`.
async fn heard(t: &Test, store: &RedisStore, key: &StoreKey, end: Timestamp) {
    let mut alice = record("user", "alice");
    alice.expires = end;
    let call = format!("create({key:?}, …) of a record until {end}");
    let created = t.call_async(call, store.create(key, &alice, NOW)).await;
    created.must("Created::Yes", |created| {
        matches!(created, Ok(Created::Yes))
    });
}

#[test]
fn redis_will_forget_it() {
    claim!(
        STEP,
        "A new record is kept until its end, and not for ever",
        "CWE-770"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        heard(&t, &store, &new_key(), END).await;
        let key = only_key(&t, &redis).await;
        let left: i64 = ask(&redis, &["TTL", &key]).await;
        t.see("TTL of a record that was created to last 1000 s", left)
            .must("1060 s: SLACK more", |left| (1050..=1060).contains(left));
    });
}

#[test]
fn no_end_is_too_far() {
    claim!(
        STEP,
        "A record until the last second there is can be created",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        for end in [u64::MAX, u64::MAX / 2, 10_000_000_000_000] {
            heard(&t, &store, &new_key(), Timestamp::from_seconds(end)).await;
        }
    });
}

#[test]
fn silence_is_no_refusal() {
    claim!(
        STEP,
        "Where no answer comes, a create is neither done nor refused, and isn't asked again",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        proxy.lose_an_answer();
        let (key, alice) = (new_key(), record("user", "alice"));
        let create = kind(store.create(&key, &alice, NOW));
        let call = "create(…), whose answer is lost after Redis has done it,";
        t.call_async(call, create).await.gives("Unavailable");
        only_key(&t, &redis).await;
        let store = connected(&t, &proxy.url(), SHORT).await;
        proxy.stall();
        let (key, alice) = (new_key(), record("user", "alice"));
        let create = kind(store.create(&key, &alice, NOW));
        let created = t.call_async("create(…) on a silent Redis", create).await;
        created.gives("Unavailable");
    });
}
