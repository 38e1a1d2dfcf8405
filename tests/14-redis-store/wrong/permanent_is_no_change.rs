//! caught by: step_12::a_change_has_another_month
//! also by: step_12::an_empty_session_ends
//! Forgets a change of `_permanent` alone.

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match loaded {
            Some((_, before))
                if {
                    let (mut before, mut after) = (before.clone(), session.clone());
                    before.remove("_permanent");
                    after.remove("_permanent");
                    before == after
                } =>
            {
                Ok(Told::Nothing)
            }
            Some((id, _)) if session.is_empty() => {
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
