//! 7.9: an item that holds no record isn't deleted

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        if matches!(self.find(&item_key(key)).await, Err(StoreError::Damaged(_))) {
            return Ok(());
        }
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
