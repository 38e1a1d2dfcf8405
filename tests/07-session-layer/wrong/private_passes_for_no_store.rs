//! caught by: step_3::a_cookie_changes_nothing_around_it
//! Takes the handler's `private` for enough, so that the browser's own cache may keep the cookie.

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
            let private = response
                .headers()
                .get(axum::http::header::CACHE_CONTROL)
                .is_some_and(|line| line.as_bytes().starts_with(b"private"));
            let cookie = session_cookie(settings, &id, expires.since(now));
            if private {
                let mut response = response;
                response.headers_mut().append(SET_COOKIE, cookie);
                return response;
            }
            with_cookie(response, cookie)
        }
        Some(Outcome::NoId) if sent_a_cookie => with_cookie(response, removal_cookie(settings)),
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
