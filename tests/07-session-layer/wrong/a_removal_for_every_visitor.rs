//! caught by: step_7::a_stranger_has_nothing_to_end
//! also by: step_7::every_cookie_that_opens_nothing_is_removed
//! Removes a cookie that was never sent.

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
            Some(Outcome::NoId) => with_cookie(response, removal_cookie(&self.settings)),
            Some(Outcome::Same) => response,
            Some(Outcome::SessionEnded) => refusal(
                StatusCode::CONFLICT,
                "Your session has changed meanwhile. Nothing was saved.",
            ),
            Some(Outcome::Busy) | None => {
                refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
            }
        }
    }
}
