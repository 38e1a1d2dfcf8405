//! caught by: step_11::a_logout_may_come_in_between
//! also by: step_11::replaces_for_another_month
//! Looks first, and then says Yes whether or not the script found the session.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        if self.fetch(id).await?.is_none() {
            return Ok(Saved::Stale);
        }
        let mut script = REPLACE.key(id.key());
        script.arg(session.write()).arg(MONTH);
        let _: bool = self.0.in_time(script.invoke_async(&mut redis)).await?;
        Ok(Saved::Yes)
    }
}
