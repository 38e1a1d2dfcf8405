//! right: the reader's whole solution

pub fn item_key(key: &StoreKey) -> String {
    format!("{PREFIX}{key}")
}

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let value = json!({
        "data": record.data,
        "ended": record.ended,
        "expires": record.expires.seconds(),
    })
    .to_string()
    .into_bytes();
    if value.len() > LARGEST {
        return Err(Error::TooLarge {
            size: value.len(),
            limit: LARGEST,
        });
    }
    Ok(value)
}

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    match serde_json::from_slice::<Stored>(value) {
        Ok(stored) => {
            let mut record = Record::new(stored.data, Timestamp::from_seconds(stored.expires));
            record.ended = stored.ended;
            Ok(record)
        }
        Err(_) => Err(StoreError::Damaged("it isn't a record".into())),
    }
}

impl Command<'_> {
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Get { key } => format!("mg {key} v c\r\n").into_bytes(),
            Self::Set {
                key,
                value,
                lifetime,
                only,
            } => {
                let condition = match only {
                    Only::IfAbsent => "ME".to_owned(),
                    Only::IfUnchanged(cas) => format!("C{cas}"),
                };
                let mut bytes =
                    format!("ms {key} {} T{lifetime} {condition}\r\n", value.len()).into_bytes();
                bytes.extend_from_slice(value);
                bytes.extend_from_slice(b"\r\n");
                bytes
            }
            Self::Delete { key } => format!("md {key}\r\n").into_bytes(),
            Self::Nothing => b"mn\r\n".to_vec(),
        }
    }
}

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let Some(end) = heard.windows(2).position(|two| two == b"\r\n") else {
        let line = heard.strip_suffix(b"\r").unwrap_or(heard);
        if line.len() > LONGEST_LINE {
            return Err(malformed(heard));
        }
        return Ok(None);
    };
    if end > LONGEST_LINE {
        return Err(malformed(heard));
    }
    let rest = &heard[end + 2..];
    let line = String::from_utf8_lossy(&heard[..end]);
    let mut words = line.split(' ');
    let answer = match words.next().unwrap_or_default() {
        "ERROR" | "CLIENT_ERROR" | "SERVER_ERROR" => return Err(Error::Refused(line.into_owned())),
        "HD" => Answer::Done,
        "EN" | "NF" => Answer::Missing,
        "NS" => Answer::Present,
        "EX" => Answer::Changed,
        "MN" => Answer::Nothing,
        "VA" => {
            let size: usize = words
                .next()
                .and_then(|size| size.parse().ok())
                .ok_or_else(|| malformed(heard))?;
            let cas: u64 = words
                .find_map(|word| word.strip_prefix('c')?.parse().ok())
                .ok_or_else(|| malformed(heard))?;
            if size > LARGEST {
                return Err(malformed(heard));
            }
            return match rest.split_at_checked(size) {
                None | Some((_, b"" | b"\r")) => Ok(None),
                Some((value, b"\r\n")) => Ok(Some(Answer::Value {
                    value: value.to_vec(),
                    cas,
                })),
                Some(_) => Err(malformed(heard)),
            };
        }
        _ => return Err(malformed(heard)),
    };
    if rest.is_empty() {
        Ok(Some(answer))
    } else {
        Err(malformed(heard))
    }
}

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let bytes = self.bytes_of(command)?;
        self.stream.write_all(&bytes).await?;
        let mut heard = Vec::new();
        loop {
            if self.stream.read_buf(&mut heard).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            if let Some(answer) = read_answer(&heard)? {
                return Ok(answer);
            }
        }
    }
}

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        match timeout(self.timeout, all).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires
        .seconds()
        .saturating_sub(now.seconds())
        .saturating_add(SLACK);
    let told = if left <= RELATIVE {
        left
    } else {
        let moment = clock.seconds().saturating_add(left);
        if moment > LAST {
            0
        } else {
            moment.max(RELATIVE + 1)
        }
    };
    u32::try_from(told).unwrap_or(0)
}

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { cas: 0, .. } => Err(Error::NoCas.into()),
            Answer::Value { value, cas } => Ok(Some((record_of(&value)?, cas))),
            Answer::Missing => Ok(None),
            other => Err(unexpected(&other).into()),
        }
    }
}

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record)?;
        let lifetime = lifetime(record.expires, now, Clock::system().now());
        let command = Command::Set {
            key,
            value: &value,
            lifetime,
            only,
        };
        match self.pool.ask(command).await? {
            Answer::Done => Ok(true),
            Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", Some(at)) if at.contains("://") => Err(SettingError::NoPlace("sqlite")),
            ("sqlite", at) => Ok(Self::Sqlite(at.unwrap_or("sessions.db").into())),
            ("redis", at) => Ok(Self::Redis(
                at.unwrap_or("redis://127.0.0.1:6379").to_owned(),
            )),
            ("memcached", at) => Ok(Self::Memcached(at.unwrap_or("127.0.0.1:11211").to_owned())),
            (other, _) => Err(SettingError::Unknown(other.to_owned())),
        }
    }
}

impl Setting {
    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        match self {
            Self::Memory => Ok(app(MemoryStore::new(), clock, settings, users)),
            Self::Sqlite(path) => {
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address)
                    .await
                    .map_err(unusable("memcached"))?;
                Ok(app(store, clock, settings, users))
            }
        }
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
        let mut only = Only::IfAbsent;
        while !self.put(&key, record, only, now).await? {
            only = match self.find(&key).await? {
                None => Only::IfAbsent,
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
            };
        }
        Ok(Created::Yes)
    }
}

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.find(&item_key(key)).await?;
        Ok(found
            .filter(|(record, _)| record.is_live(now))
            .map(|(record, cas)| (record, Version(cas))))
    }
}

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, version)) if version == seen => {}
            _ => return Ok(Saved::Stale),
        }
        if self
            .put(&item_key(key), record, Only::IfUnchanged(seen.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
