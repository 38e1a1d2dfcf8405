//! Bytes as text that may stand in a cookie, and back: one text for each bytes.

use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::{DecodeError, Engine};

use crate::error::Error;

/// The base64url text of some bytes, without padding (RFC 4648, section 5).
pub fn encode(bytes: &[u8]) -> String {
    todo!("step 3: write base64url")
}

/// The bytes of a base64url text, if it is the very text that [`encode`] writes for them.
///
/// # Errors
///
/// [`Error::NotCanonical`] where only unused bits of the last character are set, and
/// [`Error::NotBase64`] for everything else: padding, `+` and `/`, white space, an impossible length.
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    todo!("step 3: read base64url, in one spelling only")
}
