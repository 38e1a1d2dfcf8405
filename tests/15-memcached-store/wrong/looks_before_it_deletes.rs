//! caught by: step_7::it_needs_no_look
//! also by: step_7::an_outage_is_no_deletion
//! Asks whether there is something to delete. It may come after the question.

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        if self.find(&key).await.is_ok_and(|it| it.is_none()) {
            return Ok(());
        }
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
