//! caught by: step_3::what_has_ended_is_a_conflict
//! also by: step_3::no_status_of_the_handler_s_stops_a_refusal
//! Sends the `Location` of the handler's redirect along with the 409.

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
            if let Some(to) = response.headers().get(axum::http::header::LOCATION) {
                refused.headers_mut().insert(axum::http::header::LOCATION, to.clone());
            }
            refused
        }
        Some(Outcome::Busy) | None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}
