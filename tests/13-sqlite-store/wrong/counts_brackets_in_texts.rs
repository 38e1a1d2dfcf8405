//! caught by: step_1::what_goes_in_comes_out
//! also by: step_1::what_could_not_be_read_is_not_written
//! Measures the depth in the finished text, where a text of brackets looks like lists.

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    let text = Value::Object(record.data.clone()).to_string();
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    if deepest > Record::MAX_DEPTH + 1 {
        record.check_depth().map_err(unstorable)?;
        return Err(rusqlite::Error::ToSqlConversionFailure("too deep".into()));
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: text,
    })
}
