//! 1.6: a tombstone has no data, so its depth is not looked at

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    if !record.ended {
        record.check_depth()?;
    }
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
