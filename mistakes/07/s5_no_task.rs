//! 5 prediction: commits in the request itself, which is dropped with its client.

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
                let outcome = self.in_time(self.commit(loaded.stored.clone(), pending)).await.map_err(|error| (self.report)(&error.into())).ok();
                response = self.answer(&request_session, outcome, response);
            }
        }
        vary_by_cookie(response.headers_mut());
        response
    }
}
