//! 1.3: what is missing gets a default, so {} is an empty record

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let Ok(value) = serde_json::from_slice::<Value>(value) else {
        return Err(StoreError::Damaged("it isn't JSON".into()));
    };
    let data = value["data"].as_object().cloned().unwrap_or_default();
    let expires = value["expires"].as_u64().unwrap_or(0);
    let mut record = Record::new(data, Timestamp::from_seconds(expires));
    record.ended = value["ended"].as_bool().unwrap_or(false);
    Ok(record)
}
