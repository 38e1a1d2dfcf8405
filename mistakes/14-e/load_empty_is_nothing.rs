//! Step 6, "A value that can't be read is `Damaged`": an empty text under the key is taken for nothing, and `load` gives `None` (so a visitor is logged out, and `create` says `Taken`).
impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<Vec<u8>> = self.in_time(get.query_async(&mut redis)).await?;
        let value = value.unwrap_or_default();
        if value.is_empty() {
            return Ok(None);
        }
        let (record, version) =
            read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(record.is_live(now).then_some((record, version)))
    }
}
