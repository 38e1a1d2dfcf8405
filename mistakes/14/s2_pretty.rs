//! 2 title, 2.1: one line. Here the data take several.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    record.check_depth()?;
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    Ok(format!("{:016x} {:020} {state} {data:#}", version.0, record.expires.seconds()))
}
