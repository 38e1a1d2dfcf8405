//! caught by: step_3::after_the_answer_the_session_is_closed
//! Asks what there is to save, and leaves the session open: later changes get lost without a word.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(self: Arc<Self>, visit: Visit, mut response: Response) -> Response {
        if !visit.was_looked_at() {
            return response;
        }
        vary_by_cookie(response.headers_mut());
        let Some(opened) = visit.opened() else {
            return response;
        };
        let pending = opened.session.pending();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(opened.known.clone(), pending).await;
        self.answer(&visit, outcome, response)
    }
}
