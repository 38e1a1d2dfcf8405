//! 7.10: any answer will do

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            _ => Ok(()),
        }
    }
}
