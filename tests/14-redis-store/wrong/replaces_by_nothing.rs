//! caught by: step_11::replaces_for_another_month
//! also by: step_11::what_cannot_be_read_is_damage
//! Deletes what it was to replace. What an empty session means, `commit` decides.

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
