//! 8.7: an error is 0

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    Ok(connection
        .execute("DELETE FROM sessions WHERE user = ?1 AND key <> ?2", params![user, mine.as_bytes()])
        .unwrap_or_default())
}
