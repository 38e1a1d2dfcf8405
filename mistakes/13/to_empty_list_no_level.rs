//! 1.5: an empty list is no level, so 65 pass if the innermost is empty

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    fn depth(value: &Value) -> usize {
        match value {
            Value::Array(list) if !list.is_empty() => 1 + list.iter().map(depth).max().unwrap_or(0),
            Value::Object(map) if !map.is_empty() => 1 + map.values().map(depth).max().unwrap_or(0),
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
