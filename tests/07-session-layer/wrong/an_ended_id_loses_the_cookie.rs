//! caught by: step_6::a_request_with_an_ended_id_cannot_go_on
//! also by: step_5::what_has_ended_stays_so_in_every_round
//! also by: step_5::what_was_deleted_meanwhile_stays_deleted
//! also by: step_5::what_is_deleted_after_a_conflict_stays_deleted
//! also by: step_5::a_tombstone_refuses_a_change, step_6::of_two_cycles_at_once_one_wins
//! also by: step_6::two_hundred_cycles_are_one, step_6::a_request_ended_in_any_round_leaves_nothing
//! also by: step_7::a_slow_request_cannot_undo_a_logout
//! also by: step_7::a_logout_that_missed_the_session_says_so
//! also by: step_7::an_end_that_meets_a_tombstone_says_so_in_any_round
//! Takes the cookie away from a request with an ended ID: by then it is the one of the login.

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
            Some(Outcome::SessionEnded) => with_cookie(
                refusal(
                    StatusCode::CONFLICT,
                    "Your session has changed meanwhile. Nothing was saved.",
                ),
                removal_cookie(&self.settings),
            ),
            Some(Outcome::Busy) | None => {
                refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
            }
        }
    }
}
