//! Step 12, "Row 1: Redis isn't asked, and the record ends when it would have ended": the values are compared instead of the bytes, and a session with a NaN in it isn't equal to itself, so an unchanged one is written for another month.
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
        if before.0 == session.0 {
            return Ok(Told::Nothing);
        }
        if session.is_empty() {
            self.end(&id).await?;
            return Ok(Told::NoId);
        }
        Ok(match self.replace(&id, session).await? {
            Saved::Yes => Told::Nothing,
            Saved::Stale => Told::SessionEnded,
        })
    }
}
