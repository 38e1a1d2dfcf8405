//! A message, as a page shows it, and as the session keeps it.

use serde::{Deserialize, Serialize};

/// How many messages a session keeps.
pub const MOST: usize = 10;

/// How long a message's text is at most, in bytes of UTF-8.
pub const LONGEST: usize = 300;

/// What a visitor is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What kind of message it is: `message`, `error`, or any other word that the site chooses.
    pub category: String,
    /// What it says: text, in which a `<` is a `<`.
    pub text: String,
}

/// A message that waits in a session, with what tells it from all others there. Two messages may say
/// the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// 64 random bits. They keep no secret: they have to differ from nine others.
    pub id: u64,
    /// The message.
    pub message: Message,
}

impl Kept {
    /// A message with an ID that no other has.
    ///
    /// # Panics
    ///
    /// The operating system gives no randomness.
    pub fn new(message: Message) -> Self {
        let id = getrandom::u64().expect("the operating system gives random bytes");
        Self { id, message }
    }
}
