//! caught by: step_5::who_takes_no_session_never_asks_the_store
//! Says `Vary` where two cookies came, though no handler looked.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            if request_session.sent_several_cookies() {
                vary_by_cookie(response.headers_mut());
            }
            return response;
        }
        vary_by_cookie(response.headers_mut());
        let Some(loaded) = request_session.loaded() else {
            return response;
        };
        let pending = loaded.session.close();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
