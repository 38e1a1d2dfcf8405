//! Step 2.7: doesn't check a record that has ended. (2.7 broken for tombstones with data: one with 65 lists in
//! each other is written.)

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    if !record.ended {
        record.check_depth()?;
    }
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    let expires = record.expires.seconds();
    Ok(format!("{:016x} {expires:020} {state} {data}", version.0))
}
