//! 2.7: refuses a record with more than 64. Here only a live one.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    if !record.ended {
        record.check_depth()?;
    }
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    Ok(format!("{:016x} {:020} {state} {data}", version.0, record.expires.seconds()))
}
