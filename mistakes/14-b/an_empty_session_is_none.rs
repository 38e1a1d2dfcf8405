//! Step 11.2: `fetch` gives None for a session that is there and empty. (11.2 broken: it finds a session under `session:`
//! and the ID, also `{}` or `{_permanent: true}`.)

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        let session =
            FlaskSession::read(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok((!session.is_empty()).then_some(session))
    }
}
