//! 11.8: Redis isn't asked. And 11.6. Here a look comes first.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        if self.fetch(id).await?.is_none() {
            return Ok(Saved::Stale);
        }
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut replace = REPLACE.key(id.key());
        replace.arg(session.write()).arg(MONTH);
        let done: bool = self.0.in_time(replace.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
