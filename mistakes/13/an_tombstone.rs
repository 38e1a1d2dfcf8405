//! 8.6: makes tombstones

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("UPDATE sessions SET ended = 1, data = '{}', version = random() WHERE user = ?1 AND key <> ?2")?
        .execute(params![user, mine.as_bytes()])
}
