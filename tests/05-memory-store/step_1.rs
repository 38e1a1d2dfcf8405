//! Write `is_live`: whether a record is there at a moment; and `create`, which replaces none that is.

use harness::{Step, claim};
use memory_store::{Created, SessionStore, Timestamp};

use crate::common::*;
use crate::moment;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(1, "Create a record, and replace none");

#[test]
fn a_record_expires_at_its_end() {
    claim!(
        STEP.invariant(1),
        "A record is there until the second before its end, and from its end on it isn't",
        "the contract; ASVS 5.0, 7.3"
    )
    .test(async |t| {
        let record = record("user", "alice");
        t.see("whether a new record has ended", record.ended)
            .is(false);
        for (second, live) in [
            (0, true),
            (1000, true),
            (1999, true),
            (2000, false),
            (2001, false),
            (u64::MAX, false),
        ] {
            let now = Timestamp::from_seconds(second);
            let call = format!("is_live at {now} for a record that expires at 2000 s");
            t.call(call, || record.is_live(now)).gives(live);
        }
    });
}

#[test]
fn even_the_first_and_the_last_second_count() {
    claim!(
        STEP.invariant(2),
        "A record that ends at the start of time was never there, and no arithmetic overflows",
        "the contract"
    )
    .test(async |t| {
        let (start, end) = (
            Timestamp::from_seconds(0),
            Timestamp::from_seconds(u64::MAX),
        );
        let mut record = record("user", "alice");
        record.expires = start;
        t.call("is_live at 0 s for one that expires at 0 s", || {
            record.is_live(start)
        })
        .gives(false);
        record.expires = end;
        for (now, live) in [(start, true), (NOW, true), (end, false)] {
            let call = format!("is_live at {now} for one that expires in the last second");
            t.call(call, || record.is_live(now)).gives(live);
        }
        for bits in [31, 32, 53, 63] {
            let (last, end) = ((1_u64 << bits) - 1, 1_u64 << bits);
            record.expires = Timestamp::from_seconds(end);
            for (second, live) in [(0, true), (1000, true), (last, true), (end, false)] {
                let now = Timestamp::from_seconds(second);
                let call = format!("is_live at {now} for one that expires at {end} s");
                t.call(call, || record.is_live(now)).gives(live);
            }
        }
    });
}

#[test]
fn a_tombstone_is_a_record_too() {
    claim!(
        STEP.invariant(3),
        "The tombstone of an ended session is there until it expires, like any record",
        "the contract"
    )
    .test(async |t| {
        let mut tombstone = record("user", "alice");
        tombstone.ended = true;
        t.call("is_live at 1000 s for a tombstone until 2000 s", || {
            tombstone.is_live(NOW)
        })
        .gives(true);
        t.call("is_live at 2000 s for a tombstone until 2000 s", || {
            tombstone.is_live(END)
        })
        .gives(false);
    });
}

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP.invariants(&[3, 4]),
        "A key that is there is taken, whatever the record",
        "the contract; ASVS 5.0, 7.2.3"
    )
    .test(async |t| store_contract::create_refuses_a_key_that_is_there(&t, store()).await);
}

#[test]
fn a_key_is_free_again_when_its_record_has_expired() {
    claim!(
        STEP.invariant(5),
        "An expired record doesn't stand in the way of a new one",
        "the contract"
    )
    .test(async |t| store_contract::create_takes_the_place_of_what_has_expired(&t, store()).await);
}

#[test]
fn a_record_that_has_expired_can_be_created() {
    claim!(
        STEP.invariant(7),
        "A create says Yes to a record that has expired already, and the key stays free",
        "the contract"
    )
    .test(async |t| store_contract::create_takes_what_has_expired(&t, store()).await);
}

#[test]
fn of_two_hundred_at_once_one_takes_the_place() {
    claim!(
        STEP.invariants(&[5, 6]),
        "Of two hundred who come for the place of an expired record, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| store_contract::of_a_crowd_one_takes_the_place(&t, store()).await);
}

#[test]
fn of_two_hundred_at_once_one_creates() {
    claim!(
        STEP.invariant(6),
        "Of two hundred who create one key at the same moment, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| store_contract::of_a_crowd_one_creates(&t, store()).await);
}

#[test]
fn no_other_comes_in_between_look_and_store() {
    claim!(
        STEP.invariants(&[5, 6]),
        "Looking at the key and storing the record are one deed: of two who create one key, one is told \
         Yes, also where the key has an expired record",
        "CWE-367"
    )
    .test(async |t| {
        let mut new = record("user", "bob");
        new.expires = Timestamp::from_seconds(3000);
        let asked = store_contract::Asked::new(&t, store());
        let alone = asked.create(&new_key(), &new, END).await;
        alone.gives(Created::Yes);
        for has_expired in [false, true] {
            let wrong = moment::until_they_met_in_each_gap(|gap| {
                let (store, key) = (store(), new_key());
                if has_expired {
                    let _ = at_once(store.create(&key, &record("user", "alice"), NOW));
                }
                let create = || {
                    let created = at_once(store.create(&key, &new, END));
                    created.map_err(|error| error.to_string())
                };
                let (one, other, have_met) =
                    moment::in_gap(gap, &store, "Shelf", create, create);
                let both = [one, other];
                let one_is_in = [Created::Yes, Created::Taken]
                    .into_iter()
                    .all(|it| both.contains(&Ok(it)));
                (have_met, (!one_is_in).then_some(both))
            });
            let of = if has_expired { "an expired record's" } else { "a new" };
            let what = format!("what else than Yes and Taken two are told who create {of} key");
            t.see(what, wrong).is(None);
        }
    });
}
