//! 1.3: the end with `as`

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    Ok(Row {
        expires: record.expires.seconds() as i64,
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
