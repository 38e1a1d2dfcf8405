//! caught by: step_3::a_stranger_costs_nothing
//! Says Vary only to visitors with a cookie. So a cache keeps a stranger's page, and gives it to Alice.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        if request_session.sent_a_cookie() {
            vary_by_cookie(response.headers_mut());
        }
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
