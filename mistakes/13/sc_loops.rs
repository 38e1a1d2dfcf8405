//! 7.2: calls itself until nothing is left

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut removed = 0;
    loop {
        let chunk = connection
            .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)")?
            .execute(params![seconds(now), CHUNK.cast_signed()])?;
        removed += chunk;
        if chunk == 0 {
            return Ok(removed);
        }
    }
}
