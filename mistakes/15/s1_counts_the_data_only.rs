//! 1.5: the size of the data is compared, and not of the whole value

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let value = json!({
        "data": record.data,
        "ended": record.ended,
        "expires": record.expires.seconds(),
    })
    .to_string()
    .into_bytes();
    if serde_json::to_vec(&record.data).map_or(0, |it| it.len()) > LARGEST {
        return Err(Error::TooLarge {
            size: value.len(),
            limit: LARGEST,
        });
    }
    Ok(value)
}
