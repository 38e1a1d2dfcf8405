//! Step 7: a `now` of 2⁶³ seconds or more becomes a negative number, and nothing goes. ("must hold" number
//! 7.1 broken; `now.seconds().cast_signed()` in place of `seconds(now)`.)

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let sql = "DELETE FROM sessions
        WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)";
    let mut statement = connection.prepare_cached(sql)?;
    statement.execute(params![now.seconds().cast_signed(), CHUNK.cast_signed()])
}
