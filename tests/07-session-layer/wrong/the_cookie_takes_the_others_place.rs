//! caught by: step_6::the_answer_keeps_its_own_headers
//! also by: step_3::a_cookie_changes_nothing_around_it, step_3::a_cookie_goes_out_with_any_status
//! Puts the session's cookie in the place of those that the handler set.

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
            let mut response = response;
            let cookie = session_cookie(settings, &id, left);
            response.headers_mut().insert(SET_COOKIE, cookie);
            forbid_storing(response.headers_mut());
            response
        }
        Some(Outcome::NoId) if sent_a_cookie => {
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
