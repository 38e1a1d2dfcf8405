//! Step 1: a tombstone's row has no values. ("must hold" number 1.3 broken, and 1.4 with it: a tombstone
//! that has values comes back without them.)

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    record.check_depth().map_err(unstorable)?;
    let data = if record.ended {
        "{}".to_owned()
    } else {
        Value::Object(record.data.clone()).to_string()
    };
    Ok(Row {
        expires: seconds(record.expires),
        ended: record.ended,
        data,
    })
}
