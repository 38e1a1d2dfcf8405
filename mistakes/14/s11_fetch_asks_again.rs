//! 11.9: nothing is asked again.

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let mut value: Result<Option<Vec<u8>>, _> = self.0.in_time(get.query_async(&mut redis)).await;
        if matches!(value, Err(StoreError::Unavailable(_))) {
            value = self.0.in_time(get.query_async(&mut redis)).await;
        }
        let value = value?;
        let read = value.map(|value| FlaskSession::read(&value)).transpose();
        read.map_err(|damage| StoreError::Damaged(damage.into()))
    }
}
