//! Step 12.7: a `Damaged` of `replace` becomes `SessionEnded`. ("must hold" number 12.7 broken, "returned as it came";
//! where a list lies under the key by now, the session counts as gone)

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
                // What was loaded isn't there any more.
                Ok(Saved::Stale) | Err(StoreError::Damaged(_)) => Ok(Told::SessionEnded),
                Err(error) => Err(error),
            },
            None if session.is_empty() => Ok(Told::Nothing),
            None => self.begin(session).await.map(Told::NewId),
        }
    }
}
