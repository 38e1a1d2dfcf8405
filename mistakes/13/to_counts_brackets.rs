//! 1.5: counts brackets in the text, also those in strings

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
