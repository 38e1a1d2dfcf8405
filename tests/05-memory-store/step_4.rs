//! Write `delete`: the record is gone, and no save brings it back.

use harness::{Step, claim};
use memory_store::{Created, MemoryStore, Saved, SessionStore, StoreError};

use crate::common::*;
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

/// Goes through a record's life so many times, under keys that no other thread has. The first answer that
/// another thread must have disturbed.
async fn live(store: &MemoryStore, times: usize) -> Result<Option<String>, StoreError> {
    for number in 0..times {
        let (key, first, second) = (new_key(), record("number", number), record("user", "alice"));
        let created = store.create(&key, &first, NOW).await?;
        let loaded = store.load(&key, NOW).await?;
        let Some((true, seen)) = loaded.as_ref().map(|(it, seen)| (*it == first, *seen)) else {
            return Ok(Some(format!(
                "create gave {created:?}, and load {loaded:?}"
            )));
        };
        let saved = store.save(&key, seen, &second, NOW).await?;
        let kept = store.load(&key, NOW).await?.map(|(it, _)| it);
        store.delete(&key).await?;
        let left = store.load(&key, NOW).await?;
        let is_right = created == Created::Yes
            && saved == Saved::Yes
            && kept.as_ref() == Some(&second)
            && left.is_none();
        if !is_right {
            let answers = format!("{created:?}, {saved:?}, then {kept:?}, after delete {left:?}");
            return Ok(Some(answers));
        }
    }
    Ok(None)
}

#[test]
fn keys_of_their_own_never_meet() {
    claim!(
        STEP.invariant(6),
        "Three threads that create, save and delete records of their own, 20,000 times each, never notice \
         each other",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let store = store();
        let runtime = tokio::runtime::Handle::current();
        let work = || runtime.block_on(live(&store, 20_000));
        let call = "three threads, as the first answers that aren't right,";
        let wrong = t.call(call, || {
            std::thread::scope(|scope| {
                let threads = [(); 3].map(|()| scope.spawn(work));
                threads.map(|thread| match thread.join() {
                    Ok(Ok(answers)) => answers,
                    Ok(Err(error)) => Some(error.to_string()),
                    Err(_) => Some("a panic".to_owned()),
                })
            })
        });
        wrong.gives([const { None }; 3]);
    });
}
