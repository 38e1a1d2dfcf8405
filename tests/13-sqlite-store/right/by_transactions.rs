//! Looks and writes, in a transaction that has the lock from its first word; and names its settings in
//! one batch.

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    let begun = std::time::Instant::now();
    while let Err(error) = connection.execute_batch("PRAGMA journal_mode = WAL") {
        if begun.elapsed() >= timeout {
            return Err(error.into());
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    connection.execute_batch("PRAGMA synchronous = EXTRA")?;
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode.eq_ignore_ascii_case("wal") {
        return Ok(connection);
    }
    Err(Refusal::NoLog(mode))
}

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let made = make(connection);
    let end = if made.is_ok() { "COMMIT" } else { "ROLLBACK" };
    connection.execute_batch(end)?;
    made
}

fn make(connection: &Connection) -> Result<(), Refusal> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version == 0 {
        connection.execute_batch(SCHEMA)?;
    } else if version != SCHEMA_VERSION {
        return Err(Refusal::Version(version));
    }
    Ok(())
}

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let key = &key.as_bytes()[..];
    let behavior = rusqlite::TransactionBehavior::Immediate;
    let transaction = connection.transaction_with_behavior(behavior)?;
    transaction.execute(
        "DELETE FROM sessions WHERE key = ?1 AND expires <= ?2",
        params![key, seconds(now)],
    )?;
    let added = transaction.execute(
        "INSERT OR IGNORE INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)",
        params![key, row.expires, row.ended, row.data],
    )?;
    transaction.commit()?;
    Ok(if added == 1 {
        Created::Yes
    } else {
        Created::Taken
    })
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let behavior = rusqlite::TransactionBehavior::Immediate;
    let transaction = connection.transaction_with_behavior(behavior)?;
    let there = transaction
        .query_row(
            "SELECT version, expires FROM sessions WHERE key = ?1",
            params![key.as_bytes()],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)),
        )
        .optional()?;
    match there {
        Some((version, expires)) if version as u64 == seen.0 && expires > seconds(now) => {}
        _ => return Ok(Saved::Stale),
    }
    let row = to_row(record)?;
    let next: i64 = transaction.query_row("SELECT random()", [], |row| row.get(0))?;
    transaction.execute(
        "UPDATE sessions SET version = ?1, expires = ?2, ended = ?3, data = ?4 WHERE key = ?5",
        params![next, row.expires, row.ended, row.data, key.as_bytes()],
    )?;
    transaction.commit()?;
    Ok(Saved::Yes)
}

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let behavior = rusqlite::TransactionBehavior::Immediate;
    let transaction = connection.transaction_with_behavior(behavior)?;
    let keys: Vec<Vec<u8>> = {
        let mut over = transaction
            .prepare("SELECT key FROM sessions WHERE expires <= ?1 ORDER BY expires LIMIT 1000")?;
        let keys = over.query_map(params![seconds(now)], |row| row.get(0))?;
        keys.collect::<rusqlite::Result<_>>()?
    };
    for key in &keys {
        transaction.execute("DELETE FROM sessions WHERE key = ?1", params![key])?;
    }
    transaction.commit()?;
    Ok(keys.len())
}
