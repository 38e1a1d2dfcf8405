//! 7.2/7.3: looks up the end of the thousandth and deletes up to it: ties go beyond the chunk

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached(
            "DELETE FROM sessions WHERE expires <= min(?1, coalesce((SELECT expires FROM sessions
             WHERE expires <= ?1 ORDER BY expires LIMIT 1 OFFSET ?2 - 1), ?1))",
        )?
        .execute(params![seconds(now), CHUNK.cast_signed()])
}
