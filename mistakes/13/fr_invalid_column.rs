//! 1.6: another error than `damaged` makes

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| rusqlite::Error::InvalidQuery)?;
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
