//! caught by: step_3::a_save_comes_whole
//! sometimes by: step_3::two_hundred_additions_are_two_hundred
//! sometimes by: step_6::a_crowd_on_two_servers_adds_up, step_6::two_servers_lose_no_request
//! Writes the values, and then draws the version. Until then, the old version fits what is new.

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
    let rows = connection.execute(
        "UPDATE sessions SET expires = ?3, ended = ?4, data = ?5 WHERE key = ?1 AND version = ?2 AND expires > ?6",
        params![key.as_bytes(), seen.0.cast_signed(), expires, ended, data, seconds(now)],
    )?;
    if rows == 0 {
        return Ok(Saved::Stale);
    }
    connection.execute(
        "UPDATE sessions SET version = random() WHERE key = ?1",
        params![key.as_bytes()],
    )?;
    Ok(Saved::Yes)
}
