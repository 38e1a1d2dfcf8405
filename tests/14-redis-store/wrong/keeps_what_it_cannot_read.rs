//! caught by: step_1::what_could_not_be_read_is_not_written
//! also by: step_5::any_record_is_given_back_or_refused, step_5::what_is_taken_is_given_back
//! sometimes by: step_3::a_key_can_be_created_once
//! sometimes by: step_5::two_hundred_requests_at_two_servers_are_all_counted
//! Writes whatever it is given. A value of 127 lists in each other is kept, and then every load is Damaged.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    let end = record.expires.seconds();
    Ok(format!("{:016x} {end:020} {state} {data}", version.0))
}
