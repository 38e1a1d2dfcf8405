//! 1.7: the error repeats the end

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let end = row.expires;
    let expires = timestamp(end).ok_or_else(|| damaged(&format!("expires = {end}")))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
