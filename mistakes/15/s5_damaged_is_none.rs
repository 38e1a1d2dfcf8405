//! 5.8: no record there is nothing there

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { cas: 0, .. } => Err(Error::NoCas.into()),
            Answer::Value { value, cas } => Ok(record_of(&value).ok().map(|record| (record, cas))),
            Answer::Missing => Ok(None),
            other => Err(unexpected(&other).into()),
        }
    }
}
