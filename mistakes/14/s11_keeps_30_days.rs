//! 11.5: for MONTH, 31 days.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut replace = REPLACE.key(id.key());
        replace.arg(session.write()).arg(30 * 86_400);
        let done: bool = self.0.in_time(replace.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
