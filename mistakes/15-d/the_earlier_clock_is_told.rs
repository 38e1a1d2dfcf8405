//! Step 5, "The item holds the record, for the `lifetime` of that record" (`put` calls `lifetime(record.expires, now, Clock::system().now())`): the third argument is the earlier one of `now` and this machine's clock; with a `now` of 1970 a record with 31 days left is told as a moment of 1970: `Yes`, and the item is gone.

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record)?;
        // An item may go early, and mustn't stay too long: take the earlier one.
        let today = Clock::system().now().seconds().min(now.seconds());
        let clock = Timestamp::from_seconds(today);
        let command = Command::Set {
            key,
            value: &value,
            lifetime: lifetime(record.expires, now, clock),
            only,
        };
        match self.pool.ask(command).await? {
            Answer::Done => Ok(true),
            Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}
