//! Step 1, "`from_row` refuses a text that `serde_json` doesn't read as one object": the reader isn't asked for its end, so `{"a":1}{"b":2}` and `{} x` are taken for the first object.

/// The record of a row.
///
/// # Errors
///
/// The row is not one that [`to_row`] made. The error says which column is wrong, and nothing of what
/// is in it: it goes to a log.
pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    use serde::Deserialize as _;

    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    let mut reader = serde_json::Deserializer::from_str(&row.data);
    let data =
        Map::<String, Value>::deserialize(&mut reader).map_err(|_| damaged("data"))?;
    let mut record = Record::new(data, expires);
    record.ended = row.ended;
    Ok(record)
}
