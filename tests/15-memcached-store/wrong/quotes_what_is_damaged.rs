//! caught by: step_1::what_is_damaged_is_not_quoted
//! Hands on the parser's error, which quotes what it found, to whatever log the store's errors go.

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let stored = serde_json::from_slice(value);
    let stored: Stored = stored.map_err(|error| StoreError::Damaged(error.into()))?;
    let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
    record.ended = stored.ended;
    Ok(record)
}
