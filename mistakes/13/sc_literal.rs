//! 7.5: now in the text

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let sql = format!(
        "DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= {} LIMIT {CHUNK})",
        seconds(now)
    );
    connection.execute(&sql, [])
}
