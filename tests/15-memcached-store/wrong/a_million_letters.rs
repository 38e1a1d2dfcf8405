//! caught by: step_1::a_record_has_a_largest_size
//! Counts letters. A million of them may be four million bytes, and memcached removes what was there.

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let stored = json!({
        "expires": record.expires.seconds(),
        "ended": record.ended,
        "data": record.data,
    });
    let text = stored.to_string();
    let size = text.chars().count();
    if size > LARGEST {
        return Err(Error::TooLarge {
            size,
            limit: LARGEST,
        });
    }
    Ok(text.into_bytes())
}
