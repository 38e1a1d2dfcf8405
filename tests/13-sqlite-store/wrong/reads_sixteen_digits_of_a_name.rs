//! caught by: step_8::a_user_ends_one_of_their_own
//! Cuts the name that the form sends, so a whole key is a name, too.

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = substr(?2, 1, 16)")?
        .execute(params![user, name])
}
