//! 1.2: what is read is never a tombstone

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    match serde_json::from_slice::<Stored>(value) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            Ok(record)
        }
        Err(_) => Err(StoreError::Damaged("it isn't a record".into())),
    }
}
