//! caught by: step_2::what_could_not_be_read_is_not_written
//! also by: step_7::any_record_is_given_back_or_refused
//! A tombstone holds no data, as a rule. One that does can't be read again.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    if !record.ended {
        record.check_depth()?;
    }
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    Ok(format!(
        "{:016x} {:020} {state} {data}",
        version.0,
        record.expires.seconds()
    ))
}
