//! Row 2: another and empty. Here without logged_in.

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match loaded {
            Some((_, before)) if before == *session => Ok(Told::Nothing),
            Some((id, _)) if session.get("logged_in").is_none() => {
                self.end(&id).await?;
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
