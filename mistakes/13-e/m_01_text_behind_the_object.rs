//! A record as a row of the table, and back.

pub fn from_row(row: Row) -> rusqlite::Result<Record> { #[allow(unused_imports)] use serde::Deserialize;
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    let mut reader = serde_json::Deserializer::from_str(&row.data);
    let values = Map::<String, Value>::deserialize(&mut reader).map_err(|_| damaged("data"))?;
    Ok(Record {
        data: values,
        expires,
        ended: row.ended,
    })
}
