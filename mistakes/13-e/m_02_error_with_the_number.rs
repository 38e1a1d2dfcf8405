//! A record as a row of the table, and back.

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let expires = timestamp(row.expires)
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, row.expires))?;
    let values: Map<String, Value> =
        serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    Ok(Record {
        data: values,
        expires,
        ended: row.ended,
    })
}
