//! caught by: step_8::a_user_ends_one_of_their_own
//! Reads the name as a number, so a `+` or zeros in front of it make no difference.

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let Ok(number) = u64::from_str_radix(name, 16) else {
        return Ok(0);
    };
    let mut statement = connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) = ?2")?;
    statement.execute(params![user, number.to_be_bytes()])
}
