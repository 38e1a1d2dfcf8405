//! Step 7, "What SQLite can't do is an error, and not a 0": it removes a hundred rows at a time, and an error after the first hundred is swallowed: with 300 expired rows and a trigger that refuses the one that ended last, it says `Ok(200)`, and the store's sweep believes that it is done.

/// Removes expired records, at most [`CHUNK`] of them, and says how many it removed.
pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    const BATCH: usize = 100;
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 ORDER BY expires LIMIT ?2)",
    )?;
    let mut removed = 0;
    while removed < CHUNK {
        match statement.execute(params![seconds(now), BATCH.cast_signed()]) {
            Ok(rows) => {
                removed += rows;
                if rows < BATCH {
                    break;
                }
            }
            Err(_) if removed > 0 => break,
            Err(error) => return Err(error),
        }
    }
    Ok(removed)
}
