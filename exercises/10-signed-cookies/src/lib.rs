//! Signed cookies: the browser keeps the data, and can't change it.
//!
//! The chapter builds them in stages, each forced by an attack on the one before: [`sign_value`],
//! [`sign_named`], and what later chapters use, [`Key::sign`] and [`Key::open`].

mod crack;
mod error;
mod header;
mod joined;
mod key;
mod mac;
mod named;
mod page;
mod shop;
mod stages;
mod text;
mod value;

pub use crack::{Search, WORDS, crack};
pub use error::Error;
pub use joined::{open_joined, sign_joined};
pub use key::{Key, KeyError, SHORTEST_KEY, new_key};
pub use mac::{equal, hmac_sha256};
pub use named::{open_named, sign_named};
pub use shop::{DAY, app};
pub use stages::{TUTORIAL_KEY, stages};
pub use text::{decode, encode};
pub use value::{open_value, sign_value, split_signature};
