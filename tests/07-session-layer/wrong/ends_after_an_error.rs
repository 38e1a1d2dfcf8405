//! caught by: step_3::an_error_saves_nothing
//! also by: step_3::no_error_saves_or_ends_anything
//! Saves nothing after an error, but ends the session.

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
        let is_end = pending.id == session_object::IdChange::Destroy;
        if pending.is_empty() || response.status().is_server_error() && !is_end {
            return response;
        }
        let outcome = self.commit_in_task(opened.known.clone(), pending).await;
        self.answer(&visit, outcome, response)
    }
}
