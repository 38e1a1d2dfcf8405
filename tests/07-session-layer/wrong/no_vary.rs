//! caught by: step_3::reading_writes_nothing
//! Never says Vary, as express-session and tower-sessions 0.15 don't.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(self: Arc<Self>, visit: Visit, mut response: Response) -> Response {
        let Some(opened) = visit.opened() else {
            return response;
        };
        let pending = opened.session.close();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(opened.known.clone(), pending).await;
        self.answer(&visit, outcome, response)
    }
}
