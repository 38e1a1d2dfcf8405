//! A store, and the test that asks it. When an answer is wrong, the student reads what led to it.

use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};

use harness::{Called, Test};
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::Value;
use session_ids::StoreKey;

use super::{NOW, new_key};

/// A store, and the test that asks it. Every answer must be one, and no error.
pub struct Asked<'a, S> {
    t: &'a Test,
    pub store: Arc<S>,
    /// What has been created, saved and deleted, with the answers.
    story: Mutex<Vec<(StoreKey, String)>>,
}

impl<'a, S: SessionStore> Asked<'a, S> {
    pub fn new(t: &'a Test, store: S) -> Self {
        let (store, story) = (Arc::new(store), Mutex::default());
        Self { t, store, story }
    }

    pub async fn create(&self, key: &StoreKey, record: &Record, now: Timestamp) -> Called<Created> {
        let call = format!("create({key:?}, {}, now: {now})", short(record));
        let work = self.store.create(key, record, now);
        let answer = self.ask(key, &call, work).await;
        answer.map(|created| {
            self.tell(key, format!("{call} gave {created:?}"));
            created
        })
    }

    pub async fn load(&self, key: &StoreKey, now: Timestamp) -> Called<Option<(Record, Version)>> {
        let call = format!("load({key:?}, now: {now})");
        self.ask(key, &call, self.store.load(key, now)).await
    }

    /// What is loaded, without showing it when it is wrong. An error is.
    pub async fn load_unseen(&self, key: &StoreKey, now: Timestamp) -> Option<(Record, Version)> {
        let loaded = self.store.load(key, now).await;
        let error = loaded.as_ref().err().map(StoreError::to_string);
        let what = format!("the error of load({key:?}, now: {now})");
        self.t.see(what, error).is(None);
        loaded.ok().flatten()
    }

    /// The test that asks.
    pub fn tests(&self) -> &'a Test {
        self.t
    }

    /// The record alone.
    pub async fn record(&self, key: &StoreKey, now: Timestamp) -> Called<Option<Record>> {
        let loaded = self.load(key, now).await;
        loaded.map(|found| found.map(|(record, _)| record))
    }

    /// The record's data as JSON, which tells apart what is equal and not the same.
    pub async fn text(&self, key: &StoreKey, now: Timestamp) -> Called<Option<String>> {
        let loaded = self.record(key, now).await;
        loaded.map(|found| found.as_ref().map(text_of))
    }

    /// The version of a record that must be there.
    pub async fn version(&self, key: &StoreKey, now: Timestamp) -> Version {
        let loaded = self.load(key, now).await;
        loaded.must("the record is there", Option::is_some);
        let (_, version) = loaded.value().expect("it is there");
        version
    }

    pub async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Called<Saved> {
        let call = format!("save({key:?}, {seen:?}, {}, now: {now})", short(record));
        let work = self.store.save(key, seen, record, now);
        let answer = self.ask(key, &call, work).await;
        answer.map(|saved| {
            self.tell(key, format!("{call} gave {saved:?}"));
            saved
        })
    }

    pub async fn delete(&self, key: &StoreKey) {
        let call = format!("delete({key:?})");
        let deleted = self.ask(key, &call, self.store.delete(key)).await;
        deleted.gives(());
        self.tell(key, call);
    }

    /// A key with a record under it, and the record's version.
    pub async fn kept(&self, record: &Record) -> (StoreKey, Version) {
        let key = new_key();
        self.create(&key, record, NOW).await.gives(Created::Yes);
        (key, self.version(&key, NOW).await)
    }

    /// Asks, and shows the call below everything that has happened to its key.
    async fn ask<T: Debug>(
        &self,
        key: &StoreKey,
        call: &str,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Called<T> {
        let mut shown: String = {
            let story = self.story.lock().unwrap_or_else(PoisonError::into_inner);
            let of_this_key = story.iter().filter(|(other, _)| other == key);
            of_this_key.map(|(_, line)| format!("{line}\n")).collect()
        };
        shown.push_str(call);
        let asked = self.t.call_async(shown, work).await;
        asked.must("the store answers, and gives no error", Result::is_ok);
        asked.map(|answer| answer.expect("it is no error"))
    }

    fn tell(&self, key: &StoreKey, line: String) {
        let mut story = self.story.lock().unwrap_or_else(PoisonError::into_inner);
        story.push((*key, line));
    }
}

/// A record as a call shows it; a large one is not shown whole.
fn short(record: &Record) -> String {
    let data = text_of(record);
    let data = match data.len() {
        ..80 => data,
        length => format!("{length} bytes of data"),
    };
    let ended = if record.ended { ", ended" } else { "" };
    format!("{data} until {}{ended}", record.expires)
}

/// A record's data as JSON.
pub fn text_of(record: &Record) -> String {
    Value::Object(record.data.clone()).to_string()
}
