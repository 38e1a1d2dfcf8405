//! 8.5: all users

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user IS NOT NULL AND ?1 = ?1 AND key <> ?2")?
        .execute(params![user, mine.as_bytes()])
}
