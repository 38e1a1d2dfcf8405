//! caught by: step_2::what_could_not_be_read_is_not_written
//! Counts the brackets of the JSON, also those in texts: a text of 65 `[` is too deep, and one of `]` makes room.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    let data = serde_json::Value::Object(record.data.clone()).to_string();
    let (mut depth, mut deepest) = (0_usize, 0);
    for letter in data.chars() {
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    // One is the data object, which doesn't count.
    if deepest > Record::MAX_DEPTH + 1 {
        return Err(TooDeep);
    }
    let state = if record.ended { "ended" } else { "live" };
    let end = record.expires.seconds();
    Ok(format!("{:016x} {end:020} {state} {data}", version.0))
}
