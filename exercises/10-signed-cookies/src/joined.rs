//! How not to sign a name: given, to be attacked in step 5.

use crate::error::Error;
use crate::value::{open_value, sign_value};

/// Signs name and value, one right after the other.
pub fn sign_joined(key: &[u8], name: &str, value: &str) -> String {
    let signed = sign_value(key, &[name, value].concat());
    signed.strip_prefix(name).unwrap_or(&signed).to_owned()
}

/// The value of a text that was made with this key, for this name or so it seems.
///
/// # Errors
///
/// Those of [`open_value`].
pub fn open_joined(key: &[u8], name: &str, text: &str) -> Result<String, Error> {
    let opened = open_value(key, &[name, text].concat())?;
    opened
        .strip_prefix(name)
        .map(str::to_owned)
        .ok_or(Error::Parts)
}
