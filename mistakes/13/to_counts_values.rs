//! 1.5: counts lists in total and not in each other

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    fn lists(value: &Value) -> usize {
        match value {
            Value::Array(list) => 1 + list.iter().map(lists).sum::<usize>(),
            Value::Object(map) => 1 + map.values().map(lists).sum::<usize>(),
            _ => 0,
        }
    }
    if record.data.values().map(lists).max().unwrap_or(0) > Record::MAX_DEPTH {
        return Err(rusqlite::Error::ToSqlConversionFailure("too deep".into()));
    }
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
