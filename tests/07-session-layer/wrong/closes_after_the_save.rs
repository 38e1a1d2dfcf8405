//! caught by: step_6::the_session_is_closed_while_it_is_saved
//! Closes the session when it is saved: what a task inserts meanwhile is lost without a word.

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
        let pending = loaded.session.pending();
        if pending.is_empty() || response.status().is_server_error() {
            loaded.session.close();
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        loaded.session.close();
        self.answer(&request_session, outcome, response)
    }
}
