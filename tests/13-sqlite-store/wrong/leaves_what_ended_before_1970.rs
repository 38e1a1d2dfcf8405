//! caught by: step_7::removes_what_has_expired_and_nothing_else
//! Leaves a row whose end is negative. A thousand of them come first in the index, and no sweep gets past them.

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2) AND expires >= 0",
    )?;
    statement.execute(params![seconds(now), CHUNK.cast_signed()])
}
