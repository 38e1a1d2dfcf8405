//! Write `load`: the record under a key, as long as it is live.

use harness::{Step, claim};
use memory_store::SessionStore;

use crate::site::*;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(4, "Load what is live");

#[test]
fn gives_back_what_was_created() {
    claim!(
        STEP,
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
        STEP,
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
        STEP,
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
        STEP,
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
        STEP,
        "A record that took the place of an expired one is the one that is loaded",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
    });
}

#[test]
fn damage_and_silence_are_no_absence() {
    claim!(
        STEP,
        "What can't be read or doesn't come is an error: a stranger is only who has no record",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, proxy, store) = proxied(&t, SHORT).await;
        let (key, alice) = (new_key(), record("user", "alice"));
        let created = kind(store.create(&key, &alice, NOW)).await;
        t.see("the result of create(…)", created).is("an answer");
        let name = only_key(&t, &redis).await;
        let load = || t.call_async("load(…) of a damaged value", kind(store.load(&key, NOW)));
        for value in ["", "{}", "\u{80}\u{4}K\u{1}."] {
            let _: String = ask(&redis, &["SET", &name, value]).await;
            load().await.gives("Damaged");
        }
        let _: i64 = ask(&redis, &["DEL", &name]).await;
        let _: i64 = ask(&redis, &["RPUSH", &name, "a", "list"]).await;
        load().await.gives("Damaged");
        let _: String = ask(&redis, &["ACL", "SETUSER", "default", "-get"]).await;
        let load = t.call_async(
            "load(…), which Redis answers with NOPERM,",
            kind(store.load(&key, NOW)),
        );
        load.await.gives("Unavailable");
        proxy.stall();
        let load = t.call_async("load(…) on a silent Redis", kind(store.load(&key, NOW)));
        load.await.gives("Unavailable");
    });
}

#[test]
fn it_is_one_question() {
    claim!(
        STEP,
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
