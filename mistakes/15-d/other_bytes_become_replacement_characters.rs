//! Step 1, "Bytes that are no record … are `StoreError::Damaged`": bytes that are no UTF-8 are replaced by U+FFFD before they are parsed; a record with a byte 0xFF inside of a text is read, with another text, in place of `Damaged`.

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let text = String::from_utf8_lossy(value);
    let stored: Stored = serde_json::from_str(&text)
        .map_err(|_| StoreError::Damaged("it isn't a record".into()))?;
    let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
    record.ended = stored.ended;
    Ok(record)
}
