//! Row 2: to Redis: end. Here an empty record is written.

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match loaded {
            Some((_, before)) if before == *session => Ok(Told::Nothing),
            Some((id, _)) if session.is_empty() => {
                self.replace(&id, session).await?;
                Ok(Told::NoId)
            }
            Some((id, _)) => Ok(match self.replace(&id, session).await? {
                Saved::Yes => Told::Nothing,
                Saved::Stale => Told::SessionEnded,
            }),
            None if session.is_empty() => Ok(Told::Nothing),
            None => Ok(Told::NewId(self.begin(session).await?)),
        }
    }
}
