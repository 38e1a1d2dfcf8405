//! 11.9: nothing is asked again.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut replace = REPLACE.key(id.key());
        replace.arg(session.write()).arg(MONTH);
        let mut done: Result<bool, _> = self.0.in_time(replace.invoke_async(&mut redis)).await;
        if matches!(done, Err(StoreError::Unavailable(_))) {
            done = self.0.in_time(replace.invoke_async(&mut redis)).await;
        }
        let done = done?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
