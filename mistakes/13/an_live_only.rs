//! 8.5: rows that have expired by SQLite's clock stay

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2 AND expires > unixepoch()")?
        .execute(params![user, mine.as_bytes()])
}
