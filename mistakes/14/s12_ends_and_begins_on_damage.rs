//! 12.7: replace that fails as Damaged: the session is ended and a new one begins.

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
            Some((id, _)) => match self.replace(&id, session).await {
                Ok(Saved::Yes) => Ok(Told::Nothing),
                Ok(Saved::Stale) => Ok(Told::SessionEnded),
                Err(StoreError::Damaged(_)) => {
                    self.end(&id).await?;
                    Ok(Told::NewId(self.begin(session).await?))
                }
                Err(error) => Err(error),
            },
            None if session.is_empty() => Ok(Told::Nothing),
            None => Ok(Told::NewId(self.begin(session).await?)),
        }
    }
}
