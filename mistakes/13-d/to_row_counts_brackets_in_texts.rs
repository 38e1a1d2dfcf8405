//! Step 1, "One with 65 it refuses, with the error of `unstorable`": the record is only walked if its JSON text looks deep, and `]` inside of a text counts as the end of a list, so `["]]]]]]]]", [[… 64 …]]]` (65 in each other) is written.

/// The row of a record.
///
/// # Errors
///
/// The record is one that [`from_row`] couldn't read again: [`Record::check_depth`] refuses it.
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
    // The object that holds all values isn't counted.
    if deepest > 65 {
        record.check_depth().map_err(unstorable)?;
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data,
    })
}
