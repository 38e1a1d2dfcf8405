//! Step 2.2: a record that has ended is written without its data. ("must hold" number 2.2 broken; a tombstone is taken
//! to be always empty, and what it holds is lost without an error)

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    record.check_depth()?;
    let end = record.expires.seconds();
    if record.ended {
        return Ok(format!("{:016x} {end:020} ended {{}}", version.0));
    }
    let data = serde_json::Value::Object(record.data.clone());
    Ok(format!("{:016x} {end:020} live {data}", version.0))
}
