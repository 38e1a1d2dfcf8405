//! 1.3: data that is no object is read as empty data

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let damaged = || StoreError::Damaged("it isn't a record".into());
    let value: Value = serde_json::from_slice(value).map_err(|_| damaged())?;
    let expires = value["expires"].as_u64().ok_or_else(damaged)?;
    let data = value["data"].as_object().cloned().unwrap_or_default();
    let mut record = Record::new(data, Timestamp::from_seconds(expires));
    record.ended = value["ended"].as_bool().ok_or_else(damaged)?;
    Ok(record)
}
