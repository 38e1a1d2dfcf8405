//! The ID that Flask-Session draws.

use std::fmt::{self, Debug, Formatter};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// What stands before each key of Flask-Session's, unless `SESSION_KEY_PREFIX` says otherwise.
pub(crate) const FLASK_PREFIX: &str = "session:";

/// How many characters of base64url say 32 bytes.
pub(crate) const FLASK_CHARACTERS: usize = 43;

/// The ID of a session of Flask-Session's: what `secrets.token_urlsafe(32)` gave. It is in the cookie,
/// and as it is in the key. An attacker who reads the keys of this Redis can log in with each of them.
#[derive(Clone, PartialEq, Eq)]
pub struct FlaskId(pub(crate) String);

impl FlaskId {
    /// A new ID.
    ///
    /// # Panics
    ///
    /// The operating system gives no randomness.
    pub fn generate() -> Self {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    // ANCHOR: parse
    /// The ID that a cookie's value is; nothing, if Flask-Session can't have drawn it. Flask-Session
    /// itself refuses no text, and asks Redis for what a stranger wrote behind `session:`.
    pub fn parse(text: &str) -> Option<Self> {
        // step 11: find it, and replace it
        let is_id = text.len() == FLASK_CHARACTERS && URL_SAFE_NO_PAD.decode(text).is_ok();
        is_id.then(|| Self(text.to_owned()))
    }
    // ANCHOR_END: parse

    /// The cookie's value.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The key of the session's record.
    pub fn key(&self) -> String {
        format!("{FLASK_PREFIX}{}", self.0)
    }
}

impl Debug for FlaskId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("FlaskId(…)")
    }
}
