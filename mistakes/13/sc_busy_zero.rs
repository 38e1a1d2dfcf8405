//! 7.4: locked is 0: there will be another sweep

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let swept = connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()]);
    match swept {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(0),
        other => other,
    }
}
