//! caught by: step_5::an_error_saves_nothing
//! also by: step_5::every_other_status_is_saved, step_5::no_error_saves_or_ends_anything
//! Saves nothing after an error, but ends the session.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        vary_by_cookie(response.headers_mut());
        let Some(loaded) = request_session.loaded() else {
            return response;
        };
        let pending = loaded.session.close();
        let is_end = pending.id == session_object::IdChange::Destroy;
        if pending.is_empty() || response.status().is_server_error() && !is_end {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
