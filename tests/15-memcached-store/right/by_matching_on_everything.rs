//! Has a limit for the store's calls as a match on what memcached says, an own look in each of them, and a
//! lifetime without the bounds' names.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let minutes = (expires.since(now).as_secs() / 60).saturating_add(2);
    let seconds = minutes.saturating_mul(60);
    match seconds {
        ..=2_592_000 => u32::try_from(seconds).unwrap_or(0),
        _ => match clock.seconds().checked_add(seconds) {
            Some(moment @ ..=0x7FFF_FFFF) => u32::try_from(moment).unwrap_or(0),
            _ => 0,
        },
    }
}

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        let answer = self.pool.ask(Command::Get { key }).await?;
        let Answer::Value { value, cas } = answer else {
            return match answer {
                Answer::Missing => Ok(None),
                other => Err(StoreError::Unavailable(unexpected(&other).into())),
            };
        };
        match cas {
            0 => Err(StoreError::Unavailable(Error::NoCas.into())),
            cas => record_of(&value).map(|record| Some((record, cas))),
        }
    }

    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = &value_of(record)?;
        let lifetime = lifetime(record.expires, now, Clock::system().now());
        let set = Command::Set {
            key,
            value,
            lifetime,
            only,
        };
        let answer = self.pool.ask(set).await?;
        match (answer, only) {
            (Answer::Done, _) => Ok(true),
            (Answer::Present, Only::IfAbsent) => Ok(false),
            (Answer::Changed | Answer::Missing, Only::IfUnchanged(_)) => Ok(false),
            (other, _) => Err(StoreError::Unavailable(unexpected(&other).into())),
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
        let mut seen = None;
        loop {
            let only = seen.map_or(Only::IfAbsent, Only::IfUnchanged);
            if self.put(&key, record, only, now).await? {
                return Ok(Created::Yes);
            }
            let Some((there, cas)) = self.find(&key).await? else {
                seen = None;
                continue;
            };
            if there.is_live(now) {
                return Ok(Created::Taken);
            }
            seen = Some(cas);
        }
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        match self.find(&item_key(key)).await? {
            Some((record, cas)) if record.expires > now => Ok(Some((record, Version(cas)))),
            Some(_) | None => Ok(None),
        }
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        // A record that can't be kept is refused before anything is asked.
        value_of(record)?;
        let loaded = self.load(key, now).await?;
        if loaded.is_none_or(|(_, version)| version != seen) {
            return Ok(Saved::Stale);
        }
        let (Version(cas), key) = (seen, item_key(key));
        let put = self.put(&key, record, Only::IfUnchanged(cas), now);
        put.await
            .map(|done| if done { Saved::Yes } else { Saved::Stale })
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let (key, gone) = (item_key(key), [Answer::Done, Answer::Missing]);
        let answer = self.pool.ask(Command::Delete { key: &key }).await?;
        gone.contains(&answer)
            .then_some(())
            .ok_or_else(|| unexpected(&answer).into())
    }
}
