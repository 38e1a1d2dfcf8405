//! caught by: step_7::what_came_in_its_place_stays
//! Says how much smaller the tally has become. A session that begins meanwhile makes the number too small.

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
