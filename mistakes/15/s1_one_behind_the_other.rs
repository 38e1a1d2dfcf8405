//! 1.3: reads the first of two records

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    match Stored::deserialize(&mut serde_json::Deserializer::from_slice(value)) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(_) => Err(StoreError::Damaged("it isn't a record".into())),
    }
}
