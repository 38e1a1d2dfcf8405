//! 11.3: Damaged.

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        let read = value.map(|value| FlaskSession::read(&value)).transpose();
        Ok(read.unwrap_or(None))
    }
}
