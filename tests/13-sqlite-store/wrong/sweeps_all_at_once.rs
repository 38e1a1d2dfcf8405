//! caught by: step_7::a_save_does_not_wait_for_a_whole_sweep
//! also by: step_7::a_sweep_looks_at_what_has_expired
//! Every connection that wants to write waits until the last of a million rows is gone.

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection.execute(
        "DELETE FROM sessions WHERE expires <= ?1",
        params![seconds(now)],
    )
}
