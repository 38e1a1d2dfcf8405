//! caught by: step_1::what_could_not_be_read_is_not_written
//! also by: step_3::any_record_is_given_back_or_refused
//! Takes it that a tombstone holds nothing, so there is nothing to check.

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    if !record.ended {
        record.check_depth().map_err(unstorable)?;
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
