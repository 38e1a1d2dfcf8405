//! 8.5: blanks

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2")?
        .execute(params![user.trim(), mine.as_bytes()])
}
