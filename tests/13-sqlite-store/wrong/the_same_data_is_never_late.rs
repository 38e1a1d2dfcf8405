//! caught by: step_3::refuses_a_version_that_is_old
//! also by: step_3::does_not_put_a_new_record_back, step_3::the_same_data_again_is_another_version
//! also by: step_3::two_hundred_additions_are_two_hundred, step_6::a_crowd_on_two_servers_adds_up
//! also by: step_6::two_servers_lose_no_request
//! A late save of what is there already is a Yes, as nothing seems to be lost.

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
        "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5 WHERE key = ?1 AND (version = ?2 OR data = ?5) AND expires > ?6",
        params![key.as_bytes(), seen.0.cast_signed(), expires, ended, data, seconds(now)],
    )?;
    Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
}
