//! 11.4: prolongs nothing.

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GETEX");
        get.arg(id.key()).arg("EX").arg(MONTH);
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        let read = value.map(|value| FlaskSession::read(&value)).transpose();
        read.map_err(|damage| StoreError::Damaged(damage.into()))
    }
}
