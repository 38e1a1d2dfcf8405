//! caught by: step_9::replaces_for_another_month
//! also by: step_9::a_full_redis_keeps_no_visitor_in
//! also by: step_9::a_session_that_ended_meanwhile_is_reported
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
