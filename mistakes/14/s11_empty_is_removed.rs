//! 11.5: puts the session in the place. Here an empty one is deleted.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        if session.is_empty() {
            self.end(id).await?;
            return Ok(Saved::Yes);
        }
        let mut redis = self.0.redis.clone();
        let mut replace = REPLACE.key(id.key());
        replace.arg(session.write()).arg(MONTH);
        let done: bool = self.0.in_time(replace.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
