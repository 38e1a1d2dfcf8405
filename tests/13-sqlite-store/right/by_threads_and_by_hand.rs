//! A thread of its own for each piece of work, and rows taken apart by hand.

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let (tell, told) = tokio::sync::oneshot::channel();
        let pool = self.clone();
        std::thread::spawn(move || {
            let answer = match pool.connection() {
                Ok(mut connection) => work(&mut connection).map_err(store_error),
                Err(error) => Err(error),
            };
            drop(permit);
            let _ = tell.send(answer);
        });
        match told.await {
            Ok(answer) => answer,
            Err(_) => Err(StoreError::Unavailable("the thread is gone".into())),
        }
    }

    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        tokio::select! {
            Ok(permit) = Arc::clone(&self.permits).acquire_owned() => Ok(permit),
            () = tokio::time::sleep(self.timeout) => {
                Err(StoreError::Unavailable("all connections are busy".into()))
            }
        }
    }
}

pub fn seconds(moment: Timestamp) -> i64 {
    moment.seconds().min(i64::MAX as u64) as i64
}

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    if seconds < 0 {
        return None;
    }
    let last = seconds == i64::MAX;
    Some(Timestamp::from_seconds(if last {
        u64::MAX
    } else {
        seconds as u64
    }))
}

pub fn to_row(record: &Record) -> rusqlite::Result<Row> {
    let data = serde_json::to_string_pretty(&record.data);
    match record.check_depth() {
        Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
        Ok(()) => Ok(Row {
            expires: seconds(record.expires),
            ended: record.ended,
            data: data.unwrap_or_default(),
        }),
    }
}

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let Some(expires) = timestamp(row.expires) else {
        return Err(rusqlite::Error::InvalidColumnType(
            1,
            "expires".to_owned(),
            Type::Integer,
        ));
    };
    match serde_json::from_str(&row.data) {
        Ok(Value::Object(data)) => Ok(Record {
            data,
            expires,
            ended: row.ended,
        }),
        _ => Err(rusqlite::Error::InvalidColumnType(
            3,
            "data".to_owned(),
            Type::Text,
        )),
    }
}

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let mut statement = connection.prepare("SELECT * FROM sessions WHERE key = :key")?;
    let mut rows = statement.query(&[(":key", key.as_bytes())])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let expires: i64 = row.get("expires")?;
    if expires <= seconds(now) {
        return Ok(None);
    }
    let version = row.get::<_, i64>("version")? as u64;
    let (ended, data) = (row.get("ended")?, row.get("data")?);
    Ok(Some((
        from_row(Row {
            expires,
            ended,
            data,
        })?,
        Version(version),
    )))
}

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare(
        "SELECT key, expires FROM sessions WHERE user = ? AND ended = 0 ORDER BY expires DESC, key",
    )?;
    let mut rows = statement.query([user])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let key: [u8; 32] = row.get(0)?;
        let expires: i64 = row.get(1)?;
        if expires > seconds(now) {
            let name = key[..8].iter().map(|byte| format!("{byte:02x}")).collect();
            let expires = timestamp(expires).ok_or_else(|| damaged("expires"))?;
            all.push(Listed { name, expires });
        }
    }
    Ok(all)
}
