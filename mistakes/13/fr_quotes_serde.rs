//! 1.7: the error quotes what serde_json says

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
    })?;
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
