//! Write `save`: compare-and-swap. It replaces the version that was seen, and no other.

use std::sync::Arc;

use harness::{Step, claim};
use memory_store::{
    Created, MemoryStore, Record, Saved, SessionStore, StoreError, Timestamp, TooDeep, Version,
};
use serde_json::{Value, json};
use session_ids::StoreKey;

use crate::common::*;
use crate::moment;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(3, "Compare and swap");

#[test]
fn replaces_the_version_that_was_seen() {
    claim!(
        STEP.invariant(1),
        "A save with the version that was loaded replaces the whole record",
        "the contract"
    )
    .test(async |t| {
        store_contract::save_replaces_what_was_loaded(&t, store()).await;
        // Within a value, too, nothing is left of the one before.
        let asked = store_contract::Asked::new(&t, store());
        for [old, new] in [
            [json!({"tea": 1, "milk": 2}), json!({"tea": 1})],
            [
                json!({"tea": {"black": 1, "green": 2}}),
                json!({"tea": {"green": 2}}),
            ],
            [json!({"tea": 1}), json!({})],
            [json!([1, 2, 3]), json!([1])],
        ] {
            let new = record("cart", new);
            let (key, seen) = asked.kept(&record("cart", old)).await;
            asked.save(&key, seen, &new, NOW).await.gives(Saved::Yes);
            asked.record(&key, NOW).await.gives(Some(new));
        }
    });
}

#[test]
fn refuses_a_version_that_is_old() {
    claim!(
        STEP.invariant(3),
        "Once another request has saved, a save with the older version changes nothing and says Stale",
        "CWE-362"
    )
    .test(async |t| store_contract::save_refuses_what_has_changed(&t, store()).await);
}

#[test]
fn the_same_data_again_is_another_version() {
    claim!(
        STEP.invariant(2),
        "A save gives the record a new version, also when it changes nothing in it",
        "the contract"
    )
    .test(async |t| {
        store_contract::save_refuses_what_was_changed_back(&t, store()).await;
        let asked = store_contract::Asked::new(&t, store());
        // Two zeros are equal, and not the same.
        for [old, new] in [[0.0, -0.0], [-0.0, 0.0]] {
            let new = record("m", new);
            let (key, seen) = asked.kept(&record("m", old)).await;
            asked.save(&key, seen, &new, NOW).await.gives(Saved::Yes);
            let text = store_contract::text_of(&new);
            asked.text(&key, NOW).await.gives(Some(text.clone()));
            let late = asked.save(&key, seen, &record("m", 1), NOW).await;
            late.gives(Saved::Stale);
            asked.text(&key, NOW).await.gives(Some(text));
        }
        // A save that ends the record makes a version too, also for a clock that is set back after it.
        let (now, before) = (Timestamp::from_seconds(1500), Timestamp::from_seconds(1100));
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        let mut over = record("user", "bob");
        over.expires = Timestamp::from_seconds(1200);
        asked.save(&key, seen, &over, now).await.gives(Saved::Yes);
        let late = asked
            .save(&key, seen, &record("user", "mallory"), before)
            .await;
        late.gives(Saved::Stale);
    });
}

#[test]
fn creates_nothing() {
    claim!(
        STEP.invariant(4),
        "A save never creates a record, whatever version it names",
        "the contract"
    )
    .test(async |t| store_contract::save_never_creates(&t, store()).await);
}

#[test]
fn takes_the_end_that_it_is_given() {
    claim!(
        STEP.invariant(7),
        "A save moves the record's end to where the new record has it, later or sooner",
        "the contract"
    )
    .test(async |t| store_contract::save_moves_the_end(&t, store()).await);
}

#[test]
fn does_not_revive_what_has_expired() {
    claim!(
        STEP.invariant(5),
        "A save that comes when the record has expired is too late, whatever end it brings",
        "CWE-613"
    )
    .test(async |t| store_contract::save_never_revives_what_has_expired(&t, store()).await);
}

#[test]
fn does_not_put_a_new_record_back() {
    claim!(
        STEP.invariant(6),
        "A version of an expired record doesn't fit the one that has taken its place",
        "the contract"
    )
    .test(async |t| {
        store_contract::a_version_ends_with_its_record(&t, store()).await;
        // Nor does a version of the new one fit twice, however few have been given out.
        let asked = store_contract::Asked::new(&t, store());
        let key = new_key();
        let names = ["bob", "carol", "dave"].map(|name| {
            let mut record = record("user", name);
            record.expires = Timestamp::from_seconds(3000);
            record
        });
        let old = record("user", "alice");
        asked.create(&key, &old, NOW).await.gives(Created::Yes);
        asked.create(&key, &names[0], END).await.gives(Created::Yes);
        let seen = asked.version(&key, END).await;
        asked
            .save(&key, seen, &names[1], END)
            .await
            .gives(Saved::Yes);
        asked
            .save(&key, seen, &names[2], END)
            .await
            .gives(Saved::Stale);
        asked.record(&key, END).await.gives(Some(names[1].clone()));
    });
}

#[test]
fn of_two_hundred_at_once_one_saves() {
    claim!(
        STEP.invariant(8),
        "Of two hundred who loaded one version and save at the same moment, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| store_contract::of_a_crowd_one_saves(&t, store()).await);
}

#[test]
fn two_hundred_additions_are_two_hundred() {
    claim!(
        STEP.invariant(8),
        "Twenty tasks that add one ten times each, and load again when they were late, add two hundred",
        "CWE-362"
    )
    .test(async |t| store_contract::no_update_is_lost_in_a_crowd(&t, store()).await);
}

/// Adds one so many times, and begins again whenever another task was faster.
async fn add(store: Arc<MemoryStore>, key: StoreKey, times: usize) -> Result<(), StoreError> {
    for _ in 0..times {
        loop {
            let Some((mut record, seen)) = store.load(&key, NOW).await? else {
                return Ok(());
            };
            let count = record.data.get("count").and_then(Value::as_u64);
            let count = count.unwrap_or_default() + 1;
            record.data.insert("count".to_owned(), count.into());
            if store.save(&key, seen, &record, NOW).await? == Saved::Yes {
                break;
            }
        }
    }
    Ok(())
}

#[test]
fn threads_never_overwrite_each_other() {
    claim!(
        STEP.invariant(8),
        "Three threads that add one 50,000 times each, without a pause, add 150,000",
        "CWE-367"
    )
    .test(async |t| {
        let asked = store_contract::Asked::new(&t, store());
        let (key, seen) = asked.kept(&record("count", -1)).await;
        let zero = asked.save(&key, seen, &record("count", 0), NOW).await;
        zero.gives(Saved::Yes);
        // Tasks might share a thread, and take turns where nothing waits.
        let runtime = tokio::runtime::Handle::current();
        let work = || runtime.block_on(add(Arc::clone(&asked.store), key, 50_000));
        let done = t.call("three threads that add 50,000 times each", || {
            std::thread::scope(|scope| {
                let threads = [(); 3].map(|()| scope.spawn(work));
                threads.map(|thread| thread.join().is_ok_and(|done| done.is_ok()))
            })
        });
        done.gives([true; 3]);
        let kept = asked.record(&key, NOW).await;
        kept.gives(Some(record("count", 150_000)));
    });
}

#[test]
fn no_other_comes_in_between_look_and_change() {
    claim!(
        STEP.invariant(8),
        "Looking at the version and changing the record are one deed: of two who save on one version, one \
         is told Yes, and its record is there",
        "CWE-367"
    )
    .test(async |t| {
        // A tombstone is saved like any other record.
        for ended in [false, true] {
            let new = ["bob", "carol"].map(|name| {
                let mut new = record("user", name);
                new.ended = ended;
                new
            });
            let wrong = moment::until_they_met(|| {
                let (store, key) = (store(), new_key());
                let _ = at_once(store.create(&key, &record("user", "alice"), NOW));
                let loaded = at_once(store.load(&key, NOW)).ok().flatten();
                let seen = loaded.map_or(Version(0), |(_, seen)| seen);
                let save = |new| {
                    let saved = at_once(store.save(&key, seen, new, NOW));
                    saved.map_err(|error| error.to_string())
                };
                let [bob, carol] = new.each_ref().map(|new| move || save(new));
                let (one, other, have_met) = moment::in_between(&store, "Shelf", bob, carol);
                let told = [one, other];
                let there = at_once(store.load(&key, NOW)).ok().flatten();
                let is_right = (0..2).any(|place| {
                    told[place] == Ok(Saved::Yes)
                        && told[1 - place] == Ok(Saved::Stale)
                        && there.as_ref().is_some_and(|(there, _)| *there == new[place])
                });
                (have_met, (!is_right).then_some((told, there)))
            });
            let what = "what else than one Yes, one Stale and the winner's record came of two saves";
            let what = if ended { format!("{what} of tombstones") } else { what.to_owned() };
            t.see(what, wrong).is(None);
        }
    });
}

#[test]
fn any_record_is_given_back_or_refused() {
    claim!(
        STEP.invariant(9),
        "Whatever a record holds, it is given back as it was, or refused before it is kept",
        "the contract"
    )
    .test(async |t| {
        store_contract::any_record_is_given_back_or_refused(&t, store(), 300).await;
    });
}

#[test]
fn takes_any_depth() {
    claim!(
        STEP.invariant(9),
        "This store refuses no record, however deep its values nest: neither in create nor in save",
        "the chapter's word on what a store may refuse"
    )
    .test(async |t| {
        let asked = store_contract::Asked::new(&t, store());
        for depth in [1, 64, 65, 100, 126, 127, 128, 500] {
            for lists in [true, false] {
                let deep = record("m", nested(depth, &json!("text"), lists, None));
                let (created, _) = asked.kept(&deep).await;
                asked.record(&created, NOW).await.gives(Some(deep.clone()));
                let (saved, seen) = asked.kept(&record("user", "alice")).await;
                let answer = asked.save(&saved, seen, &deep, NOW).await;
                answer.gives(Saved::Yes);
                asked.record(&saved, NOW).await.gives(Some(deep));
            }
        }
    });
}

/// A value in so many lists or objects, beside which nothing, or something flat, stands on each level.
fn nested(depth: usize, innermost: &Value, lists: bool, flat: Option<bool>) -> Value {
    (0..depth).fold(innermost.clone(), |inside, _| {
        let mut level = vec![("m", inside)];
        level.extend(flat.map(|before| (if before { "a" } else { "z" }, json!(1))));
        level.sort_by_key(|(name, _)| *name);
        if lists {
            level.into_iter().map(|(_, value)| value).collect()
        } else {
            let named = |(name, value): (&str, Value)| (name.to_owned(), value);
            Value::Object(level.into_iter().map(named).collect())
        }
    })
}

#[test]
fn what_is_taken_is_given_back() {
    claim!(
        STEP.invariant(9),
        "A record that is taken is given back, however deep its values nest, or refused before it is kept",
        "CWE-674; the contract"
    )
    .test(async |t| {
        store_contract::what_is_taken_is_given_back(&t, store()).await;
        // How deep every store takes values is for later stores to ask, and this one takes any.
        let limit = Record::MAX_DEPTH;
        for depth in [0, 1, 2, limit - 1, limit, limit + 1, limit + 2, 500] {
            for innermost in [json!("text"), json!([]), json!({})] {
                let levels = depth + usize::from(!innermost.is_string());
                let shapes = [true, false].map(|lists| {
                    [None, Some(true), Some(false)]
                        .map(|flat| nested(depth, &innermost, lists, flat))
                });
                for value in shapes.into_iter().flatten() {
                    let mut deep = record("m", value);
                    let call = format!("check_depth of {levels} lists and objects in each other");
                    let expected = if levels <= limit { Ok(()) } else { Err(TooDeep) };
                    t.call(&call, || deep.check_depth()).gives(expected);
                    for flat in ["a", "z"] {
                        deep.data.insert(flat.to_owned(), 1.into());
                    }
                    t.call(format!("{call}, between two numbers"), || deep.check_depth())
                        .gives(expected);
                }
            }
        }
    });
}
