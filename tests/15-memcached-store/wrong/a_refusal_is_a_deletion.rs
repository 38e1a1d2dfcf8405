//! caught by: step_7::an_outage_is_no_deletion
//! Takes a refusal for an item that isn't there. The visitor reads that they are logged out.

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await {
            Ok(Answer::Done | Answer::Missing) | Err(Error::Refused(_)) => Ok(()),
            Ok(other) => Err(unexpected(&other).into()),
            Err(error) => Err(error.into()),
        }
    }
}
