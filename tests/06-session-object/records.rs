//! Records in a store, and sessions over them.

use memory_store::{MemoryStore, Record, SessionStore, Timestamp, Version};
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};
use session_object::{Changes, Session};

use crate::common::*;
use crate::staged_store::{Director, StagedStore};

pub const NOW: Timestamp = Timestamp::from_seconds(1000);
pub const END: Timestamp = Timestamp::from_seconds(2000);

pub type Store = StagedStore<MemoryStore>;

/// A store with one record.
pub async fn one(object: Value) -> (Store, Director, StoreKey) {
    let director = Director::default();
    let store = director.stage(MemoryStore::with_capacity(10));
    let key = StoreKey::of(&SessionId::generate());
    let created = store
        .create(&key, &Record::new(data(object), END), NOW)
        .await;
    assert!(created.is_ok(), "the store has room");
    (store, director, key)
}

/// What is there.
pub async fn load(store: &Store, key: &StoreKey) -> (Record, Version) {
    let loaded = store.load(key, NOW).await.expect("the store works");
    loaded.expect("the record is there")
}

/// The data that are there, if there is a record.
pub async fn kept(store: &Store, key: &StoreKey) -> Option<Json> {
    let loaded = store.load(key, NOW).await.expect("the store works");
    loaded.map(|(record, _)| Json(Value::Object(record.data)))
}

/// Another request's session over the same record, which does this and is saved at once.
pub async fn meanwhile(store: &Store, key: &StoreKey, deed: impl FnOnce(&mut Record)) {
    let (mut record, seen) = load(store, key).await;
    deed(&mut record);
    let saved = store.save(key, seen, &record, NOW).await;
    assert!(saved.is_ok(), "the store works");
}

/// A list with one change.
pub fn list(deed: impl FnOnce(&Session)) -> Changes {
    let session = Session::new(Map::new());
    deed(&session);
    session.close().changes
}
