//! 7.9: looks first

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        if self.find(&item_key(key)).await?.is_none() {
            return Ok(());
        }
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
