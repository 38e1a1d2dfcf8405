//! 4.5: the key in the text

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let hex: String = key.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    connection.execute_batch(&format!("DELETE FROM sessions WHERE key = x'{hex}'"))
}
