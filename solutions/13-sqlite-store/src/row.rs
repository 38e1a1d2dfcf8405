//! A record as a row of the table, and back.

use memory_store::{Record, Timestamp, TooDeep};
use rusqlite::types::Type;
use serde_json::{Map, Value};

// ANCHOR: row
/// The columns of a row that hold the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The first second in which the record is no longer there: see [`seconds`].
    pub expires: i64,
    /// Whether it is the tombstone of an ended session.
    pub ended: bool,
    /// The session's values: one JSON object.
    pub data: String,
}
// ANCHOR_END: row

// ANCHOR: seconds
/// A moment as SQLite can keep it. Its integers end at 2⁶³ − 1, which is 292 billion years from now;
/// whatever is later is kept as that last one.
pub fn seconds(moment: Timestamp) -> i64 {
    // step 1: a record as a row
    i64::try_from(moment.seconds()).unwrap_or(i64::MAX)
}

/// The moment that [`seconds`] made this number of. The last one stands for the end of a session that never
/// ends. There is none before 1970.
pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    // step 1: a record as a row
    match seconds {
        i64::MAX => Some(Timestamp::from_seconds(u64::MAX)),
        _ => u64::try_from(seconds).ok().map(Timestamp::from_seconds),
    }
}
// ANCHOR_END: seconds

// ANCHOR: to_row
/// The row of a record.
///
/// # Errors
///
/// The record is one that [`from_row`] couldn't read again: [`Record::check_depth`] refuses it.
pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    // step 1: a record as a row
    record.check_depth().map_err(unstorable)?;
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}

/// The record of a row.
///
/// # Errors
///
/// The row is not one that [`to_row`] made. The error says which column is wrong, and nothing of what
/// is in it: it goes to a log.
pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    // step 1: a record as a row
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let mut record = Record::new(data, expires);
    record.ended = row.ended;
    Ok(record)
}
// ANCHOR_END: to_row

// ANCHOR: errors
/// The error for a record that can't become a row.
pub(crate) fn unstorable(error: TooDeep) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(error.into())
}

/// The error for a column that holds something else than it should.
pub(crate) fn damaged(column: &str) -> rusqlite::Error {
    let text = format!("the column `{column}` holds something else than we wrote");
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, text.into())
}
// ANCHOR_END: errors
