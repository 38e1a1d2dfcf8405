//! Step 12, "An error of `replace`, `end` or `begin` is returned as it came": where a list has come under the key since `fetch`, `replace` says `Damaged`, and the browser hears `SessionEnded`.
impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        let Some((id, before)) = loaded else {
            if session.is_empty() {
                return Ok(Told::Nothing);
            }
            return Ok(Told::NewId(self.begin(session).await?));
        };
        if before == *session {
            return Ok(Told::Nothing);
        }
        if session.is_empty() {
            self.end(&id).await?;
            return Ok(Told::NoId);
        }
        match self.replace(&id, session).await {
            Ok(Saved::Yes) => Ok(Told::Nothing),
            Ok(Saved::Stale) | Err(StoreError::Damaged(_)) => Ok(Told::SessionEnded),
            Err(error) => Err(error),
        }
    }
}
