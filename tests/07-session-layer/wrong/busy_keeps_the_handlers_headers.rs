//! caught by: step_6::the_drawing_has_an_end
//! also by: step_3::no_status_of_the_handler_s_stops_a_refusal
//! also by: step_3::what_was_not_saved_is_to_be_tried_later
//! For `Busy`, changes the status and the text, and sends the handler's headers and cookies.

pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    match outcome {
        Some(Outcome::NewId(id, expires)) => {
            let left = expires.since(now);
            with_cookie(response, session_cookie(settings, &id, left))
        }
        Some(Outcome::NoId) if sent_a_cookie => {
            with_cookie(response, removal_cookie(settings))
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
