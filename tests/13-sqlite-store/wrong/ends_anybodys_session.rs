//! caught by: step_9::a_user_ends_one_of_their_own
//! also by: step_9::a_list_looks_at_one_user, step_9::nobody_ends_what_is_not_theirs
//! Takes the name from the form, and asks nobody whose session it is.

pub fn end_named(connection: &mut Connection, _user: &str, name: &str) -> rusqlite::Result<usize> {
    connection.execute(
        "DELETE FROM sessions WHERE lower(hex(substr(key, 1, 8))) = ?1",
        params![name],
    )
}
