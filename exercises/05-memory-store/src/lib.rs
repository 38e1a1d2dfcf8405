//! What the server holds for a session: the record, the contract of the stores, and a store in memory.

mod by_hand;
mod memory;
mod record;
mod store;
mod time;

pub use by_hand::{app, session_id};
pub use memory::MemoryStore;
pub use record::{Record, TooDeep, Version};
pub use store::{Created, Saved, SessionStore, StoreError};
pub use time::{Clock, StoppedClock, Timestamp};
