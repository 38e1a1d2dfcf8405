//! What the steps share.

use harness::Chapter;
use memory_store::MemoryStore;

pub const CHAPTER: Chapter = Chapter::new("05-memory-store");

/// A store with room for more than any of these tests needs.
pub fn store() -> MemoryStore {
    MemoryStore::with_capacity(1000)
}
