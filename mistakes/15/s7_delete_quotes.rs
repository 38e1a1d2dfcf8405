//! 7.10/5.7: the error shows the answer with its value

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(Error::Malformed(format!("{other:?}")).into()),
        }
    }
}
