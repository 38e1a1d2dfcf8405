//! 8.5: nothing if `mine` isn't there or is another's

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2 AND EXISTS (SELECT 1 FROM sessions WHERE key = ?2 AND user = ?1)")?
        .execute(params![user, mine.as_bytes()])
}
