//! The races that chapters 05, 06 and 07 play step by step.

mod layer;
mod merge;
#[path = "../../race.rs"]
mod race;
mod tabs;

use std::sync::Arc;

use harness::{Chapter, Step};
use memory_store::{MemoryStore, Record, Timestamp};
use serde_json::{Value, json};
use session_ids::{SessionId, StoreKey};

const NOW: Timestamp = Timestamp::from_seconds(1000);

/// The page of that name, whose races are recorded beside these tests.
const fn page(name: &'static str) -> Step {
    Chapter::new(name)
        .with_snapshots_in("book/races")
        .step(0, "A race")
}

fn store() -> Arc<MemoryStore> {
    Arc::new(MemoryStore::with_capacity(10))
}

/// A new session's ID, and its key.
fn drawn() -> (SessionId, StoreKey) {
    let id = SessionId::generate();
    let key = StoreKey::of(&id);
    (id, key)
}

/// A record with these data, which outlives the race.
fn record(data: Value) -> Record {
    let Value::Object(data) = data else {
        panic!("a record's data are an object, and not {data}");
    };
    Record::new(data, Timestamp::from_seconds(10_000))
}

fn cart(things: &[&str]) -> Record {
    record(json!({ "cart": things }))
}
