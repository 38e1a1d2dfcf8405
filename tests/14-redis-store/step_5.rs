//! Write `create`: one question to Redis, which keeps the value if the key is free.

use std::time::Duration;

use harness::{Step, Test, claim};
use memory_store::{Created, Record, SessionStore, Timestamp};
use redis_store::{RedisStore, redis_key};
use serde_json::json;
use session_ids::StoreKey;

use crate::scripted::{Scripted, Stage};
use crate::site::*;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(5, "Create, unless it is there");

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP.invariants(&[1, 2]),
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
        STEP.invariant(3),
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
        STEP.invariants(&[1, 3]),
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
        STEP.invariant(4),
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
        STEP.invariant(4),
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
        STEP.invariant(6),
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
        STEP.invariant(5),
        "A new record is kept until its end, and not for ever",
        "CWE-770"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        for lasts in [1, 1000, 86_400, 31_536_000] {
            let key = new_key();
            let end = NOW.plus(Duration::from_secs(lasts));
            heard(&t, &store, &key, end).await;
            let left: u64 = ask(&redis, &["TTL", &redis_key(&key)]).await;
            t.see(
                format!("TTL of a record that was created to last {lasts} s"),
                left,
            )
            .must("that long, and SLACK (60 s) more", |left| {
                (lasts + 50..=lasts + 60).contains(left)
            });
        }
    });
}

#[test]
fn no_end_is_too_far() {
    claim!(
        STEP.invariant(5),
        "A record until the last second there is can be created, under a free key and after an expired one",
        "the contract"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        for end in [u64::MAX, u64::MAX / 2, 10_000_000_000_000] {
            let key = new_key();
            heard(&t, &store, &key, Timestamp::from_seconds(end)).await;
            let left: i64 = ask(&redis, &["TTL", &redis_key(&key)]).await;
            t.see("its TTL", left)
                .must("a thousand years or more", |left| *left > 31_500_000_000);
        }
        // One that has expired already, and takes the place of none.
        let key = new_key();
        heard(&t, &store, &key, NOW).await;
        heard(&t, &store, &key, END).await;
        let left: i64 = ask(&redis, &["TTL", &redis_key(&key)]).await;
        t.see("TTL of a record to last 1000 s that took another one's place", left)
            .must("1060 s: SLACK more", |left| (1050..=1060).contains(left));
        let key = new_key();
        heard(&t, &store, &key, NOW).await;
        heard(&t, &store, &key, Timestamp::from_seconds(u64::MAX)).await;
    });
}

#[test]
fn silence_is_no_refusal() {
    claim!(
        STEP.invariant(7),
        "Where no answer comes, a create is neither done nor refused, and isn't asked again",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let alice = record("user", "alice");
        // Redis learns the script of a store that creates by one.
        heard(&t, &store, &new_key(), END).await;
        proxy.lose_an_answer();
        let key = new_key();
        let create = async { kind(store.create(&key, &alice, NOW)).await };
        let call = "create(…), whose answer is lost after Redis has done it,";
        t.call_async(call, create).await.gives("Unavailable");
        let there: bool = ask(&redis, &["EXISTS", &redis_key(&key)]).await;
        t.see("whether the record is there", there).is(true);
        gives_up(&t, "create(…)", async |store: RedisStore| {
            store
                .create(&new_key(), &record("user", "alice"), NOW)
                .await
        })
        .await;
    });
}

#[test]
fn silence_at_the_second_question_is_no_refusal() {
    claim!(
        STEP.invariant(7),
        "Where the key isn't free, and then no answer comes, or a refusal, the key isn't taken for that",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        for answer in ["", "-OOM command not allowed when used memory > 'maxmemory'.\r\n"] {
            let server = Scripted::answering(move |words| match words[0].as_str() {
                "SET" => "$-1\r\n".to_owned(),
                _ => answer.to_owned(),
            });
            let store = connected(&t, &server.url(), SHORT).await;
            let (key, alice) = (new_key(), record("user", "alice"));
            let create = kind(store.create(&key, &alice, NOW)).await;
            drop(store);
            t.see("create(…), where SET NX gives nothing", create)
                .is("Unavailable");
            t.see("the questions that were asked", server.questions())
                .must("two at most", |asked| *asked <= 2);
        }
    });
}

#[test]
fn a_refused_create_is_unavailable() {
    claim!(
        STEP.invariant(7),
        "A Redis that is closed to the store, or full, has neither created nor refused",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let alice = record("user", "alice");
        fill(&redis).await;
        let full = async { kind(store.create(&new_key(), &alice, NOW)).await };
        let full = t.call_async("create(…) in a full Redis", full).await;
        full.gives("Unavailable");
        lock(&redis).await;
        let closed = async { kind(store.create(&new_key(), &alice, NOW)).await };
        let key = new_key();
        let said = error_of(store.create(&key, &alice, NOW)).await;
        t.see(
            "the error of a create(…) that Redis answers with NOPERM",
            said,
        )
        .must("what Redis said", |said| said.contains("permission"));
        let call = "create(…), which Redis answers with NOPERM,";
        t.call_async(call, closed).await.gives("Unavailable");
        let server = Scripted::answering(|_| {
            "-READONLY You can't write against a read only replica.\r\n".to_owned()
        });
        let store = connected(&t, &server.url(), FAR_TOO_LONG).await;
        let before = server.connections();
        for _ in 0..2 {
            let create = kind(store.create(&key, &alice, NOW)).await;
            t.see("create(…) at a replica", create).is("Unavailable");
        }
        t.see("the new connections of two", server.connections() - before)
            .must("one at least", |new| *new > 0);
    });
}

#[test]
fn what_could_not_be_read_is_not_sent() {
    claim!(
        STEP.invariant(8),
        "A record that nests too deep is Unstorable, and Redis isn't asked",
        "CWE-674"
    )
    .test(async |t| {
        let (_redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        heard(&t, &store, &new_key(), END).await;
        for (depth, expected, asked) in [
            (Record::MAX_DEPTH, "an answer", 1),
            (Record::MAX_DEPTH + 1, "Unstorable", 0),
            (127, "Unstorable", 0),
        ] {
            let deep = (0..depth).fold(json!(0), |inside, _| json!([inside]));
            let deep = record("deep", deep);
            proxy.forget();
            let create = kind(store.create(&new_key(), &deep, NOW)).await;
            let what = format!("create(…) of a record with {depth} lists in each other");
            t.see(&what, create).is(expected);
            t.see(format!("the questions of {what}"), questions(&proxy))
                .is(asked);
        }
    });
}

#[test]
fn a_list_is_damage() {
    claim!(
        STEP.invariant(9),
        "Where a list lies under the key, create says Damaged, and leaves it there",
        "Redis 7.0.15: WRONGTYPE"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let key = new_key();
        put_a_list(&redis, &redis_key(&key)).await;
        for now in [NOW, END] {
            let create = async { kind(store.create(&key, &record("user", "alice"), now)).await };
            let call = format!("create(…, now: {now}) where a list lies");
            t.call_async(call, create).await.gives("Damaged");
        }
        the_list_is_still_there(&t, &redis, &redis_key(&key)).await;
    });
}

#[test]
fn a_value_without_an_end_is_taken() {
    claim!(
        STEP.invariant(9),
        "A value too short to hold an end stands in the way, and stays",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let key = new_key();
        for there in ["", "x", "3f1c9a0be27d4410 0000000000000000000"] {
            let _: String = ask(&redis, &["SET", &redis_key(&key), there]).await;
            let create = store.create(&key, &record("user", "alice"), END).await;
            let what = format!("create(…) where {there:?} lies");
            t.see(what, create)
                .must("Created::Taken", |it| matches!(it, Ok(Created::Taken)));
            let after: String = ask(&redis, &["GET", &redis_key(&key)]).await;
            t.see("what Redis has then", after).is(there.to_owned());
        }
    });
}

#[test]
fn another_server_may_come_first() {
    claim!(
        STEP.invariant(4),
        "Another server creates the record between two of this one's questions, and its record stays",
        "CWE-362"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let warm = connected(&t, &redis.url(), FAR_TOO_LONG).await;
        let theirs = "0000000000000001 00000000000000002000 live {\"user\":\"bob\"}";
        for (lies, number) in [
            ("nothing", 1),
            ("nothing", 2),
            ("an expired record", 1),
            ("an expired record", 2),
            ("an expired record", 3),
        ] {
            let key = new_key();
            let name = redis_key(&key);
            if lies != "nothing" {
                heard(&t, &warm, &key, Timestamp::from_seconds(900)).await;
            }
            let other = ["SET", &name, theirs, "GET"].map(str::as_bytes);
            let stage = Stage::before(redis.address(), number, &other);
            let store = connected(&t, &stage.url(), FAR_TOO_LONG).await;
            let create = store.create(&key, &record("user", "alice"), NOW).await;
            let what = format!("create(…) where {lies} lies; another server creates after question {number}");
            // What was there when the other one came: this one's record, if it was first.
            let expected = match stage.heard() {
                None => Created::Yes,
                Some(there) if there.contains("alice") && there.contains("2000") => Created::Yes,
                Some(_) => Created::Taken,
            };
            let must = format!("Created::{expected:?}");
            t.see(what, create)
                .must(&must, |it| it.as_ref().is_ok_and(|it| *it == expected));
            if stage.heard().is_some() {
                let now: Option<String> = ask(&redis, &["GET", &name]).await;
                t.see("what Redis has then", now)
                    .is(Some(theirs.to_owned()));
            }
        }
    });
}
