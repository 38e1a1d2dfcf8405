//! 5.2: Vary with every status; only with success.

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
            }
        }
        if response.status().is_success() || response.status().as_u16() == 409 || response.status().as_u16() == 503 {
            vary_by_cookie(response.headers_mut());
        }
        response
    }
}
