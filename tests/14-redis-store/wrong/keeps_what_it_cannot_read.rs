//! caught by: step_2::what_could_not_be_read_is_not_written
//! also by: step_5::what_could_not_be_read_is_not_sent, step_7::any_record_is_given_back_or_refused
//! also by: step_7::what_is_taken_is_given_back, step_7::what_could_not_be_read_is_not_sent
//! Writes whatever it is given. A value of 127 lists in each other is kept, and then every load is Damaged.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    let end = record.expires.seconds();
    Ok(format!("{:016x} {end:020} {state} {data}", version.0))
}
