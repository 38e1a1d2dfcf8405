//! 11.9: where no answer comes, Unavailable.

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = get
            .query_async(&mut redis)
            .await
            .map_err(|error: redis::RedisError| StoreError::Unavailable(error.to_string().into()))?;
        let read = value.map(|value| FlaskSession::read(&value)).transpose();
        read.map_err(|damage| StoreError::Damaged(damage.into()))
    }
}
