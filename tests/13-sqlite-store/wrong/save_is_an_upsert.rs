//! caught by: step_3::creates_nothing
//! also by: step_3::what_is_taken_is_given_back, step_3::who_logged_out_stays_logged_out
//! also by: step_3::a_save_looks_at_one_row, step_4::a_late_save_does_not_bring_it_back
//! also by: step_4::two_hundred_keys_are_two_hundred_lives
//! also by: step_4::two_hundred_cannot_save_what_one_deletes (hangs)
//! also by: step_6::a_crowd_on_two_servers_is_undisturbed, step_8::who_is_thrown_out_cannot_finish
//! Writes the row whether or not it is there, and compares the version only where it is.

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
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?3, ?4, ?5)
         ON CONFLICT (key) DO UPDATE
         SET version = random(), expires = ?3, ended = ?4, data = ?5
         WHERE version = ?2 AND expires > ?6",
        params![
            key.as_bytes(),
            seen.0.cast_signed(),
            expires,
            ended,
            data,
            seconds(now)
        ],
    )?;
    Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
}
