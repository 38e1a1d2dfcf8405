//! Row 1: also if it is empty. Here an empty one is ended.

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
            Some((_, before)) if before == *session => Ok(Told::Nothing),
            Some((id, _)) => Ok(match self.replace(&id, session).await? {
                Saved::Yes => Told::Nothing,
                Saved::Stale => Told::SessionEnded,
            }),
            None if session.is_empty() => Ok(Told::Nothing),
            None => Ok(Told::NewId(self.begin(session).await?)),
        }
    }
}
