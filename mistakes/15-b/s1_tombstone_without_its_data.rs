//! Step 1.2: of a tombstone, only `expires` and `ended` are kept. ("must hold" number 1.2 broken; the data of a record
//! whose `ended` is true are lost)

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let data = if record.ended {
        Map::new()
    } else {
        record.data.clone()
    };
    let value = json!({
        "data": data,
        "ended": record.ended,
        "expires": record.expires.seconds(),
    });
    let bytes = value.to_string().into_bytes();
    let size = bytes.len();
    if size > LARGEST {
        return Err(Error::TooLarge {
            size,
            limit: LARGEST,
        });
    }
    Ok(bytes)
}
