//! 1.5: the record itself counts as a level, so 64 is refused

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    fn depth(value: &Value) -> usize {
        match value {
            Value::Array(list) => 1 + list.iter().map(depth).max().unwrap_or(0),
            Value::Object(map) => 1 + map.values().map(depth).max().unwrap_or(0),
            _ => 0,
        }
    }
    let value = Value::Object(record.data.clone());
    if depth(&value) > Record::MAX_DEPTH {
        return Err(rusqlite::Error::ToSqlConversionFailure("too deep".into()));
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: value.to_string(),
    })
}
