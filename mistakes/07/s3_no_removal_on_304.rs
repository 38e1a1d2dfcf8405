//! 3.4: no removal with a 304.

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
        Some(Outcome::NoId) if sent_a_cookie && response.status() != StatusCode::NOT_MODIFIED => with_cookie(response, removal_cookie(settings)),
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

