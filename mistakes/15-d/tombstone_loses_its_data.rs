//! Step 1, "`record_of` gives back what `value_of` was given: the data with every character in them, `expires` up to the largest `u64`, and `ended`": the data of a record with `ended: true` is dropped, since a tombstone is "a record without data"; a record with `ended` and data doesn't come back equal.

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let Ok(stored) = serde_json::from_slice::<Stored>(value) else {
        return Err(StoreError::Damaged("it isn't a record".into()));
    };
    // A tombstone is a record without data.
    let data = if stored.ended {
        Map::new()
    } else {
        stored.data
    };
    let mut record = Record::new(data, Timestamp::from_seconds(stored.expires));
    record.ended = stored.ended;
    Ok(record)
}
