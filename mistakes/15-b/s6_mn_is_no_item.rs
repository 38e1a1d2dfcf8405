//! Step 6.4: an `MN` to an `mg` means that there is no item. ("must hold" numbers 5.7, 6.4 and 7.6 broken; a late answer to
//! the `mn` of another question makes a visitor a stranger. All other answers that don't fit are errors)

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Missing | Answer::Nothing => Ok(None),
            Answer::Value { cas: 0, .. } => Err(Error::NoCas.into()),
            Answer::Value { value, cas } => Ok(Some((record_of(&value)?, cas))),
            other => Err(unexpected(&other).into()),
        }
    }
}
