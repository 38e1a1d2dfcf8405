//! caught by: step_3::a_cookie_goes_out_with_any_status
//! also by: step_9::the_desk_shows_it_all
//! Removes the cookie only where the handler's status is a success.

pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    match outcome {
        Some(Outcome::NewId(id, expires)) => {
            with_cookie(response, session_cookie(settings, &id, expires.since(now)))
        }
        Some(Outcome::NoId) if sent_a_cookie && response.status().is_success() => {
            with_cookie(response, removal_cookie(settings))
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
