//! caught by: step_7::the_record_and_the_cookie_are_gone
//! Ends the session, and leaves the browser its cookie.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        self.begin(changes).await
    }
}
