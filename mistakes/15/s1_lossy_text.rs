//! 1.3: bytes that are no UTF-8 inside of a text are replaced, and read as a record

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    match serde_json::from_str::<Stored>(&String::from_utf8_lossy(value)) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(_) => Err(StoreError::Damaged("it isn't a record".into())),
    }
}
