//! Step 1.4: bytes that aren't UTF-8 stand in the error's `Debug`, as a list of numbers. ("must hold" number 1.4 broken;
//! the error is a `FromUtf8Error`, whose `Display` is silent, and whose `Debug` and `into_bytes` give all of the bytes)

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
