//! 3.4: a handler cookie of the name of the session goes (allowed), by prefix: session_theme goes too.

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
            let mut response = response;
            let own: Vec<_> = response.headers().get_all(SET_COOKIE).iter().filter(|it| !it.as_bytes().starts_with(settings.cookie_name.as_bytes())).cloned().collect();
            response.headers_mut().remove(SET_COOKIE);
            for it in own {
                response.headers_mut().append(SET_COOKIE, it);
            }
            with_cookie(response, session_cookie(settings, &id, expires.since(now)))
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

