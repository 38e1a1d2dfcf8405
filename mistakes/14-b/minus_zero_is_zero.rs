//! Step 12.3: two sessions are the same also if their values are equal. (Row 3 of step 12 broken, "the same if `write`
//! gives the same bytes": a change from 0.0 to -0.0 isn't saved. NaN is no change, as it should be.)

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
        if before.0 == session.0 || before == *session {
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
