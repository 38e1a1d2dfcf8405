//! 1.3: values that are null are left out

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    let mut data = record.data.clone();
    data.retain(|_, value| !value.is_null());
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data: Value::Object(data).to_string(),
    })
}
