//! 1.6: counts the object of the data as one of the 64

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    let inside = serde_json::Value::Object(record.data.clone());
    let mut outer = serde_json::Map::new();
    outer.insert("data".to_owned(), inside);
    Record::new(outer, record.expires).check_depth()?;
    let value = json!({
        "data": record.data,
        "ended": record.ended,
        "expires": record.expires.seconds(),
    })
    .to_string()
    .into_bytes();
    if value.len() > LARGEST {
        return Err(Error::TooLarge {
            size: value.len(),
            limit: LARGEST,
        });
    }
    Ok(value)
}
