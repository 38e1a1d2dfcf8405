//! 7.10: EX and NS are no error

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing | Answer::Changed | Answer::Present => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
