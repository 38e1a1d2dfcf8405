//! Step 5.1: `put` gives `lifetime` the caller's `now` as the clock, too. ("must hold" numbers 5.1 and 7.1 broken; with a
//! stopped clock, a record of more than thirty days is set to a moment in the past, and is gone at once)

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record)?;
        let command = Command::Set {
            key,
            value: &value,
            lifetime: lifetime(record.expires, now, now),
            only,
        };
        match (self.pool.ask(command).await?, only) {
            (Answer::Done, _) => Ok(true),
            (Answer::Present, Only::IfAbsent) => Ok(false),
            (Answer::Changed | Answer::Missing, Only::IfUnchanged(_)) => Ok(false),
            (other, _) => Err(unexpected(&other).into()),
        }
    }
}
