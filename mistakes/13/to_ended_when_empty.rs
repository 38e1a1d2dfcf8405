//! 1.3: a record without values counts as a tombstone

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended || record.data.is_empty(),
        data: Value::Object(record.data.clone()).to_string(),
    })
}
