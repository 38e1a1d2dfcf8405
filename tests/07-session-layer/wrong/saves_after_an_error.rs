//! caught by: step_3::an_error_saves_nothing
//! also by: step_3::two_extractors_share_one_session
//! also by: step_3::who_looks_at_the_same_moment_shares_it_too
//! also by: step_3::no_error_saves_or_ends_anything
//! Saves whatever the handler answered.

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
        if pending.is_empty() {
            return response;
        }
        let outcome = self.commit_in_task(opened.known.clone(), pending).await;
        self.answer(&visit, outcome, response)
    }
}
