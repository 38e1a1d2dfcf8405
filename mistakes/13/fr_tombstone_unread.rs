//! 1.6: the text of a tombstone is not read, so a damaged one passes and its values are lost

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = if row.ended {
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
