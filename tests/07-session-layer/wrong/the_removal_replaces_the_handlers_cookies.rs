//! caught by: step_9::the_removal_goes_out_beside_other_cookies
//! also by: step_3::a_cookie_changes_nothing_around_it, step_3::a_cookie_goes_out_with_any_status
//! Puts the removal in the place of the cookies that the handler has set.

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
            let mut response = response;
            let headers = response.headers_mut();
            headers.insert(SET_COOKIE, removal_cookie(settings));
            forbid_storing(headers);
            response
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
