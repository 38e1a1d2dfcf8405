//! The value is the list `[expires,ended,data]`, which is shorter and which serde reads into `Stored` as well; so other bytes than the page's, and `record_of` still reads the page's.
pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let list = json!([record.expires.seconds(), record.ended, record.data]);
    let value = list.to_string().into_bytes();
    match value.len() {
        0..=LARGEST => Ok(value),
        size => Err(Error::TooLarge {
            size,
            limit: LARGEST,
        }),
    }
}

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let Ok(stored) = serde_json::from_slice::<Stored>(value) else {
        return Err(StoreError::Damaged("the item holds no record".into()));
    };
    let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
    record.ended = stored.ended;
    Ok(record)
}
