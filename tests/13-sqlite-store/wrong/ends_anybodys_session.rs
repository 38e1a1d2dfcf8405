//! caught by: step_8::a_user_ends_one_of_their_own
//! also by: step_8::a_list_looks_at_one_user, step_8::a_user_ends_only_their_own_sessions
//! Takes the name from the form, and doesn't ask whose session it is.

pub fn end_named(connection: &mut Connection, _user: &str, name: &str) -> rusqlite::Result<usize> {
    connection.execute(
        "DELETE FROM sessions WHERE lower(hex(substr(key, 1, 8))) = ?1",
        params![name],
    )
}
