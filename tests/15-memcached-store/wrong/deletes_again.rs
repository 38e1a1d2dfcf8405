//! caught by: step_7::an_outage_is_no_deletion
//! Asks a second time when the first delete fails. A delete is one question, and its time is over.

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
