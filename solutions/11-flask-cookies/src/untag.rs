//! From JSON to what Flask put into the session.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;

use crate::date::Date;
use crate::error::Error;
use crate::number::number;
use crate::tag::Tag;
use crate::value::{Dict, Value};

// ANCHOR: untag
/// The value that some JSON stands for. A dict with one key that is a tag's stands for what
/// [`read_tag`] makes of it.
///
/// # Errors
///
/// [`Error::Tag`], with the tag that can't be read.
pub fn untag(json: Json) -> Result<Value, Error> {
    // step 5: read JSON, and see the tags
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(value) => number(&value),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => Value::List(untag_all(items)?),
        Json::Object(mut object) => {
            if object.len() == 1
                && let Some(tag) = object.keys().next().and_then(|key| Tag::of(key))
                && let Some(inside) = object.remove(tag.key())
            {
                return read_tag(tag, inside);
            }
            let pair = |(key, value)| Ok((key, untag(value)?));
            Value::Dict(
                object
                    .into_iter()
                    .map(pair)
                    .collect::<Result<Dict, Error>>()?,
            )
        }
    })
}

/// What stands behind a tag's key, as the value that the tag stands for.
///
/// # Errors
///
/// [`Error::Tag`] where that is nothing Flask would have written.
pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    // step 5: read what a tag holds
    let wrong = Error::Tag(tag);
    match (tag, inside) {
        (Tag::Tuple, Json::Array(items)) => Ok(Value::Tuple(untag_all(items)?)),
        (Tag::Markup, Json::String(text)) => Ok(Value::Markup(text)),
        (Tag::Bytes, Json::String(text)) => {
            STANDARD.decode(text).map(Value::Bytes).map_err(|_| wrong)
        }
        (Tag::Uuid, Json::String(text)) => {
            let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            match u128::from_str_radix(&text, 16) {
                Ok(uuid) if text.len() == 32 && text.bytes().all(is_digit) => Ok(Value::Uuid(uuid)),
                _ => Err(wrong),
            }
        }
        (Tag::Date, Json::String(text)) => Date::parse(&text).map(Value::Date).ok_or(wrong),
        (Tag::Dict, Json::Object(object)) if object.len() == 1 => {
            let (key, value) = object.into_iter().next().ok_or(wrong)?;
            let key = key.strip_suffix("__").ok_or(wrong)?;
            Tag::of(key).ok_or(wrong)?;
            Ok(Value::Dict([(key.to_owned(), untag(value)?)].into()))
        }
        _ => Err(wrong),
    }
}

fn untag_all(items: Vec<Json>) -> Result<Vec<Value>, Error> {
    items.into_iter().map(untag).collect()
}
// ANCHOR_END: untag
