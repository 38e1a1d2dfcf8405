//! 7.4: an error is 0

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    Ok(connection
        .execute("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)", params![seconds(now), CHUNK.cast_signed()])
        .unwrap_or(0))
}
