//! A store that fails at one of its calls: before it has done what was asked, or after. So a story can
//! be told once for each call that it makes and each way in which that can fail:
//!
//! ```text
//! let (faults, store) = Faults::around(MemoryStore::with_capacity(10));
//! at_each_call(async |fault, number| {
//!     // … what happened before, on a store that is well …
//!     faults.arm(fault, number);
//!     // … the story …
//!     let log = faults.disarm();
//!     // … what must hold: `log.failed` is the call that failed, `log.done` what was done …
//!     log
//! })
//! .await;
//! ```
//!
//! It goes around any store, also a staged one, whose director then sees only the calls that got through.
// Each chapter uses its own part of it.
#![allow(dead_code)]

use std::fmt::{self, Display, Formatter};
use std::mem::take;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;

use crate::staged_store::Call;

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// `Unavailable`, and nothing was done.
    Refused,
    /// `Unavailable`, and it was done: the answer was lost on the way.
    AnswerLost,
    /// `Damaged`, and nothing was done.
    Damaged,
    /// `Full`, and nothing was done. Only a create can be told so.
    Full,
    /// `Full` as well, and said to a save.
    NoRoom,
    /// `Unstorable`, said to a create or a save, and nothing was done.
    Unstorable,
}

impl Fault {
    /// Every way in which our stores fail.
    pub const ALL: [Self; 4] = [Self::Refused, Self::AnswerLost, Self::Damaged, Self::Full];

    /// Every way to fail with every error that there is.
    pub const EVERY: [Self; 6] = [
        Self::Refused,
        Self::AnswerLost,
        Self::Damaged,
        Self::Full,
        Self::NoRoom,
        Self::Unstorable,
    ];

    /// Whether such a call can fail in this way.
    fn can_hit(self, call: Call) -> bool {
        match self {
            Self::Refused | Self::AnswerLost | Self::Damaged => true,
            Self::Full => call == Call::Create,
            Self::NoRoom => call == Call::Save,
            Self::Unstorable => call == Call::Create || call == Call::Save,
        }
    }

    /// The error that the call gives.
    pub fn error(self) -> StoreError {
        match self {
            Self::Refused => StoreError::Unavailable("the test refused the call".into()),
            Self::AnswerLost => StoreError::Unavailable("the test lost the answer".into()),
            Self::Damaged => StoreError::Damaged("the test damaged the record".into()),
            Self::Full | Self::NoRoom => StoreError::Full { capacity: 0 },
            Self::Unstorable => StoreError::Unstorable("the test can't store the record".into()),
        }
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Refused => "Unavailable, before it was done",
            Self::AnswerLost => "Unavailable, after it was done",
            Self::Damaged => "Damaged",
            Self::Full => "Full",
            Self::NoRoom => "Full, said to a save",
            Self::Unstorable => "Unstorable",
        })
    }
}

/// What became of the calls since a fault was armed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// The calls that changed what is in the store: creates and saves that said Yes, or would have if
    /// their answer hadn't been lost, and deletes.
    pub done: Vec<Call>,
    /// The call that failed, if the story made that many.
    pub failed: Option<Call>,
    /// The calls that came after it.
    pub after: Vec<Call>,
}

impl Log {
    /// How many such calls were done.
    pub fn count(&self, call: Call) -> usize {
        self.done.iter().filter(|done| **done == call).count()
    }
}

/// Tells a failing store when to fail, and hears what was done. Clones are one.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Script>>);

#[derive(Debug, Default)]
struct Script {
    /// The fault, and how many of the calls that it can hit get through before.
    armed: Option<(Fault, usize)>,
    log: Log,
}

/// A store whose calls fail when its [`Faults`] say so.
#[derive(Debug)]
pub struct FailingStore<S> {
    inner: S,
    faults: Faults,
}

impl Faults {
    /// A store that does what `inner` does, and fails when it is told to.
    pub fn around<S>(inner: S) -> (Self, FailingStore<S>) {
        let faults = Self::default();
        let store = FailingStore {
            inner,
            faults: faults.clone(),
        };
        (faults, store)
    }

    /// Lets the call with this number fail, counted from 1 and from now on, among the calls that can
    /// fail so. The ones before and after it get through. Begins a new log.
    pub fn arm(&self, fault: Fault, number: usize) {
        *self.script() = Script {
            armed: Some((fault, number.saturating_sub(1))),
            log: Log::default(),
        };
    }

    /// From now on all calls get through. Gives the log so far, and begins a new one.
    pub fn disarm(&self) -> Log {
        take(&mut *self.script()).log
    }

    /// Whether this call is the one to fail, and how.
    fn next(&self, call: Call) -> Option<Fault> {
        let mut script = self.script();
        if script.log.failed.is_some() {
            script.log.after.push(call);
        }
        let (fault, left) = script.armed.filter(|(fault, _)| fault.can_hit(call))?;
        if left > 0 {
            script.armed = Some((fault, left - 1));
            return None;
        }
        script.armed = None;
        script.log.failed = Some(call);
        Some(fault)
    }

    async fn perform<T>(
        &self,
        call: Call,
        work: impl Future<Output = Result<T, StoreError>>,
        changes: impl Fn(&T) -> bool,
    ) -> Result<T, StoreError> {
        let fault = self.next(call);
        if let Some(fault) = fault
            && fault != Fault::AnswerLost
        {
            return Err(fault.error());
        }
        let answer = work.await?;
        if changes(&answer) {
            self.script().log.done.push(call);
        }
        match fault {
            Some(lost) => Err(lost.error()),
            None => Ok(answer),
        }
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells a story for each way to fail, with the first call, the second and so on, until it makes no
/// more calls that can fail so; then it was told to its end.
pub async fn at_each_call(story: impl AsyncFnMut(Fault, usize) -> Log) {
    at_each_call_by(&Fault::ALL, story).await;
}

/// The same for these ways to fail.
pub async fn at_each_call_by(faults: &[Fault], mut story: impl AsyncFnMut(Fault, usize) -> Log) {
    /// More calls than any story makes.
    const MANY: usize = 100;
    for &fault in faults {
        let mut number = 1;
        while story(fault, number).await.failed.is_some() {
            number += 1;
            assert!(number <= MANY, "the story makes calls without end");
        }
    }
}

impl<S: SessionStore> SessionStore for FailingStore<S> {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let work = self.inner.create(key, record, now);
        let is_yes = |created: &Created| *created == Created::Yes;
        self.faults.perform(Call::Create, work, is_yes).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let work = self.inner.load(key, now);
        self.faults.perform(Call::Load, work, |_| false).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let work = self.inner.save(key, seen, record, now);
        let is_yes = |saved: &Saved| *saved == Saved::Yes;
        self.faults.perform(Call::Save, work, is_yes).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let work = self.inner.delete(key);
        self.faults.perform(Call::Delete, work, |()| true).await
    }
}
