//! caught by: step_3::who_saved_first_is_not_overwritten
//! also by: step_3::of_two_hundred_at_once_one_saves, step_3::two_hundred_additions_are_two_hundred
//! also by: step_3::who_logged_out_stays_logged_out, step_6::a_crowd_on_two_servers_adds_up
//! also by: step_6::two_servers_lose_no_request
//! Compares the version in one statement, and writes in the next.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    // ANCHOR: code
    match find(connection, key, now)? {
        Some((_, version)) if version == seen => {}
        _ => return Ok(Saved::Stale),
    }
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    connection.execute(
        "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE key = ?1",
        params![key.as_bytes(), expires, ended, data],
    )?;
    Ok(Saved::Yes)
    // ANCHOR_END: code
}
