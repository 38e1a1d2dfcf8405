//! 2.1: 16 digits with zeros in front. Here spaces.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    record.check_depth()?;
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    Ok(format!("{:16x} {:020} {state} {data}", version.0, record.expires.seconds()))
}
