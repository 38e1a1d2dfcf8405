//! Step 6, "An outage is an error, and never `None`: … and an answer that doesn't fit": `Answer::Nothing` counts as "there is nothing"; a server that answers `MN` to an `mg` makes a stranger of the visitor (`HD`, `NS` and `EX` are `unexpected`).

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
            Answer::Missing | Answer::Nothing => Ok(None),
            other => Err(unexpected(&other).into()),
        }
    }
}
