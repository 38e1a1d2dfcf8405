//! 1.4: the error is the one of serde_json, as a text

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    match serde_json::from_slice::<Stored>(value) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(error) => Err(StoreError::Damaged(format!("no record: {error}").into())),
    }
}
