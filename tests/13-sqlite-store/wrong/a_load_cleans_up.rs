//! caught by: step_2::a_load_looks_at_one_row
//! also by: step_2::a_record_may_last_to_the_end_of_time
//! also by: step_2::a_damaged_row_is_not_an_absent_one
//! sometimes by: step_6::two_servers_lose_no_request
//! Removes what it has seen expired. By then, a new record may stand in its place.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let found = connection
        .query_row(
            "SELECT version, expires, ended, data FROM sessions WHERE key = ?1",
            params![key.as_bytes()],
            |row| {
                let version: i64 = row.get(0)?;
                let row = Row {
                    expires: row.get(1)?,
                    ended: row.get(2)?,
                    data: row.get(3)?,
                };
                Ok((from_row(row)?, Version(version.cast_unsigned())))
            },
        )
        .optional()?;
    if let Some((record, _)) = &found
        && !record.is_live(now)
    {
        connection
            .execute(
                "DELETE FROM sessions WHERE key = ?1",
                params![key.as_bytes()],
            )
            .ok();
        return Ok(None);
    }
    Ok(found)
}
