//! A store that does what a test tells it: keeps an answer back until the test lets it go, lets several
//! calls meet, lets another request be faster, or gives an error. So a race is a story with a fixed order,
//! and an outage a line.
// Each chapter uses its own part of it.
#![allow(dead_code)]

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;
use tokio::sync::{Barrier, Semaphore};

/// The calls of a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Call {
    Create,
    Load,
    Save,
    Delete,
}

/// What another request does to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// Nothing: it lets this call pass.
    Waits,
    /// Adds 1 to its number `others`.
    Changes,
    /// Takes out the value of this name.
    Removes(&'static str),
    /// Takes out all its values.
    Empties,
    /// Leaves a tombstone, which stays until this moment.
    LeavesTombstone(Timestamp),
    /// Deletes it.
    Deletes,
}

/// A store on a stage. Clones keep the same records, in `inner`.
pub struct StagedStore<S> {
    pub inner: Arc<S>,
    director: Director,
}

impl<S> Clone for StagedStore<S> {
    fn clone(&self) -> Self {
        let (inner, director) = (Arc::clone(&self.inner), self.director.clone());
        Self { inner, director }
    }
}

/// Tells a staged store what to do.
#[derive(Clone, Default)]
pub struct Director(Arc<Mutex<Script>>);

#[derive(Default)]
struct Script {
    calls: HashMap<Call, usize>,
    held: HashMap<Call, Cue>,
    meetings: HashMap<Call, (usize, Arc<Barrier>)>,
    others: HashMap<Call, VecDeque<(StoreKey, Other)>>,
    broken: Vec<Call>,
    taken: usize,
    drawn: Vec<StoreKey>,
    kept: Option<Record>,
}

/// Where a call waits: before it does anything, or with its answer ready.
enum Cue {
    Before(Arc<Held>),
    After(Arc<Held>),
}

/// Where a call has to wait.
#[derive(Default)]
struct Waits {
    before: Option<Arc<Held>>,
    after: Option<Arc<Held>>,
    meeting: Option<Arc<Barrier>>,
}

/// Something that waits until the test lets it go on: a call of the store, or a handler.
pub struct Held {
    reached: Semaphore,
    released: Semaphore,
}

impl Director {
    /// A store that does what this director says, and the rest as `inner` does.
    pub fn stage<S>(&self, inner: S) -> StagedStore<S> {
        let (inner, director) = (Arc::new(inner), self.clone());
        StagedStore { inner, director }
    }

    /// Keeps the answer to the next such call back, after it was worked out.
    pub fn hold_next(&self, call: Call) -> Arc<Held> {
        let held = Held::new();
        let cue = Cue::After(Arc::clone(&held));
        self.script().held.insert(call, cue);
        held
    }

    /// Holds the next such call before it does anything.
    pub fn hold_before_next(&self, call: Call) -> Arc<Held> {
        let held = Held::new();
        let cue = Cue::Before(Arc::clone(&held));
        self.script().held.insert(call, cue);
        held
    }

    /// Lets the next so many such calls wait, with their answers ready, until all of them are there.
    pub fn gather(&self, call: Call, number: usize) {
        let meeting = Arc::new(Barrier::new(number));
        self.script().meetings.insert(call, (number, meeting));
    }

    /// From now on such calls do nothing and give an error.
    pub fn break_down(&self, call: Call) {
        self.script().broken.push(call);
    }

    /// All calls are answered again.
    pub fn repair(&self) {
        self.script().broken.clear();
    }

    /// Another request is faster: before each of the next such calls, it does this to the record under
    /// `key`, in this order.
    pub fn let_others(&self, call: Call, key: StoreKey, others: &[Other]) {
        let others = others.iter().map(|other| (key, *other)).collect();
        self.script().others.insert(call, others);
    }

    /// How many of those it didn't come to.
    pub fn others_left(&self) -> usize {
        self.script().others.values().map(VecDeque::len).sum()
    }

    /// The next create does nothing, and says that the key is taken.
    pub fn say_taken(&self) {
        self.say_taken_times(1);
    }

    /// The next so many creates do nothing, and say that the key is taken.
    pub fn say_taken_times(&self, times: usize) {
        self.script().taken = times;
    }

    /// The keys of all creates.
    pub fn drawn(&self) -> Vec<StoreKey> {
        self.script().drawn.clone()
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

    fn create_is_taken(&self, key: &StoreKey) -> bool {
        let mut script = self.script();
        script.drawn.push(*key);
        let taken = script.taken > 0;
        script.taken = script.taken.saturating_sub(1);
        taken
    }

    fn next_other(&self, call: Call) -> Option<(StoreKey, Other)> {
        self.script().others.get_mut(&call)?.pop_front()
    }

    fn begin(&self, call: Call) -> Result<Waits, StoreError> {
        let mut script = self.script();
        *script.calls.entry(call).or_default() += 1;
        if script.broken.contains(&call) {
            return Err(StoreError::Unavailable("the test broke it".into()));
        }
        let mut waits = Waits::default();
        match script.held.remove(&call) {
            Some(Cue::Before(held)) => waits.before = Some(held),
            Some(Cue::After(held)) => waits.after = Some(held),
            None => {}
        }
        if let Some((left, meeting)) = script.meetings.get_mut(&call)
            && *left > 0
        {
            *left -= 1;
            waits.meeting = Some(Arc::clone(meeting));
        }
        Ok(waits)
    }

    async fn perform<T>(
        &self,
        call: Call,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let waits = self.begin(call)?;
        if let Some(held) = waits.before {
            held.here().await;
        }
        let answer = work.await;
        if let Some(meeting) = waits.meeting {
            meeting.wait().await;
        }
        if let Some(held) = waits.after {
            held.here().await;
        }
        answer
    }
}

impl Held {
    /// No call has reached it.
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            reached: Semaphore::new(0),
            released: Semaphore::new(0),
        })
    }

    /// Waits here until the test lets it go.
    pub async fn here(&self) {
        self.reached.add_permits(1);
        self.released
            .acquire()
            .await
            .expect("never closed")
            .forget();
    }

    /// Waits until a call is there.
    pub async fn reached(&self) {
        self.reached.acquire().await.expect("never closed").forget();
    }

    /// Lets it go.
    pub fn release(&self) {
        self.released.add_permits(1);
    }
}

impl<S: SessionStore> StagedStore<S> {
    /// Does to a record what the next of the others does before such a call.
    async fn others_act(&self, call: Call) -> Result<(), StoreError> {
        let Some((key, other)) = self.director.next_other(call) else {
            return Ok(());
        };
        let beginning = Timestamp::from_seconds(0);
        let Some((mut record, seen)) = self.inner.load(&key, beginning).await? else {
            return Ok(());
        };
        match other {
            // A request that finds a tombstone has the ID of an ended session.
            _ if record.ended => return Ok(()),
            Other::Waits => return Ok(()),
            Other::Deletes => return self.inner.delete(&key).await,
            Other::Changes => {
                let number = record.data.get("others").and_then(|number| number.as_u64());
                let number = number.unwrap_or_default() + 1;
                record.data.insert("others".to_owned(), number.into());
            }
            Other::Removes(name) => drop(record.data.remove(name)),
            Other::Empties => record.data.clear(),
            Other::LeavesTombstone(until) => {
                record = Record::new(Default::default(), until);
                record.ended = true;
            }
        }
        let saved = self.inner.save(&key, seen, &record, beginning).await?;
        assert_eq!(saved, Saved::Yes, "nothing else is under way");
        Ok(())
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
            self.others_act(Call::Create).await?;
            if self.director.create_is_taken(key) {
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
        let work = async {
            self.others_act(Call::Load).await?;
            self.inner.load(key, now).await
        };
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
            self.others_act(Call::Save).await?;
            let saved = self.inner.save(key, seen, record, now).await?;
            if saved == Saved::Yes {
                self.director.script().kept = Some(record.clone());
            }
            Ok(saved)
        };
        self.director.perform(Call::Save, work).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let work = async {
            self.others_act(Call::Delete).await?;
            self.inner.delete(key).await
        };
        self.director.perform(Call::Delete, work).await
    }
}
