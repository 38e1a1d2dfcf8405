//! 3.7: the cookies of the handler go out with the 409.

pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    match outcome {
        Some(Outcome::Same) => response,
        Some(Outcome::NewId(id, expires)) => {
            with_cookie(response, session_cookie(settings, &id, expires.since(now)))
        }
        Some(Outcome::NoId) if sent_a_cookie => with_cookie(response, removal_cookie(settings)),
        Some(Outcome::NoId) => response,
        Some(Outcome::SessionEnded) => {
            let mut refused = refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        );
            for cookie in response.headers().get_all(SET_COOKIE) {
                refused.headers_mut().append(SET_COOKIE, cookie.clone());
            }
            refused
        },
        Some(Outcome::Busy) | None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}

