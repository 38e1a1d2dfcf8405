//! RIGHT: `commit` begins with the rows without a session, and compares what would be written.

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
        if before.write() == session.write() {
            return Ok(Told::Nothing);
        }
        if session.is_empty() {
            self.end(&id).await?;
            return Ok(Told::NoId);
        }
        let saved = self.replace(&id, session).await?;
        Ok(if saved == Saved::Yes {
            Told::Nothing
        } else {
            Told::SessionEnded
        })
    }
}
