//! Step 7, "After a `delete`, which is one question, the item is gone, with any number and any content": it looks first whether there is an item, which are two questions, and an item that holds no record (or has the number 0) makes the delete an error and stays.
impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        if self.find(&key).await?.is_none() {
            return Ok(());
        }
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
}
