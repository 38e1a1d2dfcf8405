//! Step 6.4: an empty text under the key is `None`, and not `Damaged`. ("must hold" number 6.4 broken; an empty value is
//! taken for none at all)

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
        let kept = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(kept).filter(|(record, _)| record.is_live(now)))
    }
}
