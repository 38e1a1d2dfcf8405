//! 8.5: LIKE

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user LIKE ?1 AND key <> ?2")?
        .execute(params![user, mine.as_bytes()])
}
