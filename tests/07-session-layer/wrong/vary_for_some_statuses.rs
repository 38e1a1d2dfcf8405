//! caught by: step_5::whatever_goes_out_says_vary
//! Says `Vary` with 200, redirects and errors of the server alone: the 404 for Alice goes to Bob.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        let status = response.status();
        if status.as_u16() == 200 || [302, 303].contains(&status.as_u16()) || status.is_server_error() {
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
