//! A Flask app's key: opens its cookies, and signs new ones.

use std::fmt::{self, Debug, Formatter};

use signed_cookies::encode;

use crate::error::Error;
use crate::json::read_json;
use crate::limits::DEEPEST;
use crate::parts::{split, verify};
use crate::payload::{pack, unpack};
use crate::signature::{SALT, derive_key, sign_text};
use crate::time::{check_age, read_time, write_time};
use crate::value::{Dict, Value};
use crate::write::write_value;

/// How long Flask believes a session cookie, in seconds: 31 days, its `PERMANENT_SESSION_LIFETIME`.
pub const MAX_AGE: u64 = 31 * 24 * 60 * 60;

/// What a Flask app signs its sessions with, derived from its `secret_key`. Its `Debug` doesn't show
/// it.
#[derive(Clone)]
pub struct SecretKey([u8; 20]);

impl Debug for SecretKey {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

impl SecretKey {
    /// The key of the app with this `secret_key`.
    pub fn new(secret: &str) -> Self {
        Self::from_bytes(secret.as_bytes())
    }

    /// The key of the app whose `secret_key` is these bytes, as `os.urandom` gives them.
    pub fn from_bytes(secret: &[u8]) -> Self {
        Self(derive_key(secret, SALT.as_bytes()))
    }

    /// Checks a cookie's signature.
    ///
    /// # Errors
    ///
    /// Those of [`split`] and [`verify`].
    pub(crate) fn check(&self, cookie: &str) -> Result<(), Error> {
        verify(&self.0, &split(cookie)?)
    }

    // ANCHOR: open
    /// The session in a cookie that was signed with this key, at most `max_age` seconds before `now`.
    ///
    /// # Errors
    ///
    /// Those of [`split`] and [`verify`]; after them, those of [`read_time`] and [`check_age`]; and
    /// only then those of [`unpack`] and [`read_json`].
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        // step 6: check everything, and then read the session
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        check_age(read_time(parts.time)?, now, max_age)?;
        read_json(&unpack(parts.payload)?)
    }
    // ANCHOR_END: open

    // ANCHOR: sign
    /// A session as a cookie, signed now, in seconds since 1970.
    ///
    /// # Panics
    ///
    /// A number in it is NaN or infinite, or it nests too deep for [`open`](Self::open) to read it again.
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        // step 8: write, pack, date and sign it
        let session = Value::Dict(session.clone());
        assert!(
            session.nests_within(DEEPEST),
            "no more than {DEEPEST} lists and dicts in each other can be read again"
        );
        let json = write_value(&session);
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
    // ANCHOR_END: sign
}
