//! Step 5, "A text that is too short to hold an end, fewer than 37 bytes, is `Taken`, also an empty one": it loads what is there before it takes over, and the load's `Damaged` comes out of `create` for a short text.
impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key))
            .arg(write_value(record, new_version())?)
            .arg("NX")
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        if done.is_some() {
            return Ok(Created::Yes);
        }
        match self.load(key, now).await? {
            Some(_) => Ok(Created::Taken),
            None => self.take_over(key, record, now).await,
        }
    }
}
