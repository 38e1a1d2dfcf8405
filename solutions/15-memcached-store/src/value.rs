//! A record, as the bytes that memcached keeps.

use memory_store::{Record, StoreError, Timestamp};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::command::LARGEST;
use crate::error::Error;

// ANCHOR: stored
/// What is kept, as JSON.
#[derive(Deserialize)]
pub(crate) struct Stored {
    pub(crate) expires: u64,
    pub(crate) ended: bool,
    pub(crate) data: Map<String, Value>,
}
// ANCHOR_END: stored

// ANCHOR: value
/// The record as bytes that [`record_of`] reads, such as `{"data":{…},"ended":false,"expires":2000}`.
///
/// # Errors
///
/// [`Error::TooDeep`], if [`record_of`] couldn't read them again: [`Record::check_depth`] refuses such a
/// record. [`Error::TooLarge`], if they are more than [`LARGEST`].
pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    // step 1: put a record into bytes
    record.check_depth()?;
    let stored = json!({
        "expires": record.expires.seconds(),
        "ended": record.ended,
        "data": record.data,
    });
    let value = stored.to_string().into_bytes();
    if value.len() <= LARGEST {
        Ok(value)
    } else {
        Err(Error::TooLarge {
            size: value.len(),
            limit: LARGEST,
        })
    }
}

/// The record in these bytes.
///
/// # Errors
///
/// [`StoreError::Damaged`], if they aren't one. It says nothing of what is in them.
pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    // step 1: put a record into bytes
    // serde_json's own error would quote what it found, which is a visitor's, and errors go to a log.
    let damaged = |_| StoreError::Damaged("it isn't a record as we write it".into());
    let stored: Stored = serde_json::from_slice(value).map_err(damaged)?;
    let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
    record.ended = stored.ended;
    Ok(record)
}
// ANCHOR_END: value
