//! caught by: step_5::no_error_saves_or_ends_anything
//! Saves a move also where the handler answers 5xx.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(self: Arc<Self>, request_session: RequestSession, response: Response) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        let mut response = response;
        vary_by_cookie(response.headers_mut());
        let Some(loaded) = request_session.loaded() else {
            return response;
        };
        let pending = loaded.session.close();
        if pending.is_empty() {
            return response;
        }
        // The handler asked for another ID for safety's sake: that is not for an error page to refuse.
        let must_move = pending.id == session_object::IdChange::Cycle;
        if response.status().is_server_error() && !must_move {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
