//! 1.2: writes at most the largest i64

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let value = json!({
        "data": record.data,
        "ended": record.ended,
        "expires": record.expires.seconds().min(i64::MAX as u64),
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
