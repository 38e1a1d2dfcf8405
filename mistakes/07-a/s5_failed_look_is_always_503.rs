//! Step 5: where the store failed at every look, answers 503 itself. ("must hold" number 5.2 broken, and the first
//! answer of "Check yourself": what a handler with a `Result<Session, NoSession>` answers doesn't go out.)

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
            return self.answer(&request_session, None, response);
        };
        let pending = loaded.session.close();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
