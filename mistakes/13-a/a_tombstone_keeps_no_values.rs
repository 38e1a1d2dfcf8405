//! Step 1.3: writes a tombstone without its values. ("must hold" numbers 1.3 and 1.4 broken: `to_row` keeps the flag *and* all
//! values)

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    let data = if record.ended {
        Map::new()
    } else {
        record.data.clone()
    };
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(data).to_string(),
    })
}
