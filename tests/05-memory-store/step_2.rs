//! Write `load`: the record under a key, with its version, as long as it is live.

use harness::{Step, claim};
use memory_store::{Created, MemoryStore, Record, SessionStore, Timestamp, Version};
use session_ids::StoreKey;

use crate::common::*;
use crate::moment;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(2, "Load what is live");

/// What a load gives, errors as their text.
type Loaded = Result<Option<(Record, Version)>, String>;

fn load(store: &MemoryStore, key: &StoreKey, now: Timestamp) -> Loaded {
    at_once(store.load(key, now)).map_err(|error| error.to_string())
}

#[test]
fn gives_back_what_was_created() {
    claim!(
        STEP.invariants(&[1, 4]),
        "What is loaded is what was created, to the last byte, and a load gives it no new version",
        "the contract"
    )
    .test(async |t| {
        store_contract::load_gives_what_was_created(&t, store()).await;
        // Nor does a load take a record out for a moment.
        let alice = record("user", "alice");
        let wrong = moment::until_they_met_in_each_gap(|gap| {
            let (store, key) = (store(), new_key());
            let _ = at_once(store.create(&key, &alice, NOW));
            let load = || load(&store, &key, NOW);
            let (one, other, have_met) = moment::in_gap(gap, &store, "Shelf", load, load);
            let is_right = one == other && matches!(&one, Ok(Some((there, _))) if *there == alice);
            (have_met, (!is_right).then_some([one, other]))
        });
        let what = "what else than the record in its version two loads at once give";
        t.see(what, wrong).is(None);
    });
}

#[test]
fn an_unknown_key_gives_nothing() {
    claim!(
        STEP.invariant(2),
        "A key that was never created has no record, and no other key's either",
        "CWE-488"
    )
    .test(async |t| store_contract::load_gives_nothing_for_an_unknown_key(&t, store()).await);
}

#[test]
fn what_has_expired_is_not_given_back() {
    claim!(
        STEP.invariant(3),
        "From the second of its end on, a record is not given back",
        "ASVS 5.0, 7.3; CWE-613"
    )
    .test(async |t| store_contract::load_ends_with_the_time(&t, store()).await);
}

#[test]
fn a_refused_create_leaves_the_record_alone() {
    claim!(
        STEP.invariant(5),
        "When create says Taken, the record that was there is there as before, in its version",
        "the contract"
    )
    .test(async |t| store_contract::a_refused_create_changes_nothing(&t, store()).await);
}

#[test]
fn the_new_record_is_the_one_that_counts() {
    claim!(
        STEP.invariants(&[4, 6]),
        "A record that took the place of an expired one is the one that is loaded, and no load that met \
         the expired one takes it away",
        "the contract; CWE-367"
    )
    .test(async |t| {
        store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store()).await;
        // Two zeros are equal, and not the same.
        let asked = store_contract::Asked::new(&t, store());
        for [old, new] in [[0.0, -0.0], [-0.0, 0.0]] {
            let (key, _) = asked.kept(&record("m", old)).await;
            let mut new = record("m", new);
            new.expires = Timestamp::from_seconds(3000);
            asked.create(&key, &new, END).await.gives(Created::Yes);
            let kept = asked.text(&key, END).await;
            kept.gives(Some(store_contract::text_of(&new)));
        }
        // It may also come while a load looks at the expired one.
        let mut new = record("user", "bob");
        new.expires = Timestamp::from_seconds(3000);
        let wrong = moment::until_they_met_in_each_gap(|gap| {
            let (store, key) = (store(), new_key());
            let _ = at_once(store.create(&key, &record("user", "alice"), NOW));
            let load = || load(&store, &key, END);
            let create = || {
                let created = at_once(store.create(&key, &new, END));
                created.map_err(|error| error.to_string())
            };
            let (loaded, created, have_met) = moment::in_gap(gap, &store, "Shelf", load, create);
            let left = load();
            let is_right = created == Ok(Created::Yes)
                && matches!(&left, Ok(Some((there, _))) if *there == new)
                && (loaded == Ok(None) || loaded == left);
            (have_met, (!is_right).then_some((loaded, created, left)))
        });
        let what = "what else than Yes, and the new record in a load after it, came of a create while \
                    a load met the expired record";
        t.see(what, wrong).is(None);
    });
}
