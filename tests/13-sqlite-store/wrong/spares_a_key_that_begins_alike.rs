//! caught by: step_8::a_user_ends_all_others
//! Compares 16 bytes of 32, as if a byte of a key were two digits. A key that begins like the user's own is spared.

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached(
            "DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 16) <> substr(?2, 1, 16)",
        )?
        .execute(params![user, mine.as_bytes()])
}
