//! Step 11.5: `replace` fetches before it writes. (11.5 broken: it has to take the place of the text that is there,
//! whatever it is; here a pickle is Damaged and stays.)

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
