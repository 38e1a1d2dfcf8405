//! caught by: step_5::an_error_saves_nothing
//! also by: step_5::two_extractors_share_one_session
//! also by: step_5::who_looks_at_the_same_moment_shares_it_too
//! also by: step_5::after_the_answer_the_session_is_closed, step_5::every_other_status_is_saved
//! also by: step_5::no_error_saves_or_ends_anything, step_6::a_refusal_by_the_handler_is_saved
//! Saves whatever the handler answered.

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
        let pending = loaded.session.close();
        if pending.is_empty() {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
