//! caught by: step_7::memcached_is_told_the_new_end
//! Tells memcached the end of the record that it replaces. A session that was prolonged is gone early.

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let there = match self.load(key, now).await? {
            Some((there, version)) if version == seen => there,
            _ => return Ok(Saved::Stale),
        };
        let value = value_of(record)?;
        let key = item_key(key);
        let command = Command::Set {
            key: &key,
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
