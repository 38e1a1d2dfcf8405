//! 1.6: the error for the end is another one, with the number in it

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let expires =
        timestamp(row.expires).ok_or(rusqlite::Error::IntegralValueOutOfRange(1, row.expires))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
