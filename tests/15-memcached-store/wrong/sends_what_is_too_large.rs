//! caught by: step_1::a_record_has_a_largest_size
//! Leaves the size to the connection, which would take what fits into this memcached, and doesn't know
//! how long an answer it may read again.

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let stored = json!({
        "expires": record.expires.seconds(),
        "ended": record.ended,
        "data": record.data,
    });
    Ok(stored.to_string().into_bytes())
}
