//! 1.6: reads the first object and ignores what stands behind it

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let mut values = serde_json::Deserializer::from_str(&row.data).into_iter::<Map<String, Value>>();
    let data = values
        .next()
        .ok_or_else(|| damaged("data"))?
        .map_err(|_| damaged("data"))?;
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
