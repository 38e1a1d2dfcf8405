//! A record as a row of the table, and back.

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    // A tombstone is a record without data.
    let values = if record.ended {
        Map::new()
    } else {
        record.data.clone()
    };
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(values).to_string(),
    })
}
