//! caught by: step_3::no_error_saves_or_ends_anything
//! Saves a move also where the handler answers 5xx.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(self: Arc<Self>, visit: Visit, response: Response) -> Response {
        if !visit.was_looked_at() {
            return response;
        }
        let mut response = response;
        vary_by_cookie(response.headers_mut());
        let Some(opened) = visit.opened() else {
            return response;
        };
        let pending = opened.session.close();
        if pending.is_empty() {
            return response;
        }
        // The handler asked for another ID for safety's sake: that is not for an error page to refuse.
        let must_move = pending.id == session_object::IdChange::Cycle;
        if response.status().is_server_error() && !must_move {
            return response;
        }
        let outcome = self.commit_in_task(opened.known.clone(), pending).await;
        self.answer(&visit, outcome, response)
    }
}
