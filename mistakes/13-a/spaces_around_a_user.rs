//! Step 8.5: drops white space around the user's name, so the user `alice ` (with a space) ends the sessions of `alice`. ("must
//! hold" number 8.5 broken: no other user's goes, and all of their own do)

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let mut statement =
        connection.prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2")?;
    statement.execute(params![user.trim(), mine.as_bytes()])
}
