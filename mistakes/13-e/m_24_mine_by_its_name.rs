//! The sessions of one user.

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) <> substr(?2, 1, 8)",
    )?;
    statement.execute(params![user, mine.as_bytes()])
}
