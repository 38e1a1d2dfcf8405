//! 11.3: both stay where they are.

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        let read = value.map(|value| FlaskSession::read(&value)).transpose();
        if read.is_err() {
            self.end(id).await?;
        }
        read.map_err(|damage| StoreError::Damaged(damage.into()))
    }
}
