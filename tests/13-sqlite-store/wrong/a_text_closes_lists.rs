//! caught by: step_1::what_could_not_be_read_is_not_written
//! Checks only a record whose JSON looks deep. A text full of `]` makes the lists behind it look flat.

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    let data = Value::Object(record.data.clone()).to_string();
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for byte in data.bytes() {
        match byte {
            b'[' | b'{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    // The object that holds all values is one level more.
    if deepest > Record::MAX_DEPTH + 1 {
        record.check_depth().map_err(unstorable)?;
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data,
    })
}
