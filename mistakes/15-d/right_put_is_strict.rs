//! It differs where an answer is one to the other condition: an `EX` or `NF` to `ME`, and an `NS` to `C17`, are `unexpected` (step 5, 7: "`put` may give `unexpected`, or `false`").

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
            lifetime: lifetime(record.expires, now, Clock::system().now()),
            only,
        };
        let answer = self.pool.ask(command).await?;
        match (only, &answer) {
            (_, Answer::Done) => Ok(true),
            (Only::IfAbsent, Answer::Present) => Ok(false),
            (Only::IfUnchanged(_), Answer::Changed | Answer::Missing) => Ok(false),
            _ => Err(unexpected(&answer).into()),
        }
    }
}
