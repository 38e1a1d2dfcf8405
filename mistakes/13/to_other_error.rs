//! 1.5: refuses, but not as `unstorable` does: the store would say Unavailable

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    if record.check_depth().is_err() {
        return Err(rusqlite::Error::InvalidParameterName("data".into()));
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
