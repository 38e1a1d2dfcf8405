//! caught by: step_7::a_sweep_that_fails_says_so
//! Removes a hundred at a time. An error after the first hundred is the end of its work, and no error.

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
