//! The four questions that a store is asked, each as one statement.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    if row.expires <= seconds(now) {
        // What ends by this save needs no row any more.
        let mut statement = connection.prepare_cached(
            "DELETE FROM sessions WHERE key = ?1 AND version = ?2 AND expires > ?3",
        )?;
        let removed =
            statement.execute(params![key.as_bytes(), seen.0.cast_signed(), seconds(now)])?;
        return Ok(if removed == 0 {
            Saved::Stale
        } else {
            Saved::Yes
        });
    }
    let mut statement = connection.prepare_cached(
        "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6",
    )?;
    let changed = statement.execute(params![
        key.as_bytes(),
        seen.0.cast_signed(),
        row.expires,
        row.ended,
        row.data,
        seconds(now)
    ])?;
    Ok(if changed == 0 {
        Saved::Stale
    } else {
        Saved::Yes
    })
}
