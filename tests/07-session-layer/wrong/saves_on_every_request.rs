//! caught by: step_5::reading_writes_nothing
//! also by: step_5::a_store_that_is_down_is_no_stranger
//! also by: step_5::after_the_answer_the_session_is_closed
//! also by: step_6::the_first_value_begins_a_session, step_7::a_tombstone_refuses_a_change
//! also by: step_8::the_session_goes_on_under_another_id
//! also by: step_8::a_planted_id_opens_nothing_after_a_move
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move, step_9::no_outage_says_goodbye
//! Saves what was only read: express-session's resave.

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
        if response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
