//! caught by: step_1::what_could_not_be_read_is_not_written
//! also by: step_2::a_create_that_fails_says_so, step_3::any_record_is_given_back_or_refused
//! also by: step_3::what_is_taken_is_given_back, step_3::a_save_that_fails_says_so
//! also by: step_5::the_answer_comes_back
//! Writes whatever it is given. A value of 127 lists in each other is kept, and then every load is Damaged.

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
