//! 8.5: a chunk at most

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE user = ?1 AND key <> ?2 LIMIT 100)")?
        .execute(params![user, mine.as_bytes()])
}
