//! caught by: step_12::silence_is_no_end
//! Says that the session has ended, also where Redis is dead and the session lives.

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
            Some((id, _)) => Ok(match self.replace(&id, session).await {
                Ok(Saved::Yes) => Told::Nothing,
                Err(error @ StoreError::Unstorable(_)) => return Err(error),
                Ok(Saved::Stale) | Err(_) => Told::SessionEnded,
            }),
            None if session.is_empty() => Ok(Told::Nothing),
            None => self.begin(session).await.map(Told::NewId),
        }
    }
}
