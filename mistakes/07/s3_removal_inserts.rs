//! 3.4: its own cookies; the removal replaces them.

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
        Some(Outcome::NoId) if sent_a_cookie => {
            let mut response = response;
            response.headers_mut().insert(SET_COOKIE, removal_cookie(settings));
            forbid_storing(response.headers_mut());
            response
        },
        Some(Outcome::NoId) => response,
        Some(Outcome::SessionEnded) => refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        Some(Outcome::Busy) | None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}

