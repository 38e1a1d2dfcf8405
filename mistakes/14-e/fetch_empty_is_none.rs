//! Step 11, "`fetch` finds a session under `session:` and the ID. Where nothing is, it gives `None`": a session that `is_empty` is `None` too, so `{_permanent: true}` in Redis isn't found, and a login on it gets a new ID where `replace` would do.
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
        // For Flask-Session an empty one is none.
        if session.is_empty() {
            return Ok(None);
        }
        Ok(Some(session))
    }
}
