//! `create` by a script alone, which looks and writes in one question; `load` and `fetch` by a `GETEX` that
//! prolongs nothing.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.take_over(key, record, now).await
    }
}

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut getex = cmd("GETEX");
        getex.arg(redis_key(key));
        let value: Option<Vec<u8>> = self.in_time(getex.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        match read_value(&value) {
            Ok((record, version)) => Ok(record.is_live(now).then_some((record, version))),
            Err(damage) => Err(StoreError::Damaged(damage.into())),
        }
    }
}

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut getex = cmd("GETEX");
        getex.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(getex.query_async(&mut redis)).await?;
        match value.as_deref().map(FlaskSession::read) {
            None => Ok(None),
            Some(Ok(session)) => Ok(Some(session)),
            Some(Err(damage)) => Err(StoreError::Damaged(damage.into())),
        }
    }
}
