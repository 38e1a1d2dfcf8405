//! 1.3: no bytes at all are an ended record

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    if value.is_empty() {
        let mut record = Record::new(Map::new(), Timestamp::from_seconds(0));
        record.ended = true;
        return Ok(record);
    }
    match serde_json::from_slice::<Stored>(value) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(_) => Err(StoreError::Damaged("it isn't a record".into())),
    }
}
