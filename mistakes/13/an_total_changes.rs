//! 8.5: counts what the triggers change

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let before = connection.total_changes();
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2")?
        .execute(params![user, mine.as_bytes()])?;
    Ok((connection.total_changes() - before) as usize)
}
