//! caught by: step_4::what_was_not_created_is_not_claimed
//! also by: step_4::the_drawing_has_an_end, step_4::no_outage_begins_a_session_that_is_claimed
//! also by: step_5::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_5::an_outage_on_save_claims_nothing, step_6::an_outage_leaves_the_old_id
//! also by: step_6::a_move_draws_until_an_id_is_free
//! also by: step_6::no_outage_moves_halfway_or_claims_a_move
//! also by: step_7::a_message_that_was_not_kept_is_not_claimed, step_7::no_outage_says_goodbye
//! Changes the status of the handler's answer, and leaves its text and its cookies.

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
            Some(Outcome::Same | Outcome::NoId) => response,
            Some(Outcome::SessionEnded) => refusal(
                StatusCode::CONFLICT,
                "Your session has changed meanwhile. Nothing was saved.",
            ),
            Some(Outcome::Busy) | None => {
                let mut response = response;
                *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
                response
            }
        }
    }
}
