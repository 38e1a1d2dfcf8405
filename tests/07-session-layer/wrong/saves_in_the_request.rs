//! caught by: step_7::a_client_that_goes_late_is_saved (hangs)
//! also by: step_7::an_update_that_panics_holds_no_request_up
//! Saves in the request's own task, which ends when the client is gone.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn commit_in_task(
        self: &Arc<Self>,
        stored: Stored,
        pending: Pending,
    ) -> Option<Outcome> {
        let outcome = self.in_time(self.commit(stored, pending)).await;
        outcome.map_err(|error| (self.report)(&error.into())).ok()
    }
}
