//! Flask's `SECRET_KEY` with its `SECRET_KEY_FALLBACKS`.

use std::fmt::{self, Display, Formatter};

use flask_cookies::{Dict, Error, SecretKey};

/// The keys of a Flask app: the current one signs, and the fallbacks open as well.
#[derive(Debug, Clone)]
pub struct FlaskRing {
    current: SecretKey,
    fallbacks: Vec<SecretKey>,
}

/// One of a Flask app's keys is empty, so that all the world could sign with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmptyKey {
    /// Its place: 0 for the current key, and the fallbacks from 1.
    pub place: usize,
}

impl Display for EmptyKey {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self.place {
            0 => f.write_str("the SECRET_KEY is empty"),
            place => write!(f, "fallback {place} is empty"),
        }
    }
}

impl std::error::Error for EmptyKey {}

impl FlaskRing {
    /// The keys of an app with this `SECRET_KEY` and these `SECRET_KEY_FALLBACKS`. Keys are bytes: those
    /// of a text are its UTF-8.
    ///
    /// # Errors
    ///
    /// [`EmptyKey`], where one has no bytes.
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        todo!("step 5: derive a key from each")
    }

    /// A session as a cookie, signed now by the current key.
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        todo!("step 5: sign with the current key")
    }

    /// The session in a cookie that one of the keys signed, at most `max_age` seconds before `now`.
    ///
    /// # Errors
    ///
    /// Those of [`SecretKey::open`] by the key that fits; where none fits, [`Error::Signature`], or the
    /// error that each key gives for this text, such as [`Error::Parts`].
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        todo!("step 5: open with the key that fits")
    }
}
