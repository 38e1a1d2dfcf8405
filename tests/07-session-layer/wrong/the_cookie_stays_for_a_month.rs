//! caught by: step_4::cookie_and_record_end_together
//! Decides twice how long a session is, in the store and in the cookie.

impl<S: SessionStore> Core<S> {
    pub(crate) fn answer(
        &self,
        visit: &Visit,
        outcome: Option<Outcome>,
        response: Response,
    ) -> Response {
        match outcome {
            Some(Outcome::NewId(id, _)) => with_cookie(
                response,
                session_cookie(
                    &self.settings,
                    &id,
                    std::time::Duration::from_secs(2_592_000),
                ),
            ),
            Some(Outcome::NoId) if visit.sent_a_cookie() => {
                with_cookie(response, removal_cookie(&self.settings))
            }
            Some(Outcome::Same | Outcome::NoId) => response,
            Some(Outcome::Late) => refusal(
                StatusCode::CONFLICT,
                "Your session has changed meanwhile. Nothing was saved.",
            ),
            Some(Outcome::Busy) | None => {
                refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
            }
        }
    }
}
