//! caught by: step_7::a_store_that_hangs_on_save_is_not_waited_for (hangs)
//! Waits for the store as long as it likes.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn commit_in_task(
        self: &Arc<Self>,
        stored: Stored,
        pending: Pending,
    ) -> Option<Outcome> {
        let core = Arc::clone(self);
        let task = tokio::spawn(async move {
            let outcome = core.commit(stored, pending).await;
            outcome.map_err(|error| (core.report)(&error.into())).ok()
        });
        task.await.ok().flatten()
    }
}
