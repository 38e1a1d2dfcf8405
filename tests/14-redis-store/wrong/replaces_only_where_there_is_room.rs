//! caught by: step_11::a_full_redis_takes_what_needs_no_room
//! also by: step_11::what_cannot_be_read_is_damage, step_12::silence_is_no_end
//! also by: step_12::a_full_redis_keeps_no_visitor_in
//! A plain `SET … XX`, which a full Redis refuses, also where the visitor wants to be logged out.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut set = cmd("SET");
        set.arg(id.key()).arg(session.write());
        set.arg("XX").arg("EX").arg(MONTH);
        let done: Option<()> = self.0.in_time(set.query_async(&mut redis)).await?;
        Ok(done.map_or(Saved::Stale, |()| Saved::Yes))
    }
}
