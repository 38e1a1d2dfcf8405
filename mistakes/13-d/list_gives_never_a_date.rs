//! Step 8, "`list` gives the user's sessions with their names and ends": a session that never ends is listed with an end of 2⁶³ − 1 s, and not of `u64::MAX` s as its record has it.

/// The sessions in which this user is signed in, the one that ends last first. The tombstone of an ended
/// session is none.
pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended ORDER BY expires DESC",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let end: i64 = row.get(1)?;
        if timestamp(end).is_none() {
            return Err(damaged("expires"));
        }
        Ok(Listed {
            name: row.get(0)?,
            expires: Timestamp::from_seconds(end.cast_unsigned()),
        })
    })?;
    rows.collect()
}
