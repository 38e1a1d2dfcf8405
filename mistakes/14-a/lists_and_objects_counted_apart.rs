//! Step 2.7: takes 40 lists and 40 objects in each other. ("must hold" number 2.7 broken; 64 of each kind are allowed,
//! and not 64 of both together)

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    if record.data.values().any(|value| is_deeper(value, 0, 0)) {
        return Err(TooDeep);
    }
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    let end = record.expires.seconds();
    Ok(format!("{:016x} {end:020} {state} {data}", version.0))
}

/// `lists` and `objects` are those around `value`.
fn is_deeper(value: &serde_json::Value, lists: usize, objects: usize) -> bool {
    match value {
        serde_json::Value::Array(values) => {
            lists == Record::MAX_DEPTH
                || values
                    .iter()
                    .any(|value| is_deeper(value, lists + 1, objects))
        }
        serde_json::Value::Object(values) => {
            objects == Record::MAX_DEPTH
                || values
                    .values()
                    .any(|value| is_deeper(value, lists, objects + 1))
        }
        _ => false,
    }
}
