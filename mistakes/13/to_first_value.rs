//! 1.5: looks at the first value only

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    let first = record.data.iter().take(1).map(|(name, value)| (name.clone(), value.clone()));
    Record::new(first.collect(), record.expires).check_depth().map_err(unstorable)?;
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(record.data.clone()).to_string(),
    })
}
