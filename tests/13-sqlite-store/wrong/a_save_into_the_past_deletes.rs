//! caught by: step_3::takes_the_end_that_it_is_given
//! Removes the row whose new end has come already. The end may move in either direction, and the row stays.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let sql = "UPDATE sessions
        SET version = random(), expires = ?1, ended = ?3, data = ?2
        WHERE key = ?4 AND version = ?5 AND expires > ?6";
    let mut statement = connection.prepare_cached(sql)?;
    let changed = statement.execute(params![
        row.expires,
        row.data,
        row.ended,
        key.as_bytes(),
        seen.0.cast_signed(),
        seconds(now)
    ])?;
    if changed == 1 && row.expires <= seconds(now) {
        let sql = "DELETE FROM sessions WHERE key = ?1 AND expires <= ?2";
        let mut statement = connection.prepare_cached(sql)?;
        statement.execute(params![key.as_bytes(), seconds(now)])?;
    }
    Ok(if changed == 0 {
        Saved::Stale
    } else {
        Saved::Yes
    })
}
