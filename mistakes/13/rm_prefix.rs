//! 4.1: removes all with the same first 16 bytes

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM sessions WHERE key >= ?1 AND key < ?2 AND substr(key, 1, 16) = substr(?1, 1, 16)",
        params![&[&key.as_bytes()[..16], &[0; 16]].concat(), &[&key.as_bytes()[..16], &[255; 17]].concat()],
    )?;
    Ok(())
}
