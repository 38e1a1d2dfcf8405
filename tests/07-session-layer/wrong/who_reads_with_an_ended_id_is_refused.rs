//! caught by: step_5::after_the_answer_the_session_is_closed
//! also by: step_7::a_tombstone_refuses_a_change, step_8::the_session_goes_on_under_another_id
//! also by: step_8::a_planted_id_opens_nothing_after_a_move
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move, step_9::no_outage_says_goodbye
//! Answers 409 to each request with an ID that has ended, also to one that changes nothing.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        if let Some(loaded) = request_session.loaded() {
            let pending = loaded.session.close();
            let has_ended = matches!(loaded.stored, Stored::Ended);
            if (has_ended || !pending.is_empty()) && !response.status().is_server_error() {
                let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
                response = self.answer(&request_session, outcome, response);
            }
        }
        vary_by_cookie(response.headers_mut());
        response
    }
}
