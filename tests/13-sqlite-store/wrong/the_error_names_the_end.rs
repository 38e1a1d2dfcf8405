//! caught by: step_1::what_we_did_not_write_is_an_error
//! Takes an error of rusqlite's that fits, and has the number from the row in it.

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let data: Map<String, Value> = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let expires =
        timestamp(row.expires).ok_or(rusqlite::Error::IntegralValueOutOfRange(1, row.expires))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
