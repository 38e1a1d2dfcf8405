//! 7.2: takes the first thousand rows, and of them the expired

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE expires <= ?1 AND key IN (SELECT key FROM sessions LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()])
}
