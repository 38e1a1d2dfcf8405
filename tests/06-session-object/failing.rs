//! What must hold, wherever the store fails.

use std::sync::atomic::{AtomicUsize, Ordering};

use harness::Test;
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::{SessionId, StoreKey};
use session_object::{merge, save_once};

use crate::contested::{Contested, Rival, after, first, ours, with_ours};
use crate::failing_store::{FailingStore, Fault, Faults, at_each_call};
use crate::records::NOW;

/// The function that is tried.
#[derive(Debug, Clone, Copy)]
pub enum Function {
    SaveOnce,
    Merge,
}

/// Lets each call of the function fail in each way. The store's own error must come back, no call must
/// follow it, and in the record must be what the rivals did, and our list if its save was done.
pub async fn fails_as_the_store_does(t: &Test, function: Function, rivals: &[Rival]) {
    at_each_call(async |fault, number| {
        let (contested, key, loaded) = Contested::by(rivals).await;
        let (faults, store): (Faults, FailingStore<Contested>) = Faults::around(contested.clone());
        let what = format!(
            "{function:?}, where before its saves come {rivals:?}, and its call number {number} \
             fails: {fault}"
        );
        faults.arm(fault, number);
        let answer: Result<(), StoreError> = match function {
            Function::SaveOnce => save_once(&store, &key, loaded, &ours(), NOW)
                .await
                .map(drop),
            Function::Merge => merge(&store, &key, loaded, &ours(), NOW).await.map(drop),
        };
        let log = faults.disarm();
        let expected = log.failed.map_or(Ok(()), |_| Err(fault.error()));
        t.see(format!("the answer of {what}"), format!("{answer:?}"))
            .is(format!("{expected:?}"));
        if log.failed.is_some() {
            let through = if fault == Fault::AnswerLost {
                number
            } else {
                number - 1
            };
            t.see(
                format!("the calls that got through of {what}"),
                contested.calls(),
            )
            .is(through);
        }
        let came = rivals.len().min(contested.saves());
        let others = after(&rivals[..came]);
        let saved = log.done.len();
        t.see(format!("the saves that were done of {what}"), saved)
            .must("one at most", |it| *it <= 1);
        let expected = if saved == 1 {
            others.map(with_ours)
        } else {
            others
        };
        t.see(
            format!("the record after {what}"),
            contested.kept(&key).await,
        )
        .is(expected);
        log
    })
    .await;
}

/// Every error that a store can give.
const ERRORS: [fn() -> StoreError; 4] = [
    || StoreError::Unavailable("on purpose".into()),
    || StoreError::Damaged("on purpose".into()),
    || StoreError::Unstorable("on purpose".into()),
    || StoreError::Full { capacity: 7 },
];

/// A store in which some saves are refused, and then a call fails.
struct Broken {
    conflicts: usize,
    fails_in_load: bool,
    error: fn() -> StoreError,
    calls: AtomicUsize,
}

impl Broken {
    /// Two calls for each conflict; the next save or load is the one that fails.
    fn is_at_its_end(&self, is_load: bool) -> Result<(), StoreError> {
        let before = self.calls.fetch_add(1, Ordering::SeqCst);
        let last = 2 * self.conflicts + usize::from(self.fails_in_load);
        if before >= last && is_load == self.fails_in_load || before > last {
            return Err((self.error)());
        }
        Ok(())
    }
}

impl SessionStore for Broken {
    async fn create(&self, _: &StoreKey, _: &Record, _: Timestamp) -> Result<Created, StoreError> {
        self.is_at_its_end(false)?;
        Ok(Created::Taken)
    }

    async fn load(
        &self,
        _: &StoreKey,
        _: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        self.is_at_its_end(true)?;
        let version = self.calls.load(Ordering::SeqCst) as u64;
        Ok(Some((first(), Version(version))))
    }

    async fn save(
        &self,
        _: &StoreKey,
        _: Version,
        _: &Record,
        _: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.is_at_its_end(false)?;
        Ok(Saved::Stale)
    }

    async fn delete(&self, _: &StoreKey) -> Result<(), StoreError> {
        self.is_at_its_end(false)
    }
}

/// Lets the save or the load after so many conflicts fail, with each error that there is. It must come
/// back, and no call must follow it.
pub async fn each_kind_of_error_is_handed_on(t: &Test, function: Function, conflicts: usize) {
    for error in ERRORS {
        for fails_in_load in [false, true] {
            let store = Broken {
                conflicts,
                fails_in_load,
                error,
                calls: AtomicUsize::new(0),
            };
            let (key, loaded) = (StoreKey::of(&SessionId::generate()), (first(), Version(0)));
            let answer = match function {
                Function::SaveOnce => save_once(&store, &key, loaded, &ours(), NOW)
                    .await
                    .map(drop),
                Function::Merge => merge(&store, &key, loaded, &ours(), NOW).await.map(drop),
            };
            let call = if fails_in_load { "load" } else { "save" };
            let what = format!("{function:?}, whose {call} fails after {conflicts} conflicts");
            t.see(format!("the answer of {what}"), format!("{answer:?}"))
                .is(format!("{:?}", Err::<(), _>(error())));
            t.see(
                format!("the calls of {what}"),
                store.calls.load(Ordering::SeqCst),
            )
            .is(2 * conflicts + 1 + usize::from(fails_in_load));
        }
    }
}
