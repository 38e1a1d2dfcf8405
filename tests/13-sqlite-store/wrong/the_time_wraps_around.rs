//! caught by: step_2::a_record_may_last_to_the_end_of_time
//! also by: step_3::does_not_revive_what_has_expired
//! also by: step_7::removes_what_has_expired_and_nothing_else, step_8::what_has_ended_is_not_listed
//! Binds the time as it is. From 2⁶³ seconds on it is negative, and all that has expired is live again.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4
             WHERE expires <= ?5",
        )?
        .execute(params![
            key.as_bytes(),
            row.expires,
            row.ended,
            row.data,
            now.seconds() as i64
        ])?;
    Ok(if changed == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5
             WHERE key = ?1 AND version = ?2 AND expires > ?6",
        )?
        .execute(params![
            key.as_bytes(),
            seen.0.cast_signed(),
            row.expires,
            row.ended,
            row.data,
            now.seconds() as i64
        ])?;
    Ok(if changed == 0 {
        Saved::Stale
    } else {
        Saved::Yes
    })
}

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)")?
        .execute(params![now.seconds() as i64, CHUNK.cast_signed()])
}

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended ORDER BY expires DESC",
    )?;
    let rows = statement.query_map(params![user, now.seconds() as i64], |row| {
        Ok(Listed {
            name: row.get(0)?,
            expires: timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?,
        })
    })?;
    rows.collect()
}
