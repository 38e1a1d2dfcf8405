//! Step 1, "That error repeats nothing of what is in the row, neither text nor number": its `Display` says nothing, but `{:?}` and `source()` of the boxed error show serde_json's error, which quotes the text (`"secret"` as the whole column).

/// Why the text couldn't be read.
#[derive(Debug)]
struct Unread(serde_json::Error);

impl std::fmt::Display for Unread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the column `data` holds something else than we wrote")
    }
}

impl std::error::Error for Unread {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// The record of a row.
///
/// # Errors
///
/// The row is not one that [`to_row`] made. The error says which column is wrong, and nothing of what
/// is in it: it goes to a log.
pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(Unread(error)))
    })?;
    let mut record = Record::new(data, expires);
    record.ended = row.ended;
    Ok(record)
}
