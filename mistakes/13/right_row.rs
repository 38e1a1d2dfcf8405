//! right: another way to write the row

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    let mut row = Row { expires: seconds(record.expires), ended: false, data: String::new() };
    row.ended |= record.ended;
    row.data = serde_json::to_string_pretty(&record.data)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    Ok(row)
}

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    match (serde_json::from_str(&row.data), timestamp(row.expires)) {
        (Ok(Value::Object(data)), Some(expires)) => {
            let mut record = Record::new(data, expires);
            record.ended = row.ended;
            record.check_depth().map_err(|_| damaged("data"))?;
            Ok(record)
        }
        (Ok(_) | Err(_), Some(_)) => Err(damaged("data")),
        (_, None) => Err(damaged("expires")),
    }
}
