//! caught by: step_1::what_we_did_not_write_is_an_error
//! also by: step_2::a_damaged_row_is_not_an_absent_one, step_5::the_answer_comes_back
//! A text that holds no object counts as no row, so a damaged file logs its visitors out.

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    let data: Map<String, Value> =
        serde_json::from_str(&row.data).map_err(|_| rusqlite::Error::QueryReturnedNoRows)?;
    let mut record = Record::new(data, expires);
    record.ended = row.ended;
    Ok(record)
}
