//! 1.5: objects do not count

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    fn depth(value: &Value) -> usize {
        match value {
            Value::Array(list) => 1 + list.iter().map(depth).max().unwrap_or(0),
            Value::Object(map) => map.values().map(depth).max().unwrap_or(0),
            _ => 0,
        }
    }
    if record.data.values().map(depth).max().unwrap_or(0) > Record::MAX_DEPTH {
        return Err(rusqlite::Error::ToSqlConversionFailure("too deep".into()));
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
