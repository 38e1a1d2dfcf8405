//! caught by: step_3::who_saved_first_is_not_overwritten
//! also by: step_3::of_two_hundred_at_once_one_saves, step_3::two_hundred_additions_are_two_hundred
//! also by: step_3::who_logged_out_stays_logged_out, step_4::two_hundred_keys_are_two_hundred_lives
//! also by: step_6::a_crowd_on_two_servers_is_undisturbed, step_6::a_crowd_on_two_servers_adds_up
//! also by: step_6::two_servers_lose_no_request, step_6::a_locked_database_is_an_outage
//! sometimes by: step_4::two_hundred_cannot_save_what_one_deletes
//! Looks and writes in one transaction, which takes the lock only when it writes. By then what it has
//! read may be old, and SQLite refuses.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    // ANCHOR: code
    let transaction = connection.transaction()?;
    let rows: i64 = transaction.query_row(
        "SELECT count(*) FROM sessions WHERE key = ?1 AND version = ?2 AND expires > ?3",
        params![key.as_bytes(), seen.0.cast_signed(), seconds(now)],
        |row| row.get(0),
    )?;
    if rows == 0 {
        return Ok(Saved::Stale);
    }
    transaction.execute(
        "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4 WHERE key = ?1",
        params![key.as_bytes(), expires, ended, data],
    )?;
    transaction.commit()?;
    Ok(Saved::Yes)
    // ANCHOR_END: code
}
