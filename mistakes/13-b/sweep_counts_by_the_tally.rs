//! Step 7: says how much smaller the tally has become. ("must hold" number 7.1 broken, "is counted": what
//! another server adds between the two looks makes the number too small.)

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let before = records(connection)?;
    let sql = "DELETE FROM sessions
        WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)";
    connection
        .prepare_cached(sql)?
        .execute(params![seconds(now), CHUNK.cast_signed()])?;
    let after = records(connection)?;
    Ok(before.saturating_sub(after))
}
