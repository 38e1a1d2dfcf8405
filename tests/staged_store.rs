//! A store that does what a test tells it: keeps an answer back until the test lets it go, or gives an
//! error. So a race is a story with a fixed order, and an outage a line.

use std::collections::HashMap;
use std::mem::take;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;
use tokio::sync::Semaphore;

/// The calls of a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Call {
    Create,
    Load,
    Save,
    Delete,
}

/// A store on a stage. What it keeps is in `inner`.
pub struct StagedStore<S> {
    inner: S,
    director: Director,
}

/// Tells a staged store what to do.
#[derive(Clone, Default)]
pub struct Director(Arc<Mutex<Script>>);

#[derive(Default)]
struct Script {
    calls: HashMap<Call, usize>,
    held: HashMap<Call, Arc<Held>>,
    broken: Vec<Call>,
    taken: bool,
    kept: Option<Record>,
}

/// One call whose answer is kept back.
pub struct Held {
    reached: Semaphore,
    released: Semaphore,
}

impl Director {
    /// A store that does what this director says, and the rest as `inner` does.
    pub fn stage<S>(&self, inner: S) -> StagedStore<S> {
        let director = self.clone();
        StagedStore { inner, director }
    }

    /// Keeps the answer to the next such call back, after it was worked out.
    pub fn hold_next(&self, call: Call) -> Arc<Held> {
        let held = Arc::new(Held {
            reached: Semaphore::new(0),
            released: Semaphore::new(0),
        });
        self.script().held.insert(call, Arc::clone(&held));
        held
    }

    /// From now on such calls do nothing and give an error.
    pub fn break_down(&self, call: Call) {
        self.script().broken.push(call);
    }

    /// All calls are answered again.
    pub fn repair(&self) {
        self.script().broken.clear();
    }

    /// The next create does nothing, and says that the key is taken.
    pub fn say_taken(&self) {
        self.script().taken = true;
    }

    /// The record of the last create or save that said Yes.
    pub fn last_kept(&self) -> Option<Record> {
        self.script().kept.clone()
    }

    /// How many such calls there were.
    pub fn calls(&self, call: Call) -> usize {
        self.script().calls.get(&call).copied().unwrap_or_default()
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self, call: Call) -> Result<Option<Arc<Held>>, StoreError> {
        let mut script = self.script();
        *script.calls.entry(call).or_default() += 1;
        match script.broken.contains(&call) {
            true => Err(StoreError::Unavailable("the test broke it".into())),
            false => Ok(script.held.remove(&call)),
        }
    }

    async fn perform<T>(
        &self,
        call: Call,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let held = self.begin(call)?;
        let answer = work.await;
        if let Some(held) = held {
            held.reached.add_permits(1);
            held.released
                .acquire()
                .await
                .expect("never closed")
                .forget();
        }
        answer
    }
}

impl Held {
    /// Waits until the call is there.
    pub async fn reached(&self) {
        self.reached.acquire().await.expect("never closed").forget();
    }

    /// Lets the answer go.
    pub fn release(&self) {
        self.released.add_permits(1);
    }
}

impl<S: SessionStore> SessionStore for StagedStore<S> {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let work = async {
            if take(&mut self.director.script().taken) {
                return Ok(Created::Taken);
            }
            let created = self.inner.create(key, record, now).await?;
            if created == Created::Yes {
                self.director.script().kept = Some(record.clone());
            }
            Ok(created)
        };
        self.director.perform(Call::Create, work).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let work = self.inner.load(key, now);
        self.director.perform(Call::Load, work).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let work = async {
            let saved = self.inner.save(key, seen, record, now).await?;
            if saved == Saved::Yes {
                self.director.script().kept = Some(record.clone());
            }
            Ok(saved)
        };
        self.director.perform(Call::Save, work).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let work = self.inner.delete(key);
        self.director.perform(Call::Delete, work).await
    }
}
