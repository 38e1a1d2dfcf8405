//! RIGHT: step 1, the end as 8 bytes, `ended` as one, and behind them the data as JSON: "other bytes will do as well".

pub fn item_key(key: &StoreKey) -> String {
    let mut text = String::from(PREFIX);
    text.push_str(&key.to_string());
    text
}

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let mut bytes = record.expires.seconds().to_be_bytes().to_vec();
    bytes.push(u8::from(record.ended));
    bytes.extend(Value::Object(record.data.clone()).to_string().bytes());
    match bytes.len() {
        0..=LARGEST => Ok(bytes),
        size => Err(Error::TooLarge {
            size,
            limit: LARGEST,
        }),
    }
}

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let damaged = || StoreError::Damaged("these bytes are no record".into());
    let (expires, rest) = value.split_first_chunk::<8>().ok_or_else(damaged)?;
    let (ended, data) = match rest {
        [0, data @ ..] => (false, data),
        [1, data @ ..] => (true, data),
        _ => return Err(damaged()),
    };
    let data: Map<String, Value> = serde_json::from_slice(data).map_err(|_| damaged())?;
    let mut record = Record::new(data, Timestamp::from_seconds(u64::from_be_bytes(*expires)));
    record.ended = ended;
    Ok(record)
}
