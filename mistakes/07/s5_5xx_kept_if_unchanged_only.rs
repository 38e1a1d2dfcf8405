//! 5.5: a 5xx with a change is a 503.

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
            let pending = loaded.session.close();
            if !pending.is_empty() && !response.status().is_server_error() {
                let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
                response = self.answer(&request_session, outcome, response);
            } else if !pending.is_empty() {
                response = self.answer(&request_session, None, response);
            }
        }
        vary_by_cookie(response.headers_mut());
        response
    }
}
