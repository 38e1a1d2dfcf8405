//! 11.3 and 11.2. Here GET as bytes: nothing and an empty text are the same.

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Vec<u8> = self.0.in_time(get.query_async(&mut redis)).await?;
        let read = (!value.is_empty()).then(|| FlaskSession::read(&value)).transpose();
        read.map_err(|damage| StoreError::Damaged(damage.into()))
    }
}
