//! caught by: step_3::what_could_not_be_read_is_not_written
//! also by: step_6::any_record_is_given_back_or_refused, step_6::what_is_taken_is_given_back
//! Writes whatever it is given. A value of 127 lists in each other is kept, and then every load is Damaged.

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
