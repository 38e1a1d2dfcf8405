//! caught by: step_1::a_record_has_a_largest_size
//! Leaves the size to the connection. Whether a record fits then shows only when memcached is asked.

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let stored = json!({
        "expires": record.expires.seconds(),
        "ended": record.ended,
        "data": record.data,
    });
    Ok(stored.to_string().into_bytes())
}
