//! Step 3: `Max-Age` is what is left, but at most the settings' lifetime. ("must hold" number 3.2 broken: with an
//! `expires` further away than one lifetime, `Max-Age` is the lifetime.)

/// The handler's response with the cookie that belongs to it, or another one.
pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    match outcome {
        Some(Outcome::NewId(id, expires)) => {
            let left = expires.since(now).min(settings.lifetime);
            with_cookie(response, session_cookie(settings, &id, left))
        }
        Some(Outcome::NoId) if sent_a_cookie => with_cookie(response, removal_cookie(settings)),
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
