//! 11.2: finds a session. Here one with nothing in it is None.

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        let read = value.map(|value| FlaskSession::read(&value)).transpose();
        let read = read.map(|session| session.filter(|session| !session.is_empty()));
        read.map_err(|damage| StoreError::Damaged(damage.into()))
    }
}
