//! Session IDs that nobody can guess, and the keys that a store knows them by.

mod id;
mod key;

pub use id::{ParseError, SessionId};
pub use key::StoreKey;
