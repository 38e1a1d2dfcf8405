//! caught by: step_1::what_could_not_be_read_is_not_written
//! also by: step_5::what_cannot_be_stored_is_not_sent, step_7::any_record_is_given_back_or_refused
//! also by: step_7::what_is_taken_is_given_back
//! Looks at the size only. A value of 127 lists in each other is kept, and then every load is Damaged.

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    let stored = json!({
        "expires": record.expires.seconds(),
        "ended": record.ended,
        "data": record.data,
    });
    let value = stored.to_string().into_bytes();
    if value.len() <= LARGEST {
        Ok(value)
    } else {
        Err(Error::TooLarge {
            size: value.len(),
            limit: LARGEST,
        })
    }
}
