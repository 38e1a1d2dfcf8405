//! caught by: step_1::what_could_not_be_read_is_not_written
//! Counts what a list holds, so an empty one at the bottom is a level too few.

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
