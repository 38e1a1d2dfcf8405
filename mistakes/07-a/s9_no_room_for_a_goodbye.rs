//! Step 9: if the store is full, the goodbye is dropped, and the logout succeeds. ("must hold" number 9.8 broken: the
//! error of the goodbye's `create` isn't returned, and the browser is told to remove its cookie.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        match self.begin(changes).await {
            Ok(Outcome::Same) | Err(StoreError::Full { .. }) => Ok(Outcome::NoId),
            other => other,
        }
    }
}
