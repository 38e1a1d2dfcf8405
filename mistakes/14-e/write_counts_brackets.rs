//! Step 2, "`write_value` refuses a record if one of its values has more than 64 lists and objects in each other": it counts brackets in the text, also inside of strings, so a flat text of 65 `[` is refused, and lists that each begin with the text "]" pass at 100 deep.
pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    let data = serde_json::Value::Object(record.data.clone()).to_string();
    let mut depth = 0_usize;
    let mut deepest = 0_usize;
    for letter in data.chars() {
        match letter {
            '[' | '{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    // The data object is one of them, and doesn't count.
    if deepest > Record::MAX_DEPTH + 1 {
        return Err(TooDeep);
    }
    let state = if record.ended { "ended" } else { "live" };
    let end = record.expires.seconds();
    Ok(format!("{:016x} {end:020} {state} {data}", version.0))
}
