//! right: JSON with spaces, in another order, written by a serializer

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth().map_err(Error::TooDeep)?;
    let mut whole = Map::new();
    whole.insert("ended".to_owned(), Value::Bool(record.ended));
    whole.insert("expires".to_owned(), record.expires.seconds().into());
    whole.insert("data".to_owned(), Value::Object(record.data.clone()));
    let bytes = serde_json::to_vec(&Value::Object(whole)).unwrap_or_default();
    match bytes.len() {
        size if size > LARGEST => Err(Error::TooLarge { size, limit: LARGEST }),
        _ => Ok(bytes),
    }
}
