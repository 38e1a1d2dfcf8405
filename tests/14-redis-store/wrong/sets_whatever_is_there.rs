//! caught by: step_11::what_is_gone_stays_gone
//! also by: step_11::what_cannot_be_read_is_damage, step_11::a_full_redis_takes_what_needs_no_room
//! also by: step_12::a_session_that_ended_meanwhile_is_reported, step_12::silence_is_no_end
//! also by: step_12::a_full_redis_keeps_no_visitor_in
//! As Flask-Session does it: a late save brings back what was logged out.

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut set = cmd("SET");
        set.arg(id.key()).arg(session.write()).arg("EX").arg(MONTH);
        let () = self.0.in_time(set.query_async(&mut redis)).await?;
        Ok(Saved::Yes)
    }
}
