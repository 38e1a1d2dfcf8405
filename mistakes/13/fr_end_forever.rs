//! 1.6: an end before 1970 is taken for one that did not fit

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let expires = timestamp(row.expires).unwrap_or(Timestamp::from_seconds(u64::MAX));
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
