//! caught by: step_12::what_has_not_changed_is_not_prolonged
//! also by: step_12::a_request_that_changes_nothing_writes_nothing
//! A visit that changed nothing gives the session another month, as a courtesy.

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match loaded {
            Some((id, before)) if before == *session => {
                let mut redis = self.0.redis.clone();
                let mut expire = cmd("EXPIRE");
                expire.arg(id.key()).arg(MONTH);
                let _: bool = self.0.in_time(expire.query_async(&mut redis)).await?;
                Ok(Told::Nothing)
            }
            Some((id, _)) if session.is_empty() => {
                self.end(&id).await?;
                Ok(Told::NoId)
            }
            Some((id, _)) => Ok(match self.replace(&id, session).await? {
                Saved::Yes => Told::Nothing,
                Saved::Stale => Told::SessionEnded,
            }),
            None if session.is_empty() => Ok(Told::Nothing),
            None => self.begin(session).await.map(Told::NewId),
        }
    }
}
