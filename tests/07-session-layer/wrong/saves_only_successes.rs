//! caught by: step_6::a_refusal_by_the_handler_is_saved
//! also by: step_5::every_other_status_is_saved, step_6::a_name_is_text_on_the_desk
//! also by: step_9::the_desk_says_what_was_done, step_9::the_desk_shows_it_all
//! Takes a 404 for an error of the server, and a redirect, too.

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
        if pending.is_empty() || !response.status().is_success() {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
