//! 1.4: the error quotes the first 20 bytes

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    match serde_json::from_slice::<Stored>(value) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(_) => Err(StoreError::Damaged(format!("it begins with {:?}", String::from_utf8_lossy(&value[..value.len().min(20)])).into())),
    }
}
