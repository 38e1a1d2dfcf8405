//! Write `save_once`: it saves the changed record, or says what is there now.

use std::sync::Mutex;

use harness::{Step, claim};
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::{Value, json};
use session_ids::{SessionId, StoreKey};
use session_object::{Attempt, Changes, Session, save_once};

use crate::common::*;
use crate::contested::{Contested, ENDS, Rival, after, first, ours, savers, with_ours};
use crate::failing::{Function, each_kind_of_error_is_handed_on, fails_as_the_store_does};
use crate::records::{END, NOW, kept, list, load, meanwhile, one};
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(6, "Save, or see what is there now");

/// Lists of every kind, those included that change nothing in [`first`].
fn lists() -> [Changes; 6] {
    [
        Changes::default(),
        ours(),
        list(|session| session.insert("color", "dark")),
        list(|session| session.remove("nothing")),
        list(|session| session.update("visits", |visits: Option<u64>| visits.unwrap_or(1))),
        list(|session| session.clear()),
    ]
}

#[test]
fn saves_what_the_list_makes_of_the_record() {
    claim!(
        STEP.invariant(1),
        "The changes are made to the record that was loaded, and the rest of it stays",
        "the documentation of save_once"
    )
    .test(async |t| {
        let (store, _, key) = one(json!({"user": "alice", "visits": 3})).await;
        let loaded = load(&store, &key).await;
        let changes = list(|session| session.insert("visits", 4));
        let saving = save_once(&store, &key, loaded, &changes, NOW);
        let saved = t.call_async("save_once", saving).await;
        saved.map(Result::ok).gives(Some(Attempt::Saved));
        let after = Record::new(data(json!({"user": "alice", "visits": 4})), END);
        let (record, _) = load(&store, &key).await;
        t.see("the record after that", record).is(after);
    });
}

#[test]
fn says_what_is_there_now() {
    claim!(
        STEP.invariants(&[5, 6]),
        "If another request was faster, nothing is saved, and the answer is their record and its version",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let (store, _, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        meanwhile(&store, &key, |record| {
            record.data.insert("user".to_owned(), "alice".into());
        })
        .await;
        let (record, version) = load(&store, &key).await;
        let changes = list(|session| session.insert("visits", 4));
        let saving = save_once(&store, &key, loaded, &changes, NOW);
        let tried = t.call_async("save_once, after another request saved,", saving).await;
        let expected = Attempt::Stale(record, version);
        tried.map(Result::ok).gives(Some(expected));
        let kept = kept(&store, &key).await;
        t.see("the record after that", kept)
            .is(Some(Json(json!({"visits": 3, "user": "alice"}))));
    });
}

#[test]
fn a_session_that_ended_is_gone() {
    claim!(
        STEP.invariant(7),
        "If the record was deleted, or has expired, or only the tombstone of an ended session is left, \
         it is gone",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let changes = list(|session| session.insert("visits", 4));
        let (store, _, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        let deleted = store.delete(&key).await;
        t.see("delete", deleted.is_ok()).is(true);
        let saving = save_once(&store, &key, loaded, &changes, NOW);
        let tried = t
            .call_async("save_once, after the record was deleted,", saving)
            .await;
        tried.map(Result::ok).gives(Some(Attempt::Gone));
        let after = kept(&store, &key).await;
        t.see("the record after that", after).is(None);

        let (store, _, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        meanwhile(&store, &key, |record| record.ended = true).await;
        let saving = save_once(&store, &key, loaded, &changes, NOW);
        let tried = t
            .call_async("save_once, after the session was ended,", saving)
            .await;
        tried.map(Result::ok).gives(Some(Attempt::Gone));
        let (record, _) = load(&store, &key).await;
        t.see("whether the tombstone is there after that", record.ended)
            .is(true);

        let (store, _, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        let saving = save_once(&store, &key, loaded, &changes, END);
        let tried = t.call_async("save_once, when it has expired,", saving).await;
        tried.map(Result::ok).gives(Some(Attempt::Gone));
    });
}

#[test]
fn a_tombstone_stays_as_it_is() {
    claim!(
        STEP.invariant(8),
        "What was loaded as the tombstone of an ended session is gone, and nothing is written on it",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let (store, _, key) = one(json!({})).await;
        meanwhile(&store, &key, |record| record.ended = true).await;
        let loaded = load(&store, &key).await;
        let changes = list(|session| session.insert("user", "alice"));
        let saving = save_once(&store, &key, loaded, &changes, NOW);
        let tried = t.call_async("save_once, on such a tombstone,", saving).await;
        tried.map(Result::ok).gives(Some(Attempt::Gone));
        let after = kept(&store, &key).await;
        t.see("the data of the tombstone after that", after)
            .is(Some(Json(json!({}))));
    });
}

#[test]
fn asks_no_more_than_it_needs() {
    claim!(
        STEP.invariants(&[2, 4]),
        "A save that fits is one call; one that comes too late loads once more",
        "the documentation of save_once"
    )
    .test(async |t| {
        let changes = list(|session| session.insert("visits", 4));
        for (late, expected) in [(false, [1, 0]), (true, [1, 1])] {
            let (store, director, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            if late {
                meanwhile(&store, &key, |_| {}).await;
            }
            let calls = || [Call::Save, Call::Load].map(|call| director.calls(call));
            let before = calls();
            let tried = save_once(&store, &key, loaded, &changes, NOW).await;
            t.see("whether save_once succeeds", tried.is_ok()).is(true);
            let after = calls();
            let what = format!("saves and loads of save_once, too late: {late}");
            t.see(what, [after[0] - before[0], after[1] - before[1]])
                .is(expected);
        }
    });
}

#[test]
fn an_outage_is_an_error() {
    claim!(
        STEP.invariant(9),
        "If the store doesn't answer, that is an error, and not the end of the session",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let changes = list(|session| session.insert("visits", 4));
        let (store, director, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        meanwhile(&store, &key, |_| {}).await;
        for call in [Call::Save, Call::Load] {
            director.break_down(call);
            let saving = save_once(&store, &key, loaded.clone(), &changes, NOW);
            let what = format!("save_once, while the store's {call:?} is broken,");
            let tried = t.call_async(what, saving).await;
            tried.must("the store's error", Result::is_err);
            director.repair();
        }
    });
}

#[test]
fn every_list_is_saved() {
    claim!(
        STEP.invariants(&[2, 3]),
        "A list that changes nothing in what was loaded, and an empty one, are saved like any other, in \
         one call",
        "the documentation of save_once"
    )
    .test(async |t| {
        for changes in lists() {
            let (store, key, loaded) = Contested::by(&[]).await;
            let (_, version) = loaded;
            let saving = save_once(&store, &key, loaded, &changes, NOW);
            let tried = t.call_async(format!("save_once of {changes:?}"), saving).await;
            tried.map(Result::ok).gives(Some(Attempt::Saved));
            t.see(format!("saves and calls of save_once of {changes:?}"), (store.saves(), store.calls()))
                .is((1, 1));
            let expected = Record::new(changes.apply(first().data), END);
            let (kept, now) = store.inner.load(&key, NOW).await.ok().flatten().expect("it is there");
            t.see(format!("the record after save_once of {changes:?}"), kept).is(expected);
            t.see("whether it has a new version", now != version).is(true);
        }
    });
}

#[test]
fn a_refusal_gives_their_record_untouched() {
    claim!(
        STEP.invariants(&[5, 6]),
        "After a refusal Stale has the record of the others, its end included, and the store has it, too",
        "the documentation of save_once"
    )
    .test(async |t| {
        for rival in [Rival::Saves(1), Rival::Saves(2)] {
            for changes in lists() {
                let (store, key, loaded) = Contested::by(&[rival]).await;
                let saving = save_once(&store, &key, loaded, &changes, NOW);
                let what = format!("save_once of {changes:?}, where a rival {rival:?} first,");
                let tried = t.call_async(what.as_str(), saving).await;
                let (theirs, version) = store.inner.load(&key, NOW).await.ok().flatten().expect("it is there");
                t.see(format!("the record after {what}"), Some(theirs.clone())).is(after(&[rival]));
                tried.map(Result::ok).gives(Some(Attempt::Stale(theirs, version)));
                t.see(format!("the calls of {what}"), store.calls()).is(2);
            }
        }
    });
}

#[test]
fn an_end_is_gone_for_every_list() {
    claim!(
        STEP.invariants(&[6, 7]),
        "If the session ends before the save, it is gone, whatever the list is, and nothing is written",
        "CVE-2025-46336"
    )
    .test(async |t| {
        for rival in ENDS {
            for changes in lists() {
                let (store, key, loaded) = Contested::by(&[rival]).await;
                let what = format!("save_once of {changes:?}, where a rival {rival:?} it first,");
                let saving = save_once(&store, &key, loaded, &changes, NOW);
                let tried = t.call_async(what.as_str(), saving).await;
                tried.map(Result::ok).gives(Some(Attempt::Gone));
                t.see(format!("the record after {what}"), store.kept(&key).await).is(after(&[rival]));
                t.see(format!("the calls of {what}"), store.calls()).is(2);
            }
        }
    });
}

#[test]
fn nothing_is_asked_about_a_tombstone() {
    claim!(
        STEP.invariant(8),
        "What was loaded with ended set is gone, also if it has data, and the store isn't asked to write",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        for changes in lists() {
            let (store, key, (mut record, version)) = Contested::by(&[]).await;
            record.ended = true;
            let saving = save_once(&store, &key, (record, version), &changes, NOW);
            let tried = t.call_async(format!("save_once of {changes:?}, on a tombstone,"), saving).await;
            tried.map(Result::ok).gives(Some(Attempt::Gone));
            t.see("the saves of it", store.saves()).is(0);
            t.see("the record after it", store.kept(&key).await).is(Some(first()));
        }
    });
}

#[test]
fn a_replay_that_panics_saves_nothing() {
    claim!(
        STEP.invariant(11),
        "If the function of an update panics on the record, nothing is saved, also not the changes \
         before and after it",
        "the documentation of save_once"
    )
    .test(async |t| {
        let changes = list(|session| {
            session.insert("user", "alice");
            session.update("visits", |visits: Option<u64>| match visits {
                Some(3) => panic!("no fourth visit, on purpose"),
                visits => visits.unwrap_or_default() + 1,
            });
            session.insert("color", "light");
        });
        let (store, key, loaded) = Contested::by(&[]).await;
        let saved = unless_it_panics(save_once(&store, &key, loaded, &changes, NOW)).await;
        t.see(
            "whether save_once ends, where the function panics,",
            saved.is_some(),
        )
        .is(false);
        t.see("the calls of it", store.calls()).is(0);
        t.see("the record after it", store.kept(&key).await)
            .is(Some(first()));
        let (store, key, (mut record, version)) = Contested::by(&[]).await;
        record.data.remove("visits");
        let saved =
            unless_it_panics(save_once(&store, &key, (record, version), &changes, NOW)).await;
        t.see("save_once, where it doesn't,", saved.and_then(Result::ok))
            .is(Some(Attempt::Saved));
    });
}

#[test]
fn fails_as_the_store_does_at_each_call() {
    claim!(
        STEP.invariants(&[9, 10]),
        "Whichever call fails, and however, the store's own error is handed on, nothing is asked after \
         it, and it says nothing about the session",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        fails_as_the_store_does(&t, Function::SaveOnce, &[]).await;
        fails_as_the_store_does(&t, Function::SaveOnce, &savers(1)).await;
        for end in ENDS {
            fails_as_the_store_does(&t, Function::SaveOnce, &[end]).await;
        }
        let (store, key, loaded) = Contested::by(&[]).await;
        let saved = save_once(&store, &key, loaded, &ours(), NOW).await;
        t.see("save_once, where nothing fails,", saved.ok()).is(Some(Attempt::Saved));
        t.see("the record after it", store.kept(&key).await).is(Some(with_ours(first())));
    });
}

#[test]
fn each_kind_of_error_is_handed_on_as_it_is() {
    claim!(
        STEP.invariants(&[9, 10]),
        "Whichever error a save or a load gives, it is the one that comes back, and no call follows it",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        each_kind_of_error_is_handed_on(&t, Function::SaveOnce, 0).await;
    });
}

#[test]
fn what_changes_nothing_here_changes_what_is_there() {
    claim!(
        STEP.invariants(&[3, 5]),
        "A remove or a clear of nothing is saved, too: the record may hold something by now",
        "the documentation of save_once"
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
            let (record, version) = load(&store, &key).await;
            let saving = save_once(&store, &key, loaded, &changes, NOW);
            let what = format!("save_once of {changes:?}, after another request's first value,");
            let tried = t.call_async(what, saving).await;
            tried
                .map(Result::ok)
                .gives(Some(Attempt::Stale(record, version)));
        }
    });
}

#[test]
fn the_store_knows_whether_it_has_expired() {
    claim!(
        STEP.invariants(&[1, 5]),
        "What was loaded may have expired since, and be there with a later end; and its end is saved as it was",
        "the documentation of save_once"
    )
    .test(async |t| {
        let changes = ours();
        let (store, _, key) = one(json!({"visits": 3})).await;
        let loaded = load(&store, &key).await;
        let later = Timestamp::from_seconds(u64::MAX);
        meanwhile(&store, &key, |record| record.expires = later).await;
        let (record, version) = load(&store, &key).await;
        let saving = save_once(&store, &key, loaded, &changes, END);
        let tried = t.call_async("save_once, when what was loaded has expired,", saving).await;
        let stale = Attempt::Stale(record.clone(), version);
        tried.map(Result::ok).gives(Some(stale));
        let saving = save_once(&store, &key, (record, version), &changes, END);
        let tried = t.call_async("save_once of a record without an end", saving).await;
        tried.map(Result::ok).gives(Some(Attempt::Saved));
        let (record, _) = load(&store, &key).await;
        t.see("its end after that", record.expires).is(later);
    });
}

#[test]
fn no_function_runs_for_a_tombstone() {
    claim!(
        STEP.invariant(8),
        "Where what was loaded is a tombstone, the answer is Gone, and no function of the list is run",
        "the documentation of save_once"
    )
    .test(async |t| {
        let changes = list(|session| {
            session.update("visits", |visits: Option<u64>| match visits {
                None => 1,
                Some(_) => panic!("the function was run"),
            });
        });
        let (store, key, (mut record, version)) = Contested::by(&[]).await;
        record.ended = true;
        let saving = save_once(&store, &key, (record, version), &changes, NOW);
        let what = "save_once of a function that panics, on a tombstone,";
        let tried = t.call_async(what, saving).await;
        tried.map(Result::ok).gives(Some(Attempt::Gone));
    });
}

/// A store that refuses each save, and has this record by now. It notes what it was asked to save.
struct Refusing {
    there: (Record, Version),
    asked: Mutex<Vec<(Version, Record)>>,
}

impl SessionStore for Refusing {
    async fn create(&self, _: &StoreKey, _: &Record, _: Timestamp) -> Result<Created, StoreError> {
        Ok(Created::Taken)
    }

    async fn load(
        &self,
        _: &StoreKey,
        _: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        Ok(Some(self.there.clone()))
    }

    async fn save(
        &self,
        _: &StoreKey,
        seen: Version,
        record: &Record,
        _: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut asked = self.asked.lock().expect("no panic here");
        asked.push((seen, record.clone()));
        Ok(Saved::Stale)
    }

    async fn delete(&self, _: &StoreKey) -> Result<(), StoreError> {
        Ok(())
    }
}

#[test]
fn another_version_is_any_other() {
    claim!(
        STEP.invariant(5),
        "What is there after a refusal is Stale, whatever it is: its number may be lower, or the same, \
         and a record may be empty by now, or have what our list would have made of it",
        "the documentation of Version"
    )
    .test(async |t| {
        let seen = Version(7);
        let loaded = first();
        for changes in lists() {
            let same = Record::new(changes.apply(first().data), END);
            let empty = Record::new(data(json!({})), END);
            for there in [first(), same, empty, after(&savers(1)).expect("it is live")] {
                for number in [0, 1, 6, 7, 8, u64::MAX] {
                    let store = Refusing {
                        there: (there.clone(), Version(number)),
                        asked: Mutex::default(),
                    };
                    let key = StoreKey::of(&SessionId::generate());
                    let saving = save_once(&store, &key, (loaded.clone(), seen), &changes, NOW);
                    let what = format!(
                        "save_once of {changes:?}, on version 7, where there is version {number}, {there:?},"
                    );
                    let expected = Attempt::Stale(there.clone(), Version(number));
                    t.call_async(what, saving)
                        .await
                        .map(Result::ok)
                        .gives(Some(expected));
                }
            }
        }
    });
}

#[test]
fn the_store_is_asked_to_save_the_whole_record() {
    claim!(
        STEP.invariant(1),
        "What save gets is the version that was loaded, and the record with the list made on its data, each \
         value and the end as they were",
        "the documentation of save_once"
    )
    .test(async |t| {
        let every: Vec<(String, Value)> = KEYS.map(str::to_owned).into_iter().zip(values()).collect();
        let full = Value::Object(every.into_iter().collect());
        let changes = list(|session| session.insert("user", "alice"));
        for object in [full, json!({}), json!({"a": null})] {
            for end in [0, 10, NOW.seconds(), NOW.seconds() + 1, u64::MAX] {
                let mut record = Record::new(data(object.clone()), Timestamp::from_seconds(end));
                let (loaded, seen) = (record.clone(), Version(7));
                let store = Refusing {
                    there: (first(), Version(8)),
                    asked: Mutex::default(),
                };
                let key = StoreKey::of(&SessionId::generate());
                let tried = save_once(&store, &key, (loaded, seen), &changes, NOW).await;
                let what = format!("save_once of a record that ends at {end}, with {object},");
                t.see(what.as_str(), tried.ok())
                    .is(Some(Attempt::Stale(first(), Version(8))));
                let asked = store.asked.lock().expect("no panic here").clone();
                record.data = changes.apply(record.data);
                t.see(format!("what the store was asked to save by {what}"), asked)
                    .is([(seen, record)]);
            }
        }
    });
}

#[test]
fn a_record_lives_until_its_last_second_is_over() {
    claim!(
        STEP.invariants(&[5, 7]),
        "A record that ends in the next second is there, and so are a conflict and a save",
        "the documentation of save_once"
    )
    .test(async |t| {
        let last = Timestamp::from_seconds(END.seconds() - 1);
        let (store, key, loaded) = Contested::by(&[Rival::Inserts("user")]).await;
        let changes = list(|session| session.insert("color", "light"));
        let saving = save_once(&store, &key, loaded, &changes, last);
        let tried = t
            .call_async("save_once, in the record's last second,", saving)
            .await;
        let (record, version) = store
            .inner
            .load(&key, NOW)
            .await
            .ok()
            .flatten()
            .expect("it is there");
        tried
            .map(Result::ok)
            .gives(Some(Attempt::Stale(record.clone(), version)));
        let saving = save_once(&store, &key, (record, version), &changes, last);
        let tried = t.call_async("save_once, after that,", saving).await;
        tried.map(Result::ok).gives(Some(Attempt::Saved));
    });
}
