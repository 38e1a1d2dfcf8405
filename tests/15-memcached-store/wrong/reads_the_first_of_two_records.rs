//! caught by: step_1::what_is_no_record_is_damaged
//! Reads one record, and doesn't look at what is behind it.

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let damaged = |_| StoreError::Damaged("no record".into());
    let mut reader = serde_json::Deserializer::from_slice(value);
    let stored: Stored = Stored::deserialize(&mut reader).map_err(damaged)?;
    let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
    record.ended = stored.ended;
    Ok(record)
}
