//! Step 3, "After an error, the old record is there as before, in its version": one statement claims the row with a new version, and a second one writes; if that one fails (a trigger `BEFORE UPDATE OF data`), the old record has another version, and others see that mixture in between.

/// Puts a record in the place of the one that has this version, if that is still there.
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
    let claimed: Option<i64> = connection
        .prepare_cached(
            "UPDATE sessions SET version = random()
             WHERE key = ?1 AND version = ?2 AND expires > ?3 RETURNING version",
        )?
        .query_row(
            params![key.as_bytes(), seen.0.cast_signed(), seconds(now)],
            |row| row.get(0),
        )
        .optional()?;
    let Some(claimed) = claimed else {
        return Ok(Saved::Stale);
    };
    let rows = connection
        .prepare_cached(
            "UPDATE sessions SET expires = ?3, ended = ?4, data = ?5
             WHERE key = ?1 AND version = ?2",
        )?
        .execute(params![key.as_bytes(), claimed, expires, ended, data])?;
    Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
}
