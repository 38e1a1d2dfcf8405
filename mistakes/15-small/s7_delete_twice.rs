//! 7.9: a delete that fails is asked again

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        let answer = match self.pool.ask(Command::Delete { key: &key }).await {
            Err(_) => self.pool.ask(Command::Delete { key: &key }).await?,
            answer => answer?,
        };
        match answer {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
