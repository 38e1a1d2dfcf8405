//! caught by: step_1::what_is_no_record_is_damaged
//! also by: step_1::what_is_damaged_is_not_quoted
//! Takes bytes that are no UTF-8 for question marks, and so reads a damaged text as a visitor's.

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
