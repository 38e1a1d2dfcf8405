//! 8.5: compares the first eight bytes: a session with the same name stays

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) <> substr(?2, 1, 8)")?
        .execute(params![user, mine.as_bytes()])
}
