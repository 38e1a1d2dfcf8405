//! caught by: step_2::what_has_expired_is_not_given_back
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_2::the_new_record_is_the_one_that_counts
//! also by: step_2::a_record_may_last_to_the_end_of_time
//! also by: step_2::a_damaged_row_is_not_an_absent_one, step_3::what_is_taken_is_given_back
//! also by: step_3::takes_the_end_that_it_is_given, step_3::does_not_revive_what_has_expired
//! Leaves the end to the sweep, which may be a minute late.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    _now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let mut statement =
        connection.prepare("SELECT version, expires, ended, data FROM sessions WHERE key = ?1")?;
    let columns = |row: &rusqlite::Row| {
        let version: i64 = row.get(0)?;
        let (expires, ended, data) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok((
            from_row(Row {
                expires,
                ended,
                data,
            })?,
            Version(version.cast_unsigned()),
        ))
    };
    statement
        .query_row(params![key.as_bytes()], columns)
        .optional()
}
