//! caught by: step_1::what_we_did_not_write_is_an_error
//! Hands on the parser's error, which quotes what it found, to whatever log the store's errors go.

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    let data: Map<String, Value> = serde_json::from_str(&row.data)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(3, Type::Text, error.into()))?;
    let mut record = Record::new(data, expires);
    record.ended = row.ended;
    Ok(record)
}
