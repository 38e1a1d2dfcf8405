//! caught by: step_6::damage_is_no_absence
//! Looks at the end before all else, and takes what can't be read for a record that has expired.

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
        let has_expired = |value: &Vec<u8>| {
            let end = value.get(17..37).and_then(|it| str::from_utf8(it).ok());
            let end: Option<u64> = end.and_then(|it| it.parse().ok());
            end.is_some_and(|end| end <= now.seconds())
        };
        let Some(value) = value.filter(|value| !has_expired(value)) else {
            return Ok(None);
        };
        let kept = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(kept))
    }
}
