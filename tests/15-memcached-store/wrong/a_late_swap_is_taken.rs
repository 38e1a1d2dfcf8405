//! caught by: step_5::who_is_overtaken_looks_again
//! also by: step_5::an_outage_is_an_error_and_no_answer, step_5::silence_is_an_error_in_time
//! also by: step_5::what_others_put_there_is_damaged
//! Takes a swap that fails for a live record. It may have been deleted, and the key is free.

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        let mut only = Only::IfAbsent;
        while !self.put(&key, record, only, now).await? {
            if only != Only::IfAbsent {
                return Ok(Created::Taken);
            }
            only = match self.find(&key).await? {
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
                None => Only::IfAbsent,
            };
        }
        Ok(Created::Yes)
    }
}
