//! caught by: step_8::a_user_ends_all_others
//! Tidies the user's name, as one would with what a form sends. `alice ` may be another user.

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2")?
        .execute(params![user.trim(), mine.as_bytes()])
}
