//! caught by: step_5::of_two_hundred_heirs_one_creates
//! also by: step_5::an_outage_is_an_error_and_no_answer, step_5::silence_is_an_error_in_time
//! also by: step_5::an_error_quotes_no_value, step_5::who_is_overtaken_looks_again
//! also by: step_5::what_others_put_there_is_damaged
//! Deletes what has expired, and then adds. Of two who do, one deletes what the other has added.

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
            match self.find(&key).await? {
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some(_) => drop(self.pool.ask(Command::Delete { key: &key }).await?),
                None => {}
            };
            only = Only::IfAbsent;
        }
        Ok(Created::Yes)
    }
}
