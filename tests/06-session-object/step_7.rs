//! Write `merge`: it tries until the changes are in the record, or the session is gone.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use harness::{Step, Test, claim};
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::{Map, Value, json};
use session_ids::StoreKey;
use session_object::{Changes, Merged, Session, merge};
use tokio::sync::Barrier;

use crate::common::*;
use crate::contested::{Contested, ENDS, Rival, after, first, ours, savers, with_ours};
use crate::failing::{Function, each_kind_of_error_is_handed_on, fails_as_the_store_does};
use crate::handlers::count_visit;
use crate::records::{NOW, kept, list, load, meanwhile, one};
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(7, "Merge with what others did");

/// Merges two lists that were both made over `before`, and compares what is there then.
async fn both(t: &Test, before: Value, deeds: [fn(&Session); 2], after: Value) {
    let (store, _, key) = one(before.clone()).await;
    let (first, second) = (load(&store, &key).await, load(&store, &key).await);
    let lists = deeds.map(|deed| {
        let session = session(before.clone());
        deed(&session);
        session.close().changes
    });
    let shown = format!("{:?} and {:?} over {before}", lists[0], lists[1]);
    for (loaded, list) in [first, second].into_iter().zip(&lists) {
        let merging = merge(&store, &key, loaded, list, NOW);
        let merged = t.call_async(format!("merge, of {shown},"), merging).await;
        merged.map(Result::ok).gives(Some(Merged::Saved));
    }
    let kept = kept(&store, &key).await;
    t.see(format!("the record after {shown}"), kept)
        .is(Some(Json(after)));
}

#[test]
fn different_keys_both_win() {
    claim!(
        STEP.invariant(1),
        "Two requests that change different keys both find their change in the record",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        both(
            &t,
            json!({"visits": 3}),
            [
                |session| session.insert("user", "alice"),
                |session| session.insert("color", "dark"),
            ],
            json!({"visits": 3, "user": "alice", "color": "dark"}),
        )
        .await;
        both(
            &t,
            json!({"a": 1, "b": 2}),
            [|session| session.remove("a"), |session| session.remove("b")],
            json!({}),
        )
        .await;
    });
}

#[test]
fn of_one_key_the_later_wins() {
    claim!(
        STEP.invariant(1),
        "Of two inserts of one key the one that is saved later stays, and a clear clears what is there",
        "the documentation of Session::insert"
    )
    .test(async |t| {
        both(
            &t,
            json!({"color": "dark"}),
            [
                |session| session.insert("color", "light"),
                |session| session.insert("color", "blue"),
            ],
            json!({"color": "blue"}),
        )
        .await;
        // What was inserted is the value, and not a part of it.
        both(
            &t,
            json!({"cart": ["tea"]}),
            [
                |session| session.insert("cart", ["milk"]),
                |session| session.insert("cart", ["bread"]),
            ],
            json!({"cart": ["bread"]}),
        )
        .await;
        both(
            &t,
            json!({"user": {"name": "guest"}}),
            [
                |session| session.insert("user", json!({"id": 1, "role": "admin"})),
                |session| session.insert("user", json!({"id": 2})),
            ],
            json!({"user": {"id": 2}}),
        )
        .await;
        both(
            &t,
            json!({"color": "dark"}),
            [
                |session| session.insert("user", "alice"),
                |session| {
                    session.clear();
                    session.insert("new", true);
                },
            ],
            json!({"new": true}),
        )
        .await;
    });
}

#[test]
fn updates_of_one_key_both_count() {
    claim!(
        STEP.invariant(1),
        "Two updates of one key are both in the record; an insert of what was read plus one isn't",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let update: fn(&Session) = count_visit;
        both(
            &t,
            json!({"visits": 3}),
            [update, update],
            json!({"visits": 5}),
        )
        .await;
        let insert: fn(&Session) = |session| {
            let visits = session.get::<u64>("visits").unwrap_or_default();
            session.insert("visits", visits + 1);
        };
        both(
            &t,
            json!({"visits": 3}),
            [insert, insert],
            json!({"visits": 4}),
        )
        .await;
    });
}

#[test]
fn two_hundred_updates_are_two_hundred() {
    claim!(
        STEP.invariant(1),
        "Two hundred sessions that were loaded together and each add one, add two hundred",
        "CWE-362"
    )
    .test(async |t| {
        let (store, _, key) = one(json!({"visits": 0})).await;
        let (store, loaded) = (Arc::new(store), Arc::new(Barrier::new(200)));
        let add = list(count_visit);
        let task = |_| {
            let (store, loaded, add) = (Arc::clone(&store), Arc::clone(&loaded), add.clone());
            async move {
                let mut record = load(&store, &key).await;
                loaded.wait().await;
                // Busy means that nothing was saved, and that one may try again.
                while let Ok(Merged::Busy) = merge(&*store, &key, record, &add, NOW).await {
                    record = load(&store, &key).await;
                }
            }
        };
        let ended = t.at_once("200 merges at once", 200, task).await;
        ended.gives(vec![(); 200]);
        let after = kept(&store, &key).await;
        t.see("the record after 200 merges", after)
            .is(Some(Json(json!({"visits": 200}))));
    });
}

#[test]
fn what_has_ended_stays_ended() {
    claim!(
        STEP.invariant(6),
        "When the session has ended meanwhile, the merge says so and brings nothing back",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let changes = list(|session| session.insert("visits", 4));
        let (store, _, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        let deleted = store.delete(&key).await;
        t.see("delete", deleted.is_ok()).is(true);
        let merging = merge(&store, &key, loaded, &changes, NOW);
        let merged = t
            .call_async("merge, after the record was deleted,", merging)
            .await;
        merged.map(Result::ok).gives(Some(Merged::Gone));
        let after = kept(&store, &key).await;
        t.see("the record after that", after).is(None);
    });
}

#[test]
fn an_empty_list_asks_nothing() {
    claim!(
        STEP.invariant(9),
        "Without changes there is nothing to merge, and the store isn't asked",
        "expressjs/session#383"
    )
    .test(async |t| {
        let (store, director, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        meanwhile(&store, &key, |_| {}).await;
        let calls = || [Call::Save, Call::Load, Call::Create].map(|call| director.calls(call));
        let before = calls();
        let none = Changes::default();
        let merging = merge(&store, &key, loaded, &none, NOW);
        let merged = t.call_async("merge of an empty list", merging).await;
        merged.map(Result::ok).gives(Some(Merged::Saved));
        let after = calls();
        t.see(
            "saves, loads and creates of that merge",
            [0, 1, 2].map(|call| after[call] - before[call]),
        )
        .is([0, 0, 0]);
    });
}

#[test]
fn an_outage_is_not_tried_again() {
    claim!(
        STEP.invariant(7),
        "If the store gives an error, the merge hands it on: what wasn't answered may have been \
         done, and done twice would count twice",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let changes = list(count_visit);
        let (store, director, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        let before = director.calls(Call::Save);
        director.break_down(Call::Save);
        let merging = merge(&store, &key, loaded, &changes, NOW);
        let merged = t
            .call_async("merge, while the store's save is broken,", merging)
            .await;
        merged.must("the store's error", Result::is_err);
        t.see(
            "the number of saves of the merge",
            director.calls(Call::Save) - before,
        )
        .is(1);
    });
}

/// A store in which another request is always faster.
struct Crowded {
    saves: AtomicUsize,
    /// The version after so many saves.
    version: fn(usize) -> usize,
    /// How long the first save takes.
    wait: Duration,
}

impl SessionStore for Crowded {
    async fn create(&self, _: &StoreKey, _: &Record, _: Timestamp) -> Result<Created, StoreError> {
        Ok(Created::Taken)
    }

    async fn load(
        &self,
        _: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        Ok(Some((
            Record::new(Map::new(), now.plus(Duration::from_secs(10))),
            Version((self.version)(self.saves.load(Ordering::SeqCst)) as u64),
        )))
    }

    async fn save(
        &self,
        _: &StoreKey,
        _: Version,
        _: &Record,
        _: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.saves.fetch_add(1, Ordering::SeqCst) {
            0 => {
                tokio::time::sleep(self.wait).await;
                Ok(Saved::Stale)
            }
            1..1000 => Ok(Saved::Stale),
            // Ends what would go on for ever.
            _ => Err(StoreError::Unavailable(
                "that was the thousandth try".into(),
            )),
        }
    }

    async fn delete(&self, _: &StoreKey) -> Result<(), StoreError> {
        Ok(())
    }
}

#[test]
fn the_tries_have_an_end() {
    claim!(
        STEP.invariants(&[4, 5]),
        "If others are faster each time, the merge gives up after a bounded number of tries, and says so, \
         however long the list is, however slow the store, and whatever its versions are",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let lists = [1, 5, 200].map(|number: usize| {
            list(|session| {
                (0..number).for_each(|key| session.insert(&format!("key {key}"), key));
            })
        });
        let waits = [0, 250, 0].map(Duration::from_millis);
        let versions: [fn(usize) -> usize; 3] = [|_| 0, |saves| 2_000 - saves, |saves| saves];
        for ((changes, wait), version) in lists.into_iter().zip(waits).zip(versions) {
            let number = changes.iter().count();
            let saves = AtomicUsize::new(0);
            let store = Crowded { saves, version, wait };
            let key = StoreKey::of(&session_ids::SessionId::generate());
            let loaded = store.load(&key, NOW).await.ok().flatten().expect("it has one");
            let merging = merge(&store, &key, loaded, &changes, NOW);
            let what = format!("merge of {number} changes, where others are always faster,");
            let merged = t.call_async(what.as_str(), merging).await;
            t.see(
                format!("the number of saves of {what} the first of which takes {wait:?}"),
                store.saves.load(Ordering::SeqCst),
            )
            .must("at least four, and at most a hundred", |saves| (4..=100).contains(saves));
            merged.map(Result::ok).gives(Some(Merged::Busy));
        }
    });
}

#[test]
fn the_console_merges() {
    claim!(
        STEP.invariant(1),
        "Typed changes and another request's meet in the record, and none is lost",
        "the documentation of merge"
    )
    .test(async |t| {
        let lines = [
            "record",
            "insert color \"dark\"",
            "add visits 1",
            "get visits",
            "meanwhile add visits 10",
            "meanwhile insert user \"alice\"",
            "record",
            "get visits",
            "changes",
            "save",
            "record",
        ];
        t.matches_snapshot_of(&typed(json!({"visits": 3}), &lines).await);
    });
}

#[test]
fn the_console_shows_what_insert_loses() {
    claim!(
        STEP.invariant(1),
        "An insert puts what was computed from an old value over a new one",
        "the documentation of Session::insert"
    )
    .test(async |t| {
        let lines = [
            "get visits",
            "insert visits 4",
            "meanwhile add visits 10",
            "save",
            "record",
        ];
        t.matches_snapshot_of(&typed(json!({"visits": 3}), &lines).await);
    });
}

#[test]
fn the_console_shows_what_a_copy_erases() {
    claim!(
        STEP,
        "A copy that is written back erases what others have saved; a list of changes doesn't",
        "expressjs/session#383"
    )
    .test(async |t| {
        let lines = [
            "get visits",
            "meanwhile insert cart [\"tea\"]",
            "overwrite",
            "record",
            "get visits",
            "meanwhile insert cart [\"tea\"]",
            "save",
            "record",
        ];
        t.matches_snapshot_of(&typed(json!({"visits": 3}), &lines).await);
    });
}

#[test]
fn the_console_revives_nothing() {
    claim!(
        STEP.invariant(6),
        "After another request's destroy a save brings nothing back",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let lines = [
            "insert logged_in true",
            "meanwhile destroy",
            "get logged_in",
            "save",
            "record",
        ];
        let object = json!({"user": "alice"});
        t.matches_snapshot_of(&typed(object, &lines).await);
    });
}

/// How often a merge tries where others are always faster.
async fn tries(t: &Test) -> usize {
    let (store, key, loaded) = Contested::by(&savers(200)).await;
    let list = ours();
    let merging = merge(&store, &key, loaded, &list, NOW);
    let merged = t.call_async("merge, with 200 rivals,", merging).await;
    merged.map(Result::ok).gives(Some(Merged::Busy));
    let tries = store.saves();
    t.see("the record after that", store.kept(&key).await)
        .is(after(&savers(tries)));
    tries
}

#[test]
fn each_try_works_on_the_newest_record() {
    claim!(
        STEP.invariants(&[2, 5]),
        "However many rivals are faster, the list is made on what the last of them left, data and end; \
         with one too many nothing is saved",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let tries = tries(&t).await;
        for number in 0..=tries {
            let rivals = savers(number);
            let (store, key, loaded) = Contested::by(&rivals).await;
            let what = format!("merge, where {number} others are faster, each before one try,");
            let list = ours();
let merging = merge(&store, &key, loaded, &list, NOW);
            let merged = t.call_async(what.as_str(), merging).await;
            let others = after(&rivals);
            let (expected, record) = if number < tries {
                (Merged::Saved, others.map(with_ours))
            } else {
                (Merged::Busy, others)
            };
            merged.map(Result::ok).gives(Some(expected));
            t.see(format!("the record after {what}"), store.kept(&key).await).is(record);
        }
    });
}

#[test]
fn what_a_rival_takes_back_stays_away() {
    claim!(
        STEP.invariant(2),
        "What one rival inserts and the next one removes isn't there in the end",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let rivals = [Rival::Inserts("coupon"), Rival::Removes("coupon")];
        for rivals in [&rivals[..], &[Rival::Removes("visits")]] {
            let (store, key, loaded) = Contested::by(rivals).await;
            let list = ours();
            let merging = merge(&store, &key, loaded, &list, NOW);
            let what = format!("merge, where others do {rivals:?}, each before one try,");
            let merged = t.call_async(what.as_str(), merging).await;
            merged.map(Result::ok).gives(Some(Merged::Saved));
            let expected = after(rivals).map(with_ours);
            t.see(format!("the record after {what}"), store.kept(&key).await)
                .is(expected);
        }
    });
}

#[test]
fn a_list_that_empties_is_merged() {
    claim!(
        STEP.invariants(&[1, 9]),
        "A remove or a clear of nothing isn't an empty list: it takes what others have put there meanwhile",
        "the documentation of merge"
    )
    .test(async |t| {
        let removes = list(|session| session.remove("user"));
        for changes in [removes, list(Session::clear)] {
            let (store, _, key) = one(json!({})).await;
            let loaded = load(&store, &key).await;
            meanwhile(&store, &key, |record| {
                record.data.insert("user".to_owned(), "alice".into());
            })
            .await;
            let merging = merge(&store, &key, loaded, &changes, NOW);
            let what = format!("merge of {changes:?}, after another request's first value,");
            let merged = t.call_async(what, merging).await;
            merged.map(Result::ok).gives(Some(Merged::Saved));
            let kept = kept(&store, &key).await;
            t.see("the record after that", kept).is(Some(Json(json!({}))));
        }
    });
}

#[test]
fn what_ends_before_any_try_is_gone() {
    claim!(
        STEP.invariant(6),
        "If the session ends before the first try, or the second, or the last, it is gone, and stays so",
        "CVE-2025-46336"
    )
    .test(async |t| {
        for number in 0..tries(&t).await {
            for end in ENDS {
                let rivals = [savers(number), vec![end]].concat();
                let (store, key, loaded) = Contested::by(&rivals).await;
                let what = format!("merge, where {number} others save before and one then {end:?} it,");
                let list = ours();
let merging = merge(&store, &key, loaded, &list, NOW);
                let merged = t.call_async(what.as_str(), merging).await;
                merged.map(Result::ok).gives(Some(Merged::Gone));
                t.see(format!("the record after {what}"), store.kept(&key).await).is(after(&rivals));
                t.see(format!("saves and calls of {what}"), (store.saves(), store.calls()))
                    .is((number + 1, 2 * number + 2));
            }
        }
    });
}

#[test]
fn each_try_runs_each_function_once() {
    claim!(
        STEP.invariant(3),
        "The function of an update runs once for each try, on the value that is there by then",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let given = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&given);
        let list = list(|session| {
            session.update("visits", move |visits: Option<u64>| {
                notes.lock().expect("no panic here").push(visits);
                visits.unwrap_or_default() + 1
            });
        });
        given.lock().expect("no panic here").clear();
        let (store, key, loaded) = Contested::by(&savers(2)).await;
        let merging = merge(&store, &key, loaded, &list, NOW);
        let merged = t
            .call_async("merge, where two others are faster,", merging)
            .await;
        merged.map(Result::ok).gives(Some(Merged::Saved));
        let given = given.lock().expect("no panic here").clone();
        t.see("what its function was given", given)
            .is([Some(3), Some(4), Some(5)]);
    });
}

#[test]
fn a_replay_that_panics_after_a_conflict_saves_nothing() {
    claim!(
        STEP.invariant(8),
        "If the function of an update panics, in the first try or a later one, nothing of the list is saved, and the store \
         isn't asked again",
        "the documentation of merge"
    )
    .test(async |t| {
        for (rivals, bad, calls) in [(0, 3, 0), (1, 5, 3), (2, 5, 4)] {
            let list = list(|session| {
                session.insert("user", "alice");
                session.update("visits", move |visits: Option<u64>| match visits {
                    Some(visits) if visits == bad => panic!("no such visit, on purpose"),
                    visits => visits.unwrap_or_default() + 1,
                });
            });
            let (store, key, loaded) = Contested::by(&savers(rivals)).await;
            let merged = unless_it_panics(merge(&store, &key, loaded, &list, NOW)).await;
            let what = format!("merge, where {rivals} others are faster, and the function panics on {bad},");
            t.see(what.as_str(), merged.and_then(Result::ok))
                .is((rivals == 1).then_some(Merged::Saved));
            t.see(format!("the calls of {what}"), store.calls()).is(calls);
            let kept = store.kept(&key).await.expect("it is there");
            t.see(format!("whether alice is in the record after {what}"), kept.data.contains_key("user"))
                .is(rivals == 1);
        }
    });
}

#[test]
fn an_empty_list_asks_nothing_of_any_record() {
    claim!(
        STEP.invariant(9),
        "An empty list is Saved without a call, also where the session has ended: there was nothing to lose",
        "expressjs/session#383"
    )
    .test(async |t| {
        for rival in [Rival::Saves(1), Rival::Ends, Rival::Deletes, Rival::Expires] {
            for ended in [false, true] {
                let (store, key, (mut record, version)) = Contested::by(&[rival]).await;
                record.ended = ended;
                let none = Changes::default();
                let merging = merge(&store, &key, (record, version), &none, NOW);
                let what = format!("merge of an empty list, into a record with ended: {ended},");
                let merged = t.call_async(what.as_str(), merging).await;
                merged.map(Result::ok).gives(Some(Merged::Saved));
                t.see(format!("the calls of {what}"), store.calls()).is(0);
                t.see(format!("the record after {what}"), store.kept(&key).await).is(Some(first()));
            }
        }
    });
}

#[test]
fn nothing_is_merged_into_a_tombstone() {
    claim!(
        STEP.invariant(6),
        "What was loaded with ended set is gone, and nothing is written",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let (store, key, (mut record, version)) = Contested::by(&[]).await;
        record.ended = true;
        let list = ours();
        let merging = merge(&store, &key, (record, version), &list, NOW);
        let merged = t.call_async("merge into a tombstone", merging).await;
        merged.map(Result::ok).gives(Some(Merged::Gone));
        t.see("the saves of it", store.saves()).is(0);
        t.see("the record after it", store.kept(&key).await)
            .is(Some(first()));
    });
}

#[test]
fn fails_as_the_store_does_in_each_round() {
    claim!(
        STEP.invariant(7),
        "Whichever call of whichever try fails, and however, the store's own error is handed on, and \
         nothing is asked after it: what wasn't answered may have been done",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        fails_as_the_store_does(&t, Function::Merge, &[]).await;
        fails_as_the_store_does(&t, Function::Merge, &savers(3)).await;
        for end in ENDS {
            fails_as_the_store_does(&t, Function::Merge, &[savers(2), vec![end]].concat()).await;
        }
        let (store, key, loaded) = Contested::by(&savers(3)).await;
        let merged = merge(&store, &key, loaded, &ours(), NOW).await;
        t.see("merge, where nothing fails,", merged.ok()).is(Some(Merged::Saved));
    });
}

#[test]
fn the_console_knows_every_command() {
    claim!(
        STEP,
        "The console does what its help says, and says so where it can't",
        "the console's help"
    )
    .test(async |t| {
        let lines = [
            "help",
            "",
            "changes",
            "save",
            "get nothing",
            "  get visits  ",
            "insert color \"dark\"",
            "insert  size  7",
            "get size",
            "insert color dark",
            "insert color",
            "push cart \"tea\"",
            "push cart \"milk\"",
            "push cart milk",
            "get cart",
            "add visits 1",
            "add visits -5",
            "add visits one",
            "get visits",
            "add many 9223372036854775807",
            "add many 1",
            "get many",
            "changes",
            "save",
            "record",
            "remove size",
            "changes",
            "save",
            "record",
            "cycle",
            "changes",
            "insert user \"alice\"",
            "save",
            "record",
            "changes",
            "get",
            "get visits now",
            "clear all",
            "dance",
            "dance for me",
            "meanwhile dance",
            "clear",
            "changes",
            "get user",
            "meanwhile push cart \"bread\"",
            "meanwhile cycle",
            "record",
            "save",
            "record",
            "insert a 1",
            "meanwhile clear",
            "overwrite",
            "record",
            "insert b 2",
            "destroy",
            "insert c 3",
            "overwrite",
            "record",
            "destroy",
            "changes",
            "save",
            "record",
            "meanwhile get c",
            "save",
            "overwrite",
            "record",
            "insert d 4",
            "save",
            "record",
            "get d",
            "cycle",
            "meanwhile destroy",
            "insert e 5",
            "save",
            "record",
            "changes",
            "insert f 6",
            "save",
            "destroy",
            "insert g 7",
            "save",
            "record",
        ];
        t.matches_snapshot_of(&typed(json!({"visits": 3}), &lines).await);
    });
}

#[test]
fn each_kind_of_error_is_handed_on_in_each_round() {
    claim!(
        STEP.invariant(7),
        "Whichever error a save or a load gives, in the first attempt or a later one, it is the one that \
         comes back, and no call follows it",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        for conflicts in 0..tries(&t).await {
            each_kind_of_error_is_handed_on(&t, Function::Merge, conflicts).await;
        }
    });
}

#[test]
fn every_list_is_made_on_the_newest_record() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Whatever the list is, after any number of conflicts the record is what the list makes of the \
         last one, and has its end",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let deeds: [(&str, Deed); 9] = [
            ("insert of what was loaded", |session| session.insert("color", "dark")),
            ("insert of a number", |session| session.insert("visits", 0)),
            ("remove", |session| session.remove("color")),
            ("remove of nothing", |session| session.remove("nothing")),
            ("clear", Session::clear),
            ("clear and insert", |session| {
                session.clear();
                session.insert("user", "alice");
            }),
            ("update that changes nothing", |session| {
                session.update("visits", |visits: Option<u64>| visits.unwrap_or(1))
            }),
            ("two updates of one key", |session| {
                session.update("visits", |visits: Option<u64>| visits.unwrap_or(1) * 10);
                session.update("visits", |visits: Option<u64>| visits.unwrap_or(1) + 7);
            }),
            ("insert and remove", |session| {
                session.insert("color", "light");
                session.remove("color");
            }),
        ];
        for (name, deed) in deeds {
            let session = Session::new(first().data);
            deed(&session);
            let list = session.close().changes;
            for conflicts in 0..4 {
                let rivals = savers(conflicts);
                let (store, key, loaded) = Contested::by(&rivals).await;
                let what = format!("merge of: {name}, where {conflicts} others are faster,");
                let merging = merge(&store, &key, loaded, &list, NOW);
                let merged = t.call_async(what.as_str(), merging).await;
                merged.map(Result::ok).gives(Some(Merged::Saved));
                let expected = after(&rivals).map(|mut record| {
                    record.data = list.apply(record.data);
                    record
                });
                t.see(format!("the record after {what}"), store.kept(&key).await).is(expected);
                t.see(format!("saves and calls of {what}"), (store.saves(), store.calls()))
                    .is((conflicts + 1, 2 * conflicts + 1));
            }
        }
    });
}

#[test]
fn no_attempt_does_more_than_it_must() {
    claim!(
        STEP.invariants(&[3, 5]),
        "Where all attempts come too late, each has cost a save, a load, and a run of each function, and \
         nothing follows the last",
        "the documentation of merge"
    )
    .test(async |t| {
        let runs = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&runs);
        let list = list(|session| {
            session.update("visits", move |visits: Option<u64>| {
                counter.fetch_add(1, Ordering::SeqCst);
                visits.unwrap_or_default() + 1
            });
        });
        runs.store(0, Ordering::SeqCst);
        let (store, key, loaded) = Contested::by(&savers(200)).await;
        let merging = merge(&store, &key, loaded, &list, NOW);
        let merged = t.call_async("merge, with 200 rivals,", merging).await;
        merged.map(Result::ok).gives(Some(Merged::Busy));
        let saves = store.saves();
        t.see("how often its function ran", runs.load(Ordering::SeqCst)).is(saves);
        t.see(format!("how many of its calls were no saves, of which there were {saves}"), store.calls() - saves)
            .must("one for each save at most", |loads| *loads <= saves);
    });
}

#[test]
fn what_was_loaded_may_have_expired_since() {
    claim!(
        STEP.invariants(&[2, 6]),
        "Only the store knows whether the session has ended: what was loaded may have been given a later end",
        "the documentation of merge"
    )
    .test(async |t| {
        let later = Timestamp::from_seconds(u64::MAX);
        for prolonged in [true, false] {
            let (store, _, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            let end = loaded.0.expires;
            if prolonged {
                meanwhile(&store, &key, |record| record.expires = later).await;
            }
            let list = list(|session| session.insert("user", "alice"));
            let merging = merge(&store, &key, loaded, &list, end);
            let what = format!("merge, after what was loaded has expired, given a later end: {prolonged},");
            let merged = t.call_async(what, merging).await;
            let expected = if prolonged { Merged::Saved } else { Merged::Gone };
            merged.map(Result::ok).gives(Some(expected));
        }
    });
}
