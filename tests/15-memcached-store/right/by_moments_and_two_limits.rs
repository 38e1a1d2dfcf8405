//! Says every lifetime over a day as a moment, limits opening and asking by one deadline, and keeps at
//! most a few connections idle.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    const DAY: u64 = 86_400;
    let left = expires.seconds().saturating_sub(now.seconds());
    if left <= DAY {
        return u32::try_from(left + 300).unwrap_or(0);
    }
    let moment = u128::from(clock.seconds()) + u128::from(left) + 300;
    u32::try_from(moment)
        .ok()
        .filter(|&it| u64::from(it) <= LAST)
        .unwrap_or(0)
}

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let end = tokio::time::Instant::now() + self.timeout;
        let late = || Error::TimedOut(self.timeout);
        let place = tokio::time::timeout_at(end, self.places.acquire()).await;
        let _place = place.map_err(|_| late())?;
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => {
                let opened = Connection::open(&self.address);
                tokio::time::timeout_at(end, opened)
                    .await
                    .map_err(|_| late())??
            }
        };
        let answer = tokio::time::timeout_at(end, connection.exchange(command)).await;
        let answer = answer.map_err(|_| late())?;
        if answer.is_ok() {
            self.put_back(connection);
        }
        answer
    }
}

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        self.stream.write_all(&self.bytes_of(command)?).await?;
        let (mut heard, mut piece) = (Vec::new(), [0; 1000]);
        let answer = loop {
            match self.stream.read(&mut piece).await? {
                0 => break None,
                length => heard.extend_from_slice(&piece[..length]),
            }
            if let Some(answer) = read_answer(&heard)? {
                break Some(answer);
            }
        };
        answer.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof).into())
    }
}

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        if self.put(&key, record, Only::IfAbsent, now).await? {
            return Ok(Created::Yes);
        }
        loop {
            let only = match self.find(&key).await? {
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
                None => Only::IfAbsent,
            };
            if self.put(&key, record, only, now).await? {
                return Ok(Created::Yes);
            }
        }
    }
}

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let at = at.map(str::to_owned);
        if store == "memory" {
            return at.map_or(Ok(Self::Memory), |_| Err(SettingError::NoPlace("memory")));
        }
        if store == "sqlite" {
            let path = at.unwrap_or("sessions.db".to_owned());
            if path.split("://").count() > 1 {
                return Err(SettingError::NoPlace("sqlite"));
            }
            return Ok(Self::Sqlite(path.into()));
        }
        if store == "redis" {
            return Ok(Self::Redis(
                at.unwrap_or("redis://127.0.0.1:6379".to_owned()),
            ));
        }
        if store == "memcached" {
            return Ok(Self::Memcached(at.unwrap_or("127.0.0.1:11211".to_owned())));
        }
        Err(SettingError::Unknown(store.to_owned()))
    }
}
