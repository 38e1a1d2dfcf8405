//! From JSON to what Flask put into the session.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;

use crate::date::Date;
use crate::error::Error;
use crate::number::number;
use crate::tag::Tag;
use crate::value::{Dict, Value};

/// The value that some JSON stands for. A dict with one key that is a tag's stands for what
/// [`read_tag`] makes of it.
///
/// # Errors
///
/// [`Error::Tag`], with the tag that can't be read.
pub fn untag(json: Json) -> Result<Value, Error> {
    todo!("step 5: read JSON, and see the tags")
}

/// What stands behind a tag's key, as the value that the tag stands for.
///
/// # Errors
///
/// [`Error::Tag`] where that is nothing Flask would have written.
pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    todo!("step 5: read what a tag holds")
}
