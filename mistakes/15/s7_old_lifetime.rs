//! 7.1: memcached is told the lifetime of the old record

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key_text = item_key(key);
        let there = match self.load(key, now).await? {
            Some((there, version)) if version == seen => there,
            _ => return Ok(Saved::Stale),
        };
        let value = value_of(record)?;
        let command = Command::Set {
            key: &key_text,
            value: &value,
            lifetime: lifetime(there.expires, now, Clock::system().now()),
            only: Only::IfUnchanged(seen.0),
        };
        match self.pool.ask(command).await? {
            Answer::Done => Ok(Saved::Yes),
            Answer::Present | Answer::Changed | Answer::Missing => Ok(Saved::Stale),
            other => Err(unexpected(&other).into()),
        }
    }
}
