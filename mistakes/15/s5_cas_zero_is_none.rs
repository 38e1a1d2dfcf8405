//! 5.9: an item with 0 is none

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { cas: 0, .. } => Ok(None),
            Answer::Value { value, cas } => Ok(Some((record_of(&value)?, cas))),
            Answer::Missing => Ok(None),
            other => Err(unexpected(&other).into()),
        }
    }
}
