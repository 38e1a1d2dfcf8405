//! caught by: step_6::who_is_late_cannot_go_on
//! Takes the cookie away from whoever is late: by then it is the one of the login.

impl<S: SessionStore> Core<S> {
    pub(crate) fn answer(
        &self,
        visit: &Visit,
        outcome: Option<Outcome>,
        response: Response,
    ) -> Response {
        match outcome {
            Some(Outcome::NewId(id, expires)) => {
                let left = expires.since(self.clock.now());
                with_cookie(response, session_cookie(&self.settings, &id, left))
            }
            Some(Outcome::NoId) if visit.sent_a_cookie() => {
                with_cookie(response, removal_cookie(&self.settings))
            }
            Some(Outcome::Same | Outcome::NoId) => response,
            Some(Outcome::Late) => with_cookie(
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
