//! Opens a connection of its own for each piece of work, in the file of the one that it borrows; tries the place of
//! what has expired first, and the insert second. The other way round, a sweep in between makes a free key taken.

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let mine = move || {
            let borrowed = pool.connection()?;
            let path = borrowed.path().unwrap_or_default().to_owned();
            let opened = Connection::open(path).and_then(|mut connection| {
                connection.busy_timeout(pool.timeout)?;
                work(&mut connection)
            });
            drop(borrowed);
            drop(permit);
            opened.map_err(store_error)
        };
        match spawn_blocking(mine).await {
            Ok(answer) => answer,
            Err(panicked) => Err(StoreError::Unavailable(Box::new(panicked))),
        }
    }

    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let until = tokio::time::Instant::now() + self.timeout;
        let permits = Arc::clone(&self.permits);
        let waited = tokio::time::timeout_at(until, permits.acquire_owned()).await;
        waited
            .map_err(|late| StoreError::Unavailable(late.into()))?
            .map_err(|closed| StoreError::Unavailable(closed.into()))
    }
}

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let replaced = connection.execute(
        "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE key = ?1 AND expires <= ?5",
        params![key.as_bytes(), expires, ended, data, seconds(now)],
    )?;
    if replaced == 1 {
        return Ok(Created::Yes);
    }
    let added = connection.execute(
        "INSERT OR IGNORE INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)",
        params![key.as_bytes(), expires, ended, data],
    )?;
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
    // A look first, so that most late saves take no lock. The statement looks again.
    match find(connection, key, now)? {
        Some((_, version)) if version == seen => {}
        _ => {
            to_row(record)?;
            return Ok(Saved::Stale);
        }
    }
    let row = to_row(record)?;
    let changed = connection.execute(
        "UPDATE sessions SET version = random(), expires = ?1, ended = ?2, data = ?3
         WHERE key = ?4 AND version = ?5 AND expires > ?6",
        params![
            row.expires,
            row.ended,
            row.data,
            key.as_bytes(),
            seen.0.cast_signed(),
            seconds(now)
        ],
    )?;
    Ok(match changed {
        1 => Saved::Yes,
        _ => Saved::Stale,
    })
}

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let mut mine = connection.prepare("SELECT key FROM sessions WHERE user = ?1")?;
    let keys = mine.query_map([user], |row| row.get::<_, [u8; 32]>(0))?;
    let mut ended = 0;
    for key in keys.collect::<rusqlite::Result<Vec<_>>>()? {
        let digits: String = key[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        if digits == name {
            ended += connection.execute(
                "DELETE FROM sessions WHERE key = ?1 AND user = ?2",
                params![key, user],
            )?;
        }
    }
    Ok(ended)
}
