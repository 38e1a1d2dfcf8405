//! caught by: step_6::a_request_with_an_ended_id_cannot_go_on
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
