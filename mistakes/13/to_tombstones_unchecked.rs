//! 1.5: a tombstone is not checked

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    if !record.ended {
        record.check_depth().map_err(unstorable)?;
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
