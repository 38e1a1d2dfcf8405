//! caught by: step_1::what_is_damaged_is_not_quoted
//! Hands on the error for bytes that are no text. It is silent, but its debug output has them all, as numbers.

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let text =
        String::from_utf8(value.to_vec()).map_err(|error| StoreError::Damaged(error.into()))?;
    let stored: Stored = serde_json::from_str(&text)
        .map_err(|_| StoreError::Damaged("it isn't a record".into()))?;
    Ok(Record {
        data: stored.data,
        expires: Timestamp::from_seconds(stored.expires),
        ended: stored.ended,
    })
}
