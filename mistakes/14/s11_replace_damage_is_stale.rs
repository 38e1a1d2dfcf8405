//! 11.3: a list is Damaged to replace.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut replace = REPLACE.key(id.key());
        replace.arg(session.write()).arg(MONTH);
        let done: bool = match self.0.in_time(replace.invoke_async(&mut redis)).await {
            Err(StoreError::Damaged(_)) => false,
            done => done?,
        };
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
