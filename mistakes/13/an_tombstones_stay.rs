//! 8.5: tombstones stay

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2 AND NOT ended")?
        .execute(params![user, mine.as_bytes()])
}
