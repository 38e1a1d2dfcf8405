//! Write `load`: the record under a key, as long as it is live.

use harness::{Step, claim};
use memory_store::SessionStore;
use redis_store::RedisStore;

use crate::site::*;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(6, "Load what is live");

#[test]
fn gives_back_what_was_created() {
    claim!(
        STEP.invariant(1),
        "What is loaded is what was created, to the last byte",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::load_gives_what_was_created(&t, store).await;
    });
}

#[test]
fn an_unknown_key_gives_nothing() {
    claim!(
        STEP.invariant(2),
        "A key that was never created has no record, and no other key's either",
        "CWE-488"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::load_gives_nothing_for_an_unknown_key(&t, store).await;
    });
}

#[test]
fn the_record_s_own_end_decides() {
    claim!(
        STEP.invariant(3),
        "From the second of its end on, a record isn't given back, though Redis still has it",
        "ASVS 5.0, 7.3; CWE-613"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::load_ends_with_the_time(&t, store).await;
    });
}

#[test]
fn a_refused_create_leaves_the_record_alone() {
    claim!(
        STEP.invariant(1),
        "When create says Taken, the record is there as before, in its version",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::a_refused_create_changes_nothing(&t, store).await;
    });
}

#[test]
fn the_new_record_is_the_one_that_counts() {
    claim!(
        STEP.invariants(&[1, 3]),
        "A record that took the place of an expired one is the one that is loaded",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
    });
}

#[test]
fn damage_is_no_absence() {
    claim!(
        STEP.invariants(&[4, 6]),
        "A value that can't be read is damage, and so is a list: no stranger has such a record",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let (key, alice) = (new_key(), record("user", "alice"));
        let created = kind(store.create(&key, &alice, NOW)).await;
        t.see("the result of create(…)", created).is("an answer");
        let name = only_key(&t, &redis).await;
        let cut = "3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"tea at noon\"";
        // Its end has passed, and it is damaged nevertheless.
        let old = "3f1c9a0be27d4410 00000000000000000900 live {\"user\":\"tea at noon\"";
        for (value, bit) in [
            ("", None),
            ("{}", None),
            (cut, None),
            (old, None),
            ("\u{4}K\u{1}.", Some("0")),
        ] {
            let _: String = ask(&redis, &["SET", &name, value]).await;
            if let Some(bit) = bit {
                // No UTF-8 any more.
                let _: i64 = ask(&redis, &["SETBIT", &name, bit, "1"]).await;
            }
            let before: Option<Vec<u8>> = ask(&redis, &["GET", &name]).await;
            let load = t.call_async(format!("load(…) of {value:?}"), kind(store.load(&key, NOW)));
            load.await.gives("Damaged");
            let said = error_of(store.load(&key, NOW)).await;
            t.see("what the error says", said)
                .must("nothing of the value", |said| !said.contains("tea"));
            let after: Option<Vec<u8>> = ask(&redis, &["GET", &name]).await;
            t.see("what Redis has then", after).is(before);
        }
        put_a_list(&redis, &name).await;
        let load = t.call_async("load(…) of a list", kind(store.load(&key, NOW)));
        load.await.gives("Damaged");
        the_list_is_still_there(&t, &redis, &name).await;
    });
}

#[test]
fn silence_is_no_absence() {
    claim!(
        STEP.invariant(5),
        "Where Redis doesn't answer, or refuses, that is an error: a stranger is only who has no record",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let (key, alice) = (new_key(), record("user", "alice"));
        let created = kind(store.create(&key, &alice, NOW)).await;
        t.see("the result of create(…)", created).is("an answer");
        lock(&redis).await;
        let call = "load(…), which Redis answers with NOPERM,";
        let load = t.call_async(call, kind(store.load(&key, NOW)));
        load.await.gives("Unavailable");
        proxy.cut();
        let load = t.call_async("load(…) over a cut wire", kind(store.load(&key, NOW)));
        load.await.gives("Unavailable");
        gives_up(&t, "load(…)", async |store: RedisStore| {
            store.load(&new_key(), NOW).await
        })
        .await;
    });
}

#[test]
fn a_look_prolongs_nothing() {
    claim!(
        STEP.invariant(6),
        "A load leaves the value as it is, and its time to live",
        "the contract: only a save moves the end"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = store_contract::Asked::new(&t, store);
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        let name = only_key(&t, &redis).await;
        let before: String = ask(&redis, &["GET", &name]).await;
        let _: i64 = ask(&redis, &["EXPIRE", &name, "100"]).await;
        let loaded = asked.load(&key, NOW).await;
        loaded.gives(Some((record("user", "alice"), seen)));
        asked.load(&key, END).await.gives(None);
        let refused = asked.create(&key, &record("user", "mallory"), NOW).await;
        refused.gives(memory_store::Created::Taken);
        let left: i64 = ask(&redis, &["TTL", &name]).await;
        t.see(
            "TTL of a value that had 100 s left, after two loads and a refused create",
            left,
        )
        .must("100 s or a little less", |left| (50..=100).contains(left));
        let after: String = ask(&redis, &["GET", &name]).await;
        t.see("the value", after).is(before);
    });
}

#[test]
fn it_is_one_question() {
    claim!(
        STEP.invariant(6),
        "To load a record takes one question, also when it has expired, and changes nothing",
        "the contract"
    )
    .test(async |t| {
        let (redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = store_contract::Asked::new(&t, store);
        let (key, _) = asked.kept(&record("user", "alice")).await;
        for now in [NOW, END] {
            proxy.forget();
            let loaded = asked.load(&key, now).await;
            loaded.must("the record, until it expires", |it| {
                it.is_some() == (now == NOW)
            });
            t.see("the questions of one load", questions(&proxy)).is(1);
        }
        let name = only_key(&t, &redis).await;
        let there: bool = ask(&redis, &["EXISTS", &name]).await;
        t.see("whether Redis still has the expired record", there)
            .is(true);
    });
}
