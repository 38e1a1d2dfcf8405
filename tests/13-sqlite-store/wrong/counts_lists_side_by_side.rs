//! caught by: step_1::what_goes_in_comes_out
//! also by: step_3::any_record_is_given_back_or_refused
//! Adds up all lists and objects, and not those in each other: a long list of short ones is refused.

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
