//! right: nested ifs, and bytes that are compared.

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
            return self.begin(session).await.map(Told::NewId);
        };
        if before.write() == session.write() {
            return Ok(Told::Nothing);
        }
        if session.is_empty() {
            return self.end(&id).await.map(|()| Told::NoId);
        }
        let saved = self.replace(&id, session).await?;
        Ok(if saved == Saved::Yes { Told::Nothing } else { Told::SessionEnded })
    }
}
