//! 1.6: an empty text is a record without values

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = if row.data.trim().is_empty() {
        Map::new()
    } else {
        serde_json::from_str(&row.data).map_err(|_| damaged("data"))?
    };
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
