//! caught by: step_3::reading_writes_nothing
//! Saves what was only read: express-session's resave.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(self: Arc<Self>, visit: Visit, mut response: Response) -> Response {
        if !visit.was_looked_at() {
            return response;
        }
        vary_by_cookie(response.headers_mut());
        let Some(opened) = visit.opened() else {
            return response;
        };
        let pending = opened.session.close();
        if response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(opened.known.clone(), pending).await;
        self.answer(&visit, outcome, response)
    }
}
