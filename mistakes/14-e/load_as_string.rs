//! Step 6, "A value that can't be read is `Damaged`": it asks the crate for a `String`, so a value that isn't UTF-8 is an error of the crate's, without a code, and `Unavailable` (asking later would help) and not `Damaged`.
impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<String> = self.in_time(get.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        let (record, version) = read_value(value.as_bytes())
            .map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(record.is_live(now).then_some((record, version)))
    }
}
