//! Step 1, "`record_of` gives back what `value_of` was given: … `expires` up to the largest `u64`": `expires` is read as an `f64`; 2000 and `u64::MAX` (by saturation) come back right, 9007199254740993 (2^53 + 1) doesn't.

/// What is kept, as JSON.
#[derive(Deserialize)]
pub(crate) struct Stored {
    pub(crate) expires: f64,
    pub(crate) ended: bool,
    pub(crate) data: Map<String, Value>,
}

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let damaged = || StoreError::Damaged("it isn't a record".into());
    let stored: Stored = serde_json::from_slice(value).map_err(|_| damaged())?;
    if stored.expires < 0.0 || stored.expires.fract() != 0.0 {
        return Err(damaged());
    }
    let expires = Timestamp::from_seconds(stored.expires as u64);
    let mut record = Record::new(stored.data, expires);
    record.ended = stored.ended;
    Ok(record)
}
