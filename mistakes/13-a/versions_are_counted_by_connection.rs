//! Step 3.5: the new version is the connection's own count of changes, so a save on a fresh connection gives the version that a
//! save on another fresh one gave before. ("must hold" numbers 3.5 and 3.2 broken, seen only with two connections or a restart)

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
    let mut statement = connection.prepare_cached(
        "UPDATE sessions SET version = total_changes(), expires = ?3, ended = ?4, data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6",
    )?;
    let seen = seen.0.cast_signed();
    let rows = statement.execute(params![
        key.as_bytes(),
        seen,
        expires,
        ended,
        data,
        seconds(now)
    ])?;
    Ok(match rows {
        0 => Saved::Stale,
        _ => Saved::Yes,
    })
}
