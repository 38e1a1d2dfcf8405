//! caught by: step_3::the_same_data_again_is_another_version
//! Counts in the low eight bits of the version, so the 256th save gives the row the version that it began with.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let sql = "UPDATE sessions
        SET version = (version & ~255) | (((version & 255) + 1) & 255), expires = ?1, ended = ?3, data = ?2
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
    Ok(if changed == 0 {
        Saved::Stale
    } else {
        Saved::Yes
    })
}
