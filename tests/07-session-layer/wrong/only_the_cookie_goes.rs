//! caught by: step_7::the_record_and_the_cookie_are_gone
//! Takes the cookie away, and leaves the session to a thief who has a copy.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        self.begin_or_forget(changes).await
    }
}
