//! 3.6: Busy is a 409.

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
        Some(Outcome::SessionEnded | Outcome::Busy) => refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}

