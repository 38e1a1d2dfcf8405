//! Step 5: looks at what is pending, saves it, and closes the session only then. ("must hold" number 5.3 broken: an
//! insert by a task of the handler's while the store saves doesn't panic, and is lost without a word.)

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
            let _ = loaded.session.close();
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        let _ = loaded.session.close();
        self.answer(&request_session, outcome, response)
    }
}
