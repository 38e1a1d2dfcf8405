//! 1.2: leaves out values that are null

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let mut data = record.data.clone();
    data.retain(|_, value| !value.is_null());
    let value = json!({
        "data": data,
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
