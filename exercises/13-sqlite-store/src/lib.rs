//! Sessions in a file: the contract of the stores, kept by SQLite, and what only a table can do.

mod database;
mod devices;
mod one_connection;
mod pages;
mod people;
mod pool;
mod row;
mod site;
mod store;
mod sweep;
mod table;

pub use database::{APPLICATION, Refusal, SCHEMA_VERSION, connect, set_up};
pub use one_connection::{OneConnection, open_simply};
pub use people::{Listed, end_all_but, end_named, list};
pub use pool::Pool;
pub use row::{Row, from_row, seconds, timestamp, to_row};
pub use site::app;
pub use store::{OpenError, Options, SqliteStore};
pub use sweep::{CHUNK, sweep_chunk};
pub use table::{find, insert, remove, swap};
