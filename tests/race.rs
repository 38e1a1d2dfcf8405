//! A race of two requests for one store, in an order that a test gives, written down as a table. The page that
//! includes the table has `chapters/assets/race.js` play it, which reads the words of `race/deed.rs`.
// Each race uses its own part of it.
#![allow(dead_code)]

#[path = "race/deed.rs"]
mod deed;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;
use tokio::sync::Notify;

pub use deed::Deed;
use deed::Names;

/// The two requests.
pub const FIRST: usize = 0;
pub const SECOND: usize = 1;

/// A race for `store`. Clones are one.
pub struct Race<S>(Arc<Parts<S>>);

struct Parts<S> {
    requests: [&'static str; 2],
    store: Arc<S>,
    now: Timestamp,
    notes: Mutex<Notes>,
    moved: Notify,
}

struct Notes {
    turns: VecDeque<usize>,
    names: Names,
    rows: Vec<[String; 3]>,
}

impl<S> Clone for Race<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: SessionStore> Race<S> {
    /// Two requests that come to `store` at `now`, and do one thing each time that it is their turn. `ids` are what
    /// the table calls the session IDs, in the order in which they turn up. Where there is only one, it needs no name.
    pub fn new(
        requests: [&'static str; 2],
        store: &Arc<S>,
        now: Timestamp,
        ids: &'static [&'static str],
        turns: &[usize],
    ) -> Self {
        let notes = Notes {
            turns: turns.iter().copied().collect(),
            names: Names::new(ids),
            rows: Vec::new(),
        };
        Self(Arc::new(Parts {
            requests,
            store: Arc::clone(store),
            now,
            notes: Mutex::new(notes),
            moved: Notify::new(),
        }))
    }

    /// What lies under `key` before the first step.
    pub async fn begins_with(&self, key: &StoreKey, record: &Record) {
        let created = self.0.store.create(key, record, self.0.now).await;
        assert!(matches!(created, Ok(Created::Yes)), "the key is free");
        self.notes().names.of_key(key);
        let holds = self.holds().await;
        self.notes()
            .rows
            .push([String::new(), String::new(), holds]);
    }

    /// The store as one of the two requests sees it.
    pub fn seen_by(&self, request: usize) -> Lane<S> {
        self.at_server(request, &self.0.store)
    }

    /// The same, at a server that has a connection of its own.
    pub fn at_server(&self, request: usize, store: &Arc<S>) -> Lane<S> {
        let (race, store) = (self.clone(), Arc::clone(store));
        Lane {
            race,
            request,
            store,
        }
    }

    /// The race as a table in Markdown: who did what, and what the store held after it.
    ///
    /// # Panics
    ///
    /// A turn is left.
    pub fn table(&self) -> String {
        let notes = self.notes();
        assert!(notes.turns.is_empty(), "turns are left: {:?}", notes.turns);
        let [first, second] = self.0.requests;
        let mut table = format!("| step | {first} | {second} | The store |\n|---|---|---|---|\n");
        for (step, row) in notes.rows.iter().enumerate() {
            let [first, second, holds] = row.each_ref().map(|cell| cell.replace('|', "\\|"));
            table += &format!("| {step} | {first} | {second} | {holds} |\n");
        }
        table
    }

    /// Does `work` when it is this request's turn, and writes down what it did.
    async fn turn<T>(
        &self,
        request: usize,
        work: impl Future<Output = T>,
        deed: impl FnOnce(&T) -> Deed,
    ) -> T {
        loop {
            let moved = self.0.moved.notified();
            let next = self.notes().turns.front().copied();
            match next.expect("each step of a race has its turn") {
                next if next == request => break,
                _ => moved.await,
            }
        }
        let done = work.await;
        let deed = deed(&done);
        if let Some(key) = deed.key() {
            self.notes().names.of_key(key);
        }
        let now = match deed.key() {
            Some(key) => self.version_of(key).await,
            None => None,
        };
        let holds = self.holds().await;
        let mut notes = self.notes();
        let mut row = [String::new(), String::new(), holds];
        row[request] = deed.in_words(&mut notes.names, now);
        notes.rows.push(row);
        notes.turns.pop_front();
        self.0.moved.notify_waiters();
        done
    }

    async fn version_of(&self, key: &StoreKey) -> Option<Version> {
        let loaded = self.0.store.load(key, self.0.now).await;
        loaded
            .expect("the store answers")
            .map(|(_, version)| version)
    }

    /// What lies in the store, under each key that has turned up.
    async fn holds(&self) -> String {
        let keys = self.notes().names.keys().to_vec();
        let mut there = Vec::new();
        for key in keys {
            let loaded = self.0.store.load(&key, self.0.now).await;
            if let Some((record, version)) = loaded.expect("the store answers") {
                there.push((key, record, version));
            }
        }
        self.notes().names.holds(&there)
    }

    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.0.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A store that lets each call wait for its turn.
pub struct Lane<S> {
    race: Race<S>,
    request: usize,
    store: Arc<S>,
}

impl<S: SessionStore> Lane<S> {
    /// What a request does besides asking the store: its answer, for example.
    pub async fn says(&self, words: impl Into<String>) {
        let words = words.into();
        self.race
            .turn(self.request, async {}, |()| Deed::Says(words))
            .await;
    }

    /// A question to the store that isn't one of the contract's.
    pub async fn asks<T>(&self, work: impl Future<Output = T>, deed: impl FnOnce(&T) -> Deed) -> T {
        self.race.turn(self.request, work, deed).await
    }
}

impl<S: SessionStore> SessionStore for Lane<S> {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let work = self.store.create(key, record, now);
        let deed = |created: &Result<Created, _>| {
            Deed::Creates(*key, record.clone(), matches!(created, Ok(Created::Yes)))
        };
        self.race.turn(self.request, work, deed).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let work = self.store.load(key, now);
        let deed = |loaded: &Result<Option<(Record, Version)>, StoreError>| {
            let loaded = loaded.as_ref().expect("the store answers");
            Deed::Loads(*key, loaded.clone())
        };
        self.race.turn(self.request, work, deed).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let work = self.store.save(key, seen, record, now);
        let deed = |saved: &Result<Saved, _>| {
            let saved = matches!(saved, Ok(Saved::Yes));
            Deed::Saves(*key, seen, record.clone(), saved)
        };
        self.race.turn(self.request, work, deed).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let work = self.store.delete(key);
        self.race
            .turn(self.request, work, |_| Deed::Deletes(*key))
            .await
    }
}
