//! 1.6: a damaged tombstone passes

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = match serde_json::from_str(&row.data) {
        Ok(data) => data,
        Err(_) if row.ended => Map::new(),
        Err(_) => return Err(damaged("data")),
    };
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
