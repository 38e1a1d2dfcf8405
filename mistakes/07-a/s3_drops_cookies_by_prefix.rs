//! Step 3: drops the handler's cookies whose name only begins like the session's. ("must hold" number 3.4 broken:
//! for development, `session_theme=dark` and `sessions=3` of the handler's are gone.)

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
            let cookie = session_cookie(settings, &id, expires.since(now));
            with_cookie(without_a_session_cookie(response, settings), cookie)
        }
        Some(Outcome::NoId) if sent_a_cookie => {
            let removal = removal_cookie(settings);
            with_cookie(without_a_session_cookie(response, settings), removal)
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

/// The response without a cookie of the session's name, which no handler should set.
fn without_a_session_cookie(mut response: Response, settings: &Settings) -> Response {
    let name = settings.cookie_name.as_bytes();
    let headers = response.headers_mut();
    let others: Vec<HeaderValue> = headers
        .get_all(SET_COOKIE)
        .iter()
        .filter(|line| !line.as_bytes().starts_with(name))
        .cloned()
        .collect();
    headers.remove(SET_COOKIE);
    for line in others {
        headers.append(SET_COOKIE, line);
    }
    response
}
