//! caught by: step_4::what_was_not_created_is_not_claimed
//! also by: step_4::no_outage_begins_a_session_that_is_claimed
//! also by: step_5::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_5::an_outage_on_save_claims_nothing
//! also by: step_5::an_update_that_panics_holds_no_request_up
//! also by: step_5::a_store_that_hangs_on_save_is_not_waited_for
//! also by: step_6::an_outage_leaves_the_old_id, step_6::no_outage_moves_halfway_or_claims_a_move
//! also by: step_7::an_outage_claims_no_end, step_7::no_outage_says_goodbye
//! Sends the handler's answer although nothing was saved: the login worked, it says.

impl<S: SessionStore> Core<S> {
    pub(crate) fn answer(
        &self,
        request_session: &RequestSession,
        outcome: Option<Outcome>,
        response: Response,
    ) -> Response {
        match outcome {
            Some(Outcome::NewId(id, expires)) => {
                let left = expires.since(self.clock.now());
                with_cookie(response, session_cookie(&self.settings, &id, left))
            }
            Some(Outcome::NoId) if request_session.sent_a_cookie() => {
                with_cookie(response, removal_cookie(&self.settings))
            }
            Some(Outcome::Same | Outcome::NoId) | None => response,
            Some(Outcome::SessionEnded) => refusal(
                StatusCode::CONFLICT,
                "Your session has changed meanwhile. Nothing was saved.",
            ),
            Some(Outcome::Busy) => {
                refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
            }
        }
    }
}
