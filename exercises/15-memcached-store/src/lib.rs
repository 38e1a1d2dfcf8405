//! Sessions in memcached, a store that may forget; and one setting that chooses among the four stores.

mod address;
mod answer;
mod command;
mod connection;
mod error;
mod key;
mod lifetime;
mod pool;
mod setting;
mod store;
mod value;

pub use answer::{Answer, read_answer};
pub use command::{Command, LARGEST, Only};
pub use connection::Connection;
pub use error::{Error, OpenError};
pub use key::item_key;
pub use lifetime::lifetime;
pub use pool::Pool;
pub use setting::{Setting, SettingError};
pub use store::{MemcachedStore, Options};
pub use value::{record_of, value_of};
