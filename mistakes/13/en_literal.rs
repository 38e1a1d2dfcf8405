//! 8.8: the name in the text

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    connection.execute(
        &format!("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = '{name}'"),
        params![user],
    )
}
