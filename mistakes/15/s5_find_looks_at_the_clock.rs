//! 5.3: find leaves out what has expired by the machine's clock

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { cas: 0, .. } => Err(Error::NoCas.into()),
            Answer::Value { value, cas } => Ok(Some((record_of(&value)?, cas)).filter(|(record, _)| record.is_live(Clock::system().now()))),
            Answer::Missing => Ok(None),
            other => Err(unexpected(&other).into()),
        }
    }
}
