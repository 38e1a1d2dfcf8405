//! 11.8: Unstorable.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut replace = REPLACE.key(id.key());
        replace.arg(session.write()).arg(MONTH);
        let done: bool = self.0.in_time(replace.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
