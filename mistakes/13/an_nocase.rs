//! 8.5: alice and Alice

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 COLLATE NOCASE AND key <> ?2")?
        .execute(params![user, mine.as_bytes()])
}
