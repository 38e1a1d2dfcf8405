//! 1.6: tries to read the value, in place of the line at 64: takes 100 lists

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
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
    if record_of(&value).is_err() {
        record.check_depth()?;
    }
    Ok(value)
}
