//! caught by: step_8::a_user_ends_all_others
//! Compares names and not keys, so a session whose key begins like the user's own is spared.

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached(
            "DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) <> substr(?2, 1, 8)",
        )?
        .execute(params![user, mine.as_bytes()])
}
