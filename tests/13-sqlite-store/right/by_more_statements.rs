//! Two statements where the solution has one: what has expired is deleted, and then the key is free or taken. Counts
//! the versions from a number drawn at the beginning, and hears from RETURNING what was done.

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let version: i64 =
        transaction.query_row("SELECT user_version FROM pragma_user_version", [], |row| {
            row.get(0)
        })?;
    if version == 0 {
        transaction.execute_batch(SCHEMA)?;
    } else if version != SCHEMA_VERSION {
        transaction.rollback()?;
        return Err(Refusal::Version(version));
    }
    transaction.commit()?;
    Ok(())
}

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open_with_flags(
        path,
        rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE | rusqlite::OpenFlags::SQLITE_OPEN_CREATE,
    )?;
    let milliseconds = i64::try_from(timeout.as_millis()).unwrap_or(i64::MAX);
    connection.pragma_update(None, "busy_timeout", milliseconds)?;
    connection.pragma_update(None, "synchronous", "extra")?;
    refuse_foreign(&connection)?;
    match switch_to_log(&connection, timeout)? {
        mode if mode == "wal" => Ok(connection),
        mode => Err(Refusal::NoLog(mode)),
    }
}

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    connection.execute(
        "DELETE FROM sessions WHERE key = ?1 AND expires <= ?2",
        params![key.as_bytes(), seconds(now)],
    )?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, abs(random() / 2), ?2, ?3, ?4) ON CONFLICT DO NOTHING RETURNING version",
    )?;
    let drawn: Option<i64> = statement
        .query_row(
            params![key.as_bytes(), row.expires, row.ended, row.data],
            |row| row.get(0),
        )
        .optional()?;
    Ok(drawn.map_or(Created::Taken, |_| Created::Yes))
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let mut statement = connection.prepare_cached(
        "UPDATE sessions SET version = version + 1, expires = ?3, ended = ?4, data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6 RETURNING 1",
    )?;
    let seen = seen.0.cast_signed();
    let changed = statement.exists(params![
        key.as_bytes(),
        seen,
        row.expires,
        row.ended,
        row.data,
        seconds(now)
    ])?;
    Ok(if changed { Saved::Yes } else { Saved::Stale })
}

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute(
        "DELETE FROM sessions WHERE key = :key",
        &[(":key", key.as_bytes())],
    )?;
    transaction.commit()
}

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare(
        "WITH gone AS (SELECT key FROM sessions WHERE expires <= ?1 ORDER BY expires LIMIT ?2)
         DELETE FROM sessions WHERE key IN gone RETURNING key",
    )?;
    let mut rows = statement.query(params![seconds(now), CHUNK.cast_signed()])?;
    let mut removed = 0;
    while rows.next()?.is_some() {
        removed += 1;
    }
    Ok(removed)
}

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions WHERE user = ?1 AND substr(hex(key), 1, 16) = upper(?2) RETURNING key",
    )?;
    let keys = statement.query_map(params![user, name], |row| row.get::<_, [u8; 32]>(0))?;
    Ok(keys.collect::<rusqlite::Result<Vec<_>>>()?.len())
}

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let mut statement = connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key IS NOT ?2 RETURNING 1")?;
    let ones = statement.query_map(params![user, mine.as_bytes()], |row| row.get::<_, i64>(0))?;
    ones.map(|one| one.map(|_| 1_usize)).sum()
}
