//! 7.9: none is an error

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
