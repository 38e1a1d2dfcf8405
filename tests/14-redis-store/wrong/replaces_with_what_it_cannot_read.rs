//! caught by: step_9::what_could_not_be_read_is_not_written
//! Writes whatever a handler has put together. Every later request of this visitor is a 503.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut set = cmd("SET");
        set.arg(id.key()).arg(session.write());
        set.arg("XX").arg("EX").arg(MONTH);
        let done: Option<()> = self.0.in_time(set.query_async(&mut redis)).await?;
        Ok(done.map_or(Saved::Stale, |()| Saved::Yes))
    }
}
