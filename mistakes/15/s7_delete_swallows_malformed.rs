//! 7.10: half an answer is no error

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        let answer = match self.pool.ask(Command::Delete { key: &key }).await {
            Err(Error::Malformed(_)) => return Ok(()),
            answer => answer?,
        };
        match answer {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
