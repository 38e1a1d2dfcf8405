//! The tutorial's app, and what it left out: a login with passwords, for sessions that change hands.

mod account;
mod confirm;
mod login;
mod logout;
mod next;
mod pages;
mod shop;
mod site;
mod state;
mod tutorial;
mod users;

pub use account::{Account, is_fresh, signed_in};
pub use next::safe_next;
pub use site::app;
pub use users::{Users, hash_password};
