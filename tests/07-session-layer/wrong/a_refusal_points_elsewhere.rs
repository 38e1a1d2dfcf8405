//! caught by: step_3::what_was_not_saved_is_to_be_tried_later
//! also by: step_3::no_status_of_the_handler_s_stops_a_refusal
//! Sends the `Location` of the handler's redirect along with the 503.

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
        Some(Outcome::SessionEnded) => refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        Some(Outcome::Busy) | None => {
            let mut refused = refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.");
            if let Some(to) = response.headers().get(axum::http::header::LOCATION) {
                refused.headers_mut().insert(axum::http::header::LOCATION, to.clone());
            }
            refused
        }
    }
}
