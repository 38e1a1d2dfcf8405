//! 7.10: MN is no error

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing | Answer::Nothing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
