//! caught by: step_8::a_user_ends_one_of_their_own
//! also by: step_8::a_save_rescues_no_session
//! Ends a session as chapter 07 moves one. The row stays, and counts.

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection.execute("UPDATE sessions SET ended = 1, data = '{}', version = random() WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2", params![user, name])
}
