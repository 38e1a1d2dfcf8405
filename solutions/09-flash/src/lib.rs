//! Messages that wait in the session for the next page: written by one request, shown by another, and
//! then gone.

mod book;
mod bounds;
mod guests;
mod login;
mod message;
mod messages;
mod pages;
mod show;
mod site;

pub use book::{Book, Entry, NotSigned, Shut};
pub use bounds::{push, shorten};
pub use message::{Kept, LONGEST, MOST, Message};
pub use messages::{
    flash, flash_as, get_flashed_messages, get_flashed_messages_of, waiting_messages,
};
pub use show::show_messages;
pub use site::app;
