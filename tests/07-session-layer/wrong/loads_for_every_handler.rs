//! caught by: step_5::who_takes_no_session_never_asks_the_store
//! also by: step_5::no_kind_of_error_is_a_stranger, step_5::a_store_that_is_down_is_no_stranger
//! also by: step_5::who_goes_on_without_a_session_gets_none
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move
//! also by: step_9::a_logout_waits_for_another_one, step_9::no_outage_says_goodbye
//! also by: step_9::the_desk_shows_it_all
//! Loads the session after every handler, to see whether there is something to save.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        vary_by_cookie(response.headers_mut());
        if request_session.session().await.is_err() {
            return response;
        }
        let Some(loaded) = request_session.loaded() else {
            return response;
        };
        let pending = loaded.session.close();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
