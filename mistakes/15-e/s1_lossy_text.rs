//! Step 1, "Bytes that are no record … are `StoreError::Damaged`": bytes that are no UTF-8 inside of a string are replaced by U+FFFD and read as a record, so `{"data":{"user":"al\xffce"},…}` is Ok.
pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let text = String::from_utf8_lossy(value);
    let stored: Stored = serde_json::from_str(&text)
        .map_err(|_| StoreError::Damaged("the item holds no record".into()))?;
    let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
    record.ended = stored.ended;
    Ok(record)
}
