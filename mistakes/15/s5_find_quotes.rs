//! 5.7: the error shows the answer

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { cas: 0, .. } => Err(Error::NoCas.into()),
            Answer::Value { value, cas } => Ok(Some((record_of(&value)?, cas))),
            Answer::Missing => Ok(None),
            other => Err(Error::Malformed(format!("{other:?}")).into()),
        }
    }
}
