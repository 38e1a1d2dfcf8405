//! 1.2: takes control characters out before it parses

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let text = String::from_utf8_lossy(value).replace('\0', "").replace("\\u0000", "");
    match serde_json::from_str::<Stored>(&text) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(_) => Err(StoreError::Damaged("it isn't a record".into())),
    }
}
