//! caught by: step_9::a_stranger_has_nothing_to_end
//! also by: step_3::only_a_cookie_that_was_sent_is_removed
//! also by: step_3::a_cookie_goes_out_with_any_status
//! also by: step_9::every_cookie_that_opens_nothing_is_removed
//! Removes a cookie that was never sent.

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
        Some(Outcome::NoId) => with_cookie(response, removal_cookie(settings)),
        Some(Outcome::Same) => response,
        Some(Outcome::SessionEnded) => refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        Some(Outcome::Busy) | None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}
