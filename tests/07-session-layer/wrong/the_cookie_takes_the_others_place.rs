//! caught by: step_4::the_answer_keeps_its_own_headers
//! Puts the session's cookie in the place of those that the handler set.

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
                let mut response = response;
                let cookie = session_cookie(&self.settings, &id, left);
                response.headers_mut().insert(SET_COOKIE, cookie);
                forbid_storing(response.headers_mut());
                response
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
                refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
            }
        }
    }
}
