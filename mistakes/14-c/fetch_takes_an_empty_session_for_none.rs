//! Step 11, "`fetch` finds a session under `session:` and the ID. Where nothing is, it gives `None`": a session that is there with nothing but `_permanent` (or an empty dict, 80) is `None`; a login would then begin a second record beside it.
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
        Ok(Some(session).filter(|session| !session.is_empty()))
    }
}
