//! caught by: step_3::a_cookie_changes_nothing_around_it
//! Lets a removal go out with the handler's `private`.

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
        Some(Outcome::NoId) if sent_a_cookie => {
            let name = axum::http::header::CACHE_CONTROL;
            let private = response.headers().get(&name).is_some_and(|value| value == "private");
            let mut response = with_cookie(response, removal_cookie(settings));
            if private {
                response.headers_mut().insert(name, HeaderValue::from_static("private"));
            }
            response
        }
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
