//! 1.5: the limit named is the 1,048,576 of the page, not LARGEST

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
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
            limit: 1_048_576,
        });
    }
    Ok(value)
}
