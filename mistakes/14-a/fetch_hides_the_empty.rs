//! Step 11.2: a session that is kept, and has only `_permanent` in it, isn't found. ("must hold" number 11.2 broken, and
//! with it row 1 of step 12, "also if it is empty"; an empty session is taken for none)

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        let session = FlaskSession::read(&value);
        let session = session.map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(session).filter(|session| !session.is_empty()))
    }
}
