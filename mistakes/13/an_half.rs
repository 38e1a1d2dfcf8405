//! 8.5: compares the first 16 bytes

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 16) <> substr(?2, 1, 16)")?
        .execute(params![user, mine.as_bytes()])
}
