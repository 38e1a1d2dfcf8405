//! 2, prose: the reason never holds the value. Here the error of load has it.

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
        let Some(value) = value else {
            return Ok(None);
        };
        let read = read_value(&value).map_err(|damage| {
            let text = String::from_utf8_lossy(&value);
            StoreError::Damaged(format!("{damage}: {text}").into())
        })?;
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
