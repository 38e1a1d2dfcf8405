//! caught by: step_3::replaces_the_version_that_was_seen
//! also by: step_3::takes_the_end_that_it_is_given, step_3::a_save_that_fails_says_so
//! Replaces the row without its delete trigger, so the tally grows with each save until the store is full.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "INSERT OR REPLACE INTO sessions (key, version, expires, ended, data)
             SELECT ?1, random(), ?3, ?4, ?5 FROM sessions
             WHERE key = ?1 AND version = ?2 AND expires > ?6",
        )?
        .execute(params![
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
