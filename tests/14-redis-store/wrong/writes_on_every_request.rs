//! caught by: step_12::a_request_that_changes_nothing_writes_nothing
//! also by: step_12::the_browser_hears_only_of_new_ids
//! also by: step_12::what_has_not_changed_is_not_prolonged
//! As Flask-Session does it, so that a session lives as long as it is looked at.

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match loaded {
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
