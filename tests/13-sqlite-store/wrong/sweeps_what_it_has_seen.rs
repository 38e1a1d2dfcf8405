//! caught by: step_7::what_came_in_its_place_stays
//! sometimes by: step_7::a_save_does_not_wait_for_a_whole_sweep
//! sometimes by: step_7::a_sweep_of_the_store_sweeps_all
//! Makes a list of what has expired, and deletes by the list.

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut over = connection.prepare("SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2")?;
    let keys = over.query_map(params![seconds(now), CHUNK.cast_signed()], |row| row.get(0))?;
    let keys: Vec<[u8; 32]> = keys.collect::<rusqlite::Result<_>>()?;
    let mut removed = 0;
    for key in keys {
        removed += connection.execute("DELETE FROM sessions WHERE key = ?1", params![key])?;
    }
    Ok(removed)
}
