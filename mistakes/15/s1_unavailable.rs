//! 1.3: the wrong kind of error

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    match serde_json::from_slice::<Stored>(value) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(_) => Err(StoreError::Unavailable("it isn't a record".into())),
    }
}
