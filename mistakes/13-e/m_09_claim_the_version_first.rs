//! The four questions that a store is asked, each as one statement.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let mut claim = connection.prepare_cached(
        "UPDATE sessions SET version = random()
         WHERE key = ?1 AND version = ?2 AND expires > ?3
         RETURNING version",
    )?;
    let claimed: Option<i64> = claim
        .query_row(
            params![key.as_bytes(), seen.0.cast_signed(), seconds(now)],
            |row| row.get(0),
        )
        .optional()?;
    let Some(version) = claimed else {
        return Ok(Saved::Stale);
    };
    let row = to_row(record)?;
    let mut write = connection.prepare_cached(
        "UPDATE sessions SET expires = ?3, ended = ?4, data = ?5 WHERE key = ?1 AND version = ?2",
    )?;
    let changed = write.execute(params![
        key.as_bytes(),
        version,
        row.expires,
        row.ended,
        row.data
    ])?;
    Ok(if changed == 0 {
        Saved::Stale
    } else {
        Saved::Yes
    })
}
