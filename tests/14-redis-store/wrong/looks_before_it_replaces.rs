//! caught by: step_11::a_logout_may_come_in_between
//! also by: step_11::what_cannot_be_read_is_damage, step_11::a_full_redis_takes_what_needs_no_room
//! also by: step_12::silence_is_no_end, step_12::a_full_redis_keeps_no_visitor_in
//! Looks whether the session is there, and writes in a second question. A logout between the two is undone.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut exists = cmd("EXISTS");
        exists.arg(id.key());
        let there: bool = self.0.in_time(exists.query_async(&mut redis)).await?;
        if !there {
            return Ok(Saved::Stale);
        }
        let mut set = cmd("SET");
        set.arg(id.key()).arg(session.write()).arg("EX").arg(MONTH);
        let () = self.0.in_time(set.query_async(&mut redis)).await?;
        Ok(Saved::Yes)
    }
}
