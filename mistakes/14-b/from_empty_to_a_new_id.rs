//! Step 12.3: where what was loaded is empty and the handler put something in, a new session begins. (Row 3 broken:
//! loaded is Some, so it is replaced under its ID, and the browser hears nothing; here the old record stays, too.)

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
        if before.is_empty() {
            return Ok(Told::NewId(self.begin(session).await?));
        }
        Ok(match self.replace(&id, session).await? {
            Saved::Yes => Told::Nothing,
            Saved::Stale => Told::SessionEnded,
        })
    }
}
