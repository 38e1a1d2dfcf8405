//! caught by: step_6::the_session_goes_on_under_another_id
//! Gives the visitor a new ID, and lets a thief who has the old one go on.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        self.create(changes.apply(loaded.0.data)).await
    }
}
