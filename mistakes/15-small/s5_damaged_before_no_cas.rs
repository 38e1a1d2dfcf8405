//! unspecified: damaged, and without a cas number

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { value, cas } => {
                let record = record_of(&value)?;
                if cas == 0 {
                    return Err(Error::NoCas.into());
                }
                Ok(Some((record, cas)))
            }
            Answer::Missing => Ok(None),
            other => Err(unexpected(&other).into()),
        }
    }
}
