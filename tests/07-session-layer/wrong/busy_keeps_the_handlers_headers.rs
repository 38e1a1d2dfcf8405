//! caught by: step_4::the_drawing_has_an_end
//! For `Busy`, changes the status and the text, and sends the handler's headers and cookies.

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
            Some(Outcome::Busy) => {
                let mut response = response;
                *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
                *response.body_mut() = axum::body::Body::from("Please come back later.");
                response
            }
            None => refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later."),
        }
    }
}
