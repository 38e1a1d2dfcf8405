//! 1.6: `null` is a record without values

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Option<Map<String, Value>> =
        serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let data = data.unwrap_or_default();
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
