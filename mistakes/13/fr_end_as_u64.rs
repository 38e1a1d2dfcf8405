//! 1.4: an end of all time comes back as 2^63-1

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let expires = u64::try_from(row.expires)
        .map(Timestamp::from_seconds)
        .map_err(|_| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
