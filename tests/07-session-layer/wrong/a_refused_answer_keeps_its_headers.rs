//! caught by: step_5::what_was_deleted_meanwhile_stays_deleted
//! also by: step_5::what_has_ended_stays_so_in_every_round
//! also by: step_5::what_is_deleted_after_a_conflict_stays_deleted
//! Changes the status and the text of an answer that comes too late, and sends its cookies all the same.

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
            Some(Outcome::SessionEnded) => {
                let mut response = response;
                *response.status_mut() = StatusCode::CONFLICT;
                *response.body_mut() =
                    "Your session has changed meanwhile. Nothing was saved.".into();
                response
            }
            Some(Outcome::Busy) | None => {
                refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
            }
        }
    }
}
