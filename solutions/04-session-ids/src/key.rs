//! What a store knows a session by.

use std::fmt::{self, Debug, Display, Formatter};

use sha2::{Digest, Sha256};

use crate::id::SessionId;

/// What a store knows a session by: the SHA-256 of the ID's text.
///
/// The way back is closed, and there is no other way in: a key is made of a [`SessionId`] that
/// a visitor sent, and of nothing else. So who reads the store's keys can't send one in a cookie.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StoreKey([u8; 32]);

impl StoreKey {
    // ANCHOR: of
    /// The key of the session with this ID. `printf %s ID | sha256sum` prints the same.
    pub fn of(id: &SessionId) -> Self {
        // step 7: hash the ID's text
        Self(Sha256::digest(id.text()).into())
    }
    // ANCHOR_END: of

    /// The hash itself, for stores that keep bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

// ANCHOR: log_line
/// What a log may say about a request with this cookie: which session it is, or why it is none.
///
/// The line tells sessions apart, and holds no part of the cookie.
pub fn log_line(cookie: &str) -> String {
    // step 7: say which session, and not its ID
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
// ANCHOR_END: log_line

// ANCHOR: print
/// 64 hexadecimal digits in lower case.
impl Display for StoreKey {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The first 8 digits, which tell the sessions of a log apart.
impl Debug for StoreKey {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "StoreKey({:.8}…)", self.to_string())
    }
}
// ANCHOR_END: print
