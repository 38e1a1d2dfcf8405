//! A record, as the bytes that memcached keeps.

use memory_store::{Record, StoreError, Timestamp};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::command::LARGEST;
use crate::error::Error;

/// What is kept, as JSON.
#[derive(Deserialize)]
pub(crate) struct Stored {
    pub(crate) expires: u64,
    pub(crate) ended: bool,
    pub(crate) data: Map<String, Value>,
}

/// The record as bytes that [`record_of`] reads, such as `{"data":{…},"ended":false,"expires":2000}`.
///
/// # Errors
///
/// [`Error::TooDeep`], if [`record_of`] couldn't read them again: [`Record::check_depth`] refuses such a
/// record. [`Error::TooLarge`], if they are more than [`LARGEST`].
pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    todo!("step 1: put a record into bytes")
}

/// The record in these bytes.
///
/// # Errors
///
/// [`StoreError::Damaged`], if they aren't one. It says nothing of what is in them.
pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    todo!("step 1: put a record into bytes")
}
