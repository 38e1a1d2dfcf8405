//! 1.3: a tombstone keeps no values

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: if record.ended { "{}".to_owned() } else { Value::Object(record.data.clone()).to_string() },
    })
}
