//! RIGHT: steps 5 to 8, a `save` judges whether its record can be stored before it looks, and the setting is read name by
//! name.

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        let (value, cas) = match self.pool.ask(Command::Get { key }).await? {
            Answer::Missing => return Ok(None),
            Answer::Value { value, cas } => (value, cas),
            answer => return Err(StoreError::from(unexpected(&answer))),
        };
        if cas == 0 {
            return Err(StoreError::from(Error::NoCas));
        }
        record_of(&value).map(|record| Some((record, cas)))
    }

    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record)?;
        let lifetime = lifetime(record.expires, now, Clock::system().now());
        let value = value.as_slice();
        let command = Command::Set {
            key,
            value,
            lifetime,
            only,
        };
        let answer = self.pool.ask(command).await?;
        if answer == Answer::Done {
            return Ok(true);
        }
        let is_no = match only {
            Only::IfAbsent => answer == Answer::Present,
            Only::IfUnchanged(_) => matches!(answer, Answer::Changed | Answer::Missing),
        };
        if is_no {
            Ok(false)
        } else {
            Err(unexpected(&answer).into())
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
        let mut is_set = self.put(&key, record, Only::IfAbsent, now).await?;
        while !is_set {
            let only = match self.find(&key).await? {
                None => Only::IfAbsent,
                Some((old, cas)) if !old.is_live(now) => Only::IfUnchanged(cas),
                Some(_) => return Ok(Created::Taken),
            };
            is_set = self.put(&key, record, only, now).await?;
        }
        Ok(Created::Yes)
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let Some((record, cas)) = self.find(&item_key(key)).await? else {
            return Ok(None);
        };
        Ok(record.is_live(now).then_some((record, Version(cas))))
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        value_of(record)?;
        let key = item_key(key);
        let found = self.find(&key).await?;
        let is_seen = found.is_some_and(|(old, cas)| old.is_live(now) && Version(cas) == seen);
        if is_seen && self.put(&key, record, Only::IfUnchanged(seen.0), now).await? {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        let answer = self.pool.ask(Command::Delete { key: &key }).await?;
        match answer {
            Answer::Done | Answer::Missing => Ok(()),
            _ => Err(unexpected(&answer).into()),
        }
    }
}

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let place = |usual: &str| at.unwrap_or(usual).to_owned();
        match store {
            "memory" => match at {
                None => Ok(Self::Memory),
                Some(_) => Err(SettingError::NoPlace("memory")),
            },
            "sqlite" => {
                let place = place("sessions.db");
                if place.contains("://") {
                    return Err(SettingError::NoPlace("sqlite"));
                }
                Ok(Self::Sqlite(PathBuf::from(place)))
            }
            "redis" => Ok(Self::Redis(place("redis://127.0.0.1:6379"))),
            "memcached" => Ok(Self::Memcached(place("127.0.0.1:11211"))),
            _ => Err(SettingError::Unknown(store.to_owned())),
        }
    }

    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        let router = match self {
            Self::Memcached(address) => {
                let opened = MemcachedStore::open(address).await;
                app(opened.map_err(unusable("memcached"))?, clock, settings, users)
            }
            Self::Redis(url) => {
                let opened = RedisStore::open(url).await;
                app(opened.map_err(unusable("redis"))?, clock, settings, users)
            }
            Self::Sqlite(path) => {
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                app(store, clock, settings, users)
            }
            Self::Memory => app(MemoryStore::new(), clock, settings, users),
        };
        Ok(router)
    }
}
