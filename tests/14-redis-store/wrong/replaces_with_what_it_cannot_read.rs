//! caught by: step_11::what_could_not_be_read_is_not_written
//! also by: step_12::what_could_not_be_read_is_not_begun
//! Writes whatever a handler has put together. Every later request of this visitor is a 503.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut script = REPLACE.key(id.key());
        script.arg(session.write()).arg(MONTH);
        let done: bool = self.0.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
