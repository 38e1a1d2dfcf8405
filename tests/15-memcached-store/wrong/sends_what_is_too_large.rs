//! caught by: step_7::a_record_that_is_too_large_loses_nothing
//! also by: step_1::a_record_has_a_largest_size
//! Leaves it to memcached to refuse a large value. It does, and removes what was there.

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let stored = json!({
        "expires": record.expires.seconds(),
        "ended": record.ended,
        "data": record.data,
    });
    Ok(stored.to_string().into_bytes())
}
