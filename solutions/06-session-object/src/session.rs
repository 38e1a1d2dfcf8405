//! The session that a handler works with.

use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::updater::{from_json, is_updating, to_json};
use crate::{Change, Changes, IdChange, Updater};

/// A visitor's session while one request is handled: what was loaded, and a list of what the handler
/// did to it. Clones are the same session.
///
/// It saves nothing. When the handler has returned, the layer closes the session, and merges the changes
/// into the record as it is by then.
// ANCHOR: session
#[derive(Clone)]
pub struct Session(Arc<Mutex<State>>);

/// What the handler has made of the session so far.
pub(crate) struct State {
    /// What was loaded, with every change made to it.
    view: Map<String, Value>,
    pending: Pending,
    closed: bool,
}

/// What there is to save.
#[derive(Debug, Clone, Default)]
pub struct Pending {
    /// What to do to the record; after a `destroy`, to a new and empty one.
    pub changes: Changes,
    /// What becomes of the session's ID.
    pub id: IdChange,
}
// ANCHOR_END: session

impl Pending {
    // ANCHOR: is_empty
    /// Whether there is nothing to save, and the ID stays as it is.
    pub fn is_empty(&self) -> bool {
        // step 4: close the session
        self.changes.is_empty() && self.id == IdChange::Keep
    }
    // ANCHOR_END: is_empty
}

impl Session {
    // ANCHOR: new
    /// A session whose record holds `data`; for a visitor who has no record, nothing.
    pub fn new(data: Map<String, Value>) -> Self {
        Self(Arc::new(Mutex::new(State {
            view: data,
            pending: Pending::default(),
            closed: false,
        })))
    }
    // ANCHOR_END: new

    // ANCHOR: get
    /// The value under `key`, this request's changes included. `None`, too, if it isn't a `T`.
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        // step 2: note each change
        let value = self.state().view.get(key).cloned();
        // The lock is released by now: the handler's own type may take its time.
        value.and_then(from_json)
    }
    // ANCHOR_END: get

    // ANCHOR: insert
    /// Puts `value` under `key`. If another request changes the same key, the later one to be saved
    /// wins; where the new value depends on the old one, use [`update`](Self::update).
    ///
    /// # Panics
    ///
    /// The value can't be said in JSON, such as a NaN, or the session is closed: bugs in the handler.
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        // step 2: note each change
        self.note(Change::Insert(key.to_owned(), to_json(value)));
    }

    /// Removes `key`, if it is there.
    ///
    /// # Panics
    ///
    /// The session is closed.
    pub fn remove(&self, key: &str) {
        // step 2: note each change
        self.note(Change::Remove(key.to_owned()));
    }

    /// Removes every key.
    ///
    /// # Panics
    ///
    /// The session is closed.
    pub fn clear(&self) {
        // step 2: note each change
        self.note(Change::Clear);
    }

    /// Makes a change to the view, and puts it at the end of the list.
    pub(crate) fn note(&self, change: Change) {
        // step 2: note each change
        let mut state = self.open();
        // First, because an update's function may panic: what wasn't seen must not be saved.
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
    // ANCHOR_END: insert

    // ANCHOR: pending
    /// What there is to save by now. Reading is no change.
    pub fn pending(&self) -> Pending {
        self.state().pending.clone()
    }
    // ANCHOR_END: pending

    /// Puts under `key` what `f` makes of the value there, and makes it again of another value if
    /// another request has changed it before the session is saved. So no request's update is lost.
    ///
    /// `f` gets `None` if there is no value, or none that is a `T`. It runs when the update is
    /// made, and again for each try to save; it must do nothing but compute. Reading runs nothing.
    ///
    /// # Panics
    ///
    /// The new value can't be said in JSON, the session is closed, or `f` panics or uses a session.
    /// Nothing is changed or noted then.
    // ANCHOR: update
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        // step 3: change what is there now
        self.note(Change::Update(key.to_owned(), Updater::new(f)));
    }
    // ANCHOR_END: update

    // ANCHOR: close
    /// Ends the handler's time with the session: what comes later can't be saved any more. Gives what
    /// there is to save; the second time, nothing.
    pub fn close(&self) -> Pending {
        // step 4: close the session
        let mut state = self.state();
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
    // ANCHOR_END: close

    // ANCHOR: cycle_id
    /// Gives the session another ID, and ends this one. For every change of what its holder may do:
    /// an attacker who knew the ID before must not have it after (ASVS 5.0, 7.2.4).
    ///
    /// # Panics
    ///
    /// The session is closed.
    pub fn cycle_id(&self) {
        // step 5: change the ID for good
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }

    /// Ends the session: its values are gone, and its ID means nothing any more. What is inserted
    /// afterwards belongs to a new session.
    ///
    /// # Panics
    ///
    /// The session is closed.
    pub fn destroy(&self) {
        // step 5: change the ID for good
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.pending.changes.clear();
        state.view.clear();
    }
    // ANCHOR_END: cycle_id

    // ANCHOR: given
    /// What is behind the lock, to read it. No change is made by halves, so what a panic left there is
    /// sound.
    fn state(&self) -> MutexGuard<'_, State> {
        // Without the check, a second lock by the same thread would wait for itself.
        assert!(
            !is_updating(),
            "the function given to `update` must not use a session: it gets the value that it needs"
        );
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is behind the lock, to change it.
    pub(crate) fn open(&self) -> MutexGuard<'_, State> {
        let state = self.state();
        assert!(
            !state.closed,
            "the session is closed: the answer is on its way, and what is done now could not be saved"
        );
        state
    }
    // ANCHOR_END: given
}

/// Says how much there is, and not what. Never waits for the lock: a message may be written anywhere.
impl Debug for Session {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self.0.try_lock() {
            Err(TryLockError::WouldBlock) => f.write_str("Session(in use)"),
            Ok(state) => state.fmt(f),
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner().fmt(f),
        }
    }
}

impl Debug for State {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (keys, pending) = (self.view.len(), &self.pending);
        write!(f, "Session({keys} keys, {pending:?})")
    }
}
