//! 11.3 and 11.7: a list is Damaged, and a full Redis takes what needs no more room. Here SET XX.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut set = cmd("SET");
        set.arg(id.key()).arg(session.write()).arg("XX").arg("EX").arg(MONTH);
        let done: Option<()> = self.0.in_time(set.query_async(&mut redis)).await?;
        Ok(if done.is_some() { Saved::Yes } else { Saved::Stale })
    }
}
