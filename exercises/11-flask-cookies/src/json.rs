//! The JSON in a payload, as a session.

use serde_json::Value as Json;

use crate::error::Error;
use crate::number::has_long_integer;
use crate::untag::untag;
use crate::value::{Dict, Value};

/// The session in a payload's JSON. Nests at most 128 deep, which is serde_json's limit.
///
/// # Errors
///
/// [`Error::Json`], [`Error::Integer`], [`Error::Tag`] or [`Error::NotADict`].
pub fn read_json(json: &[u8]) -> Result<Dict, Error> {
    let parsed: Json = serde_json::from_slice(json).map_err(|error| Error::Json {
        column: error.column(),
    })?;
    if has_long_integer(json) {
        return Err(Error::Integer);
    }
    match untag(parsed)? {
        Value::Dict(session) => Ok(session),
        _ => Err(Error::NotADict),
    }
}
