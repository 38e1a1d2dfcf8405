//! Write `delete`: the record is gone, and no save brings it back.

use harness::{Step, claim};
use memory_store::{Created, MemoryStore, Saved, SessionStore, StoreError, Version};

use crate::common::*;
use crate::moment;
use crate::store_contract;
use crate::store_contract::{NOW, new_key, record};

const STEP: Step = CHAPTER.step(4, "Delete for good");

#[test]
fn removes_one_record_and_no_other() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "A deleted record is gone, the others stay, and deleting twice is no error",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| store_contract::delete_removes_one_record(&t, store()).await);
}

#[test]
fn a_late_save_does_not_bring_it_back() {
    claim!(
        STEP.invariant(4),
        "A save that was loaded before the deletion and comes after it changes nothing",
        "CVE-2025-46336"
    )
    .test(async |t| store_contract::save_never_revives_what_was_deleted(&t, store()).await);
}

#[test]
fn a_version_is_never_used_twice() {
    claim!(
        STEP.invariant(5),
        "A version of a deleted record doesn't fit the record that has its key later",
        "the contract"
    )
    .test(async |t| store_contract::a_version_belongs_to_one_record(&t, store()).await);
}

#[test]
fn two_hundred_cannot_save_what_one_deletes() {
    claim!(
        STEP.invariant(4),
        "While two hundred save and one deletes, the record is gone when all are done",
        "CWE-362"
    )
    .test(async |t| store_contract::a_crowd_cannot_save_what_one_deletes(&t, store()).await);
}

#[test]
fn two_hundred_keys_are_two_hundred_lives() {
    claim!(
        STEP.invariant(6),
        "Two hundred who use a key of their own at the same moment hear what they would hear alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        store_contract::a_crowd_with_its_own_keys_is_undisturbed(&t, store()).await;
    });
}

#[test]
fn no_save_comes_in_while_it_deletes() {
    claim!(
        STEP.invariants(&[1, 4]),
        "A delete is one deed: the record is gone also if another saves it at that moment",
        "CWE-367"
    )
    .test(async |t| {
        let asked = store_contract::Asked::new(&t, store());
        asked.delete(&new_key()).await;
        let new = record("user", "bob");
        let wrong = moment::until_they_met_in_each_gap(|gap| {
            let (store, key) = (store(), new_key());
            let _ = at_once(store.create(&key, &record("user", "alice"), NOW));
            let loaded = at_once(store.load(&key, NOW)).ok().flatten();
            let seen = loaded.map_or(Version(0), |(_, seen)| seen);
            let delete = || {
                let deleted = at_once(store.delete(&key));
                deleted.map_err(|error| error.to_string())
            };
            let save = || {
                let saved = at_once(store.save(&key, seen, &new, NOW));
                saved.map_err(|error| error.to_string())
            };
            let (deleted, saved, have_met) = moment::in_gap(gap, &store, "Shelf", delete, save);
            let left = at_once(store.load(&key, NOW)).ok().flatten();
            let is_right = deleted.is_ok() && left.is_none();
            (have_met, (!is_right).then_some((deleted, saved, left)))
        });
        t.see(
            "what else than nothing is left after a delete and a save, and what both gave",
            wrong,
        )
        .is(None);
    });
}

/// How long the other holds the lock that a call finds taken.
#[derive(Clone, Copy)]
enum Held {
    /// Until the call has gone to sleep.
    Shortly,
    /// So long that a call which gives up has done so.
    Long,
}

/// What a call gives that finds the lock taken, and gets it a moment later.
fn behind_another<T: Send>(
    held: Held,
    store: &MemoryStore,
    call: impl Future<Output = T> + Send,
) -> T {
    match held {
        Held::Shortly => moment::in_between(store, "Shelf", || at_once(call), || ()).0,
        Held::Long => moment::while_held(store, "Shelf", || at_once(call)),
    }
}

/// Goes through a record's life, with another in possession of the lock at each call. The answers, if they
/// aren't those of a store that is asked by one alone.
fn live(held: Held, store: &MemoryStore) -> Result<Option<String>, StoreError> {
    let (key, first, second) = (new_key(), record("user", "alice"), record("user", "bob"));
    let created = behind_another(held, store, store.create(&key, &first, NOW))?;
    let loaded = behind_another(held, store, store.load(&key, NOW))?;
    let Some((true, seen)) = loaded.as_ref().map(|(it, seen)| (*it == first, *seen)) else {
        return Ok(Some(format!(
            "create gave {created:?}, and load {loaded:?}"
        )));
    };
    let saved = behind_another(held, store, store.save(&key, seen, &second, NOW))?;
    let kept = at_once(store.load(&key, NOW))?.map(|(it, _)| it);
    behind_another(held, store, store.delete(&key))?;
    let left = at_once(store.load(&key, NOW))?;
    let is_right = created == Created::Yes
        && saved == Saved::Yes
        && kept.as_ref() == Some(&second)
        && left.is_none();
    let answers = || format!("{created:?}, {saved:?}, then {kept:?}, after delete {left:?}");
    Ok((!is_right).then(answers))
}

#[test]
fn a_taken_lock_is_waited_for() {
    claim!(
        STEP.invariant(6),
        "A call that finds the lock taken waits for it, and answers as if it had been alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let wrong = t.call("the answers that aren't right", || {
            let store = store();
            let rounds = [&[Held::Long][..], &[Held::Shortly; 10]].concat();
            rounds
                .into_iter()
                .find_map(|held| match live(held, &store) {
                    Ok(answers) => answers,
                    Err(error) => Some(error.to_string()),
                })
        });
        wrong.gives(None);
    });
}
