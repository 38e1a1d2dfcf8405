//! 1.4: empty names are left out

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let data: Map<String, Value> = data.into_iter().filter(|(name, _)| !name.is_empty()).collect();
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
