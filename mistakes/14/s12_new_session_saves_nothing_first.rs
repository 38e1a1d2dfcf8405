//! Row 6: the record lies under the ID that the browser gets. Here a first begin, whose ID is thrown
//! away, leaves a record behind.

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match loaded {
            Some((_, before)) if before == *session => Ok(Told::Nothing),
            Some((id, _)) if session.is_empty() => {
                self.end(&id).await?;
                Ok(Told::NoId)
            }
            Some((id, _)) => Ok(match self.replace(&id, session).await? {
                Saved::Yes => Told::Nothing,
                Saved::Stale => Told::SessionEnded,
            }),
            None if session.is_empty() => Ok(Told::Nothing),
            None => {
                let _ = self.begin(&FlaskSession::new()).await?;
                Ok(Told::NewId(self.begin(session).await?))
            }
        }
    }
}
