//! 11.9: where no answer comes, Unavailable.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut replace = REPLACE.key(id.key());
        replace.arg(session.write()).arg(MONTH);
        let done: bool = replace
            .invoke_async(&mut redis)
            .await
            .map_err(|error: redis::RedisError| StoreError::Unavailable(error.to_string().into()))?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
