//! Flask's session cookie, read and written in Rust.
//!
//! A cookie is `payload.time.signature`. [`SecretKey::open`] checks it and reads the session in it,
//! [`SecretKey::sign`] writes one. [`Session`] is what a handler takes, and [`SessionLayer`] puts it
//! around an app. [`inspect`] shows what a cookie says.

mod app;
mod date;
mod error;
mod flash;
mod foreign;
mod header;
mod inspect;
mod json;
mod key;
mod keys;
mod layer;
mod limits;
mod number;
mod page;
mod parts;
mod payload;
mod python;
mod secret;
mod session;
mod signature;
mod tag;
mod time;
mod untag;
mod value;
mod write;

pub use app::app;
pub use date::Date;
pub use error::{Error, Part};
pub use flash::{Message, flash, take_messages};
pub use foreign::{Foreign, foreign};
pub use header::{read_session, too_long, write_session};
pub use inspect::{Report, answer, inspect, pasted};
pub use json::read_json;
pub use key::{MAX_AGE, SecretKey};
pub use keys::{Answer, answer_with, from_hex};
pub use layer::SessionLayer;
pub use limits::LONGEST;
pub use parts::{Parts, split, verify};
pub use payload::{pack, unpack};
pub use secret::{NO_SECRET, SHORTEST_SECRET, TUTORIAL_SECRET, weakness};
pub use session::Session;
pub use signature::{SALT, derive_key, sign_text};
pub use tag::Tag;
pub use time::{check_age, read_time, write_time};
pub use untag::{read_tag, untag};
pub use value::{Dict, Value};
pub use write::{write_text, write_value};
