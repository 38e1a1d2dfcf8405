//! Step 3: a 409 or 503 keeps what the handler named in `Vary`. ("must hold" number 3.7 broken: the handler's
//! `Vary: accept-language` goes out with the refusal.)

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
            with_cookie(response, session_cookie(settings, &id, expires.since(now)))
        }
        Some(Outcome::NoId) if sent_a_cookie => with_cookie(response, removal_cookie(settings)),
        Some(Outcome::Same | Outcome::NoId) => response,
        Some(Outcome::SessionEnded) => refusal_in_place_of(
            &response,
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        Some(Outcome::Busy) | None => refusal_in_place_of(
            &response,
            StatusCode::SERVICE_UNAVAILABLE,
            "Please come back later.",
        ),
    }
}

/// A refusal that depends on all that the response depended on.
fn refusal_in_place_of(response: &Response, status: StatusCode, text: &'static str) -> Response {
    let mut refused = (status, text).into_response();
    for line in response.headers().get_all(axum::http::header::VARY) {
        let headers = refused.headers_mut();
        headers.append(axum::http::header::VARY, line.clone());
    }
    vary_by_cookie(refused.headers_mut());
    refused
}
