//! Step 12.2: from `{_permanent}` to `{}` the record stays. ("must hold" number 12.2 broken; two sessions that are both
//! empty count as the same, although they differ: row 1 in the place of row 2)

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match loaded {
            Some((_, before)) if before == *session => Ok(Told::Nothing),
            Some((_, before)) if before.is_empty() && session.is_empty() => Ok(Told::Nothing),
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
