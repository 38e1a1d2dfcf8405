//! 8.5: the number includes the one that stays

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let ended = connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2")?
        .execute(params![user, mine.as_bytes()])?;
    Ok(ended + 1)
}
