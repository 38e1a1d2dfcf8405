//! 12.7: an error is returned as it came. Here Unstorable is Nothing.

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
                Ok(Saved::Yes) | Err(StoreError::Unstorable(_)) => Ok(Told::Nothing),
                Ok(Saved::Stale) => Ok(Told::SessionEnded),
                Err(error) => Err(error),
            },
            None if session.is_empty() => Ok(Told::Nothing),
            None => Ok(Told::NewId(self.begin(session).await?)),
        }
    }
}
