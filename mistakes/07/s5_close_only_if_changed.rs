//! 5.3: closed also if nothing is saved; here only if there was a change.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        if let Some(loaded) = request_session.loaded() {
            let pending = loaded.session.pending();
            if !pending.is_empty() && !response.status().is_server_error() {
                let pending = loaded.session.close();
                let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
                response = self.answer(&request_session, outcome, response);
            }
        }
        vary_by_cookie(response.headers_mut());
        response
    }
}
