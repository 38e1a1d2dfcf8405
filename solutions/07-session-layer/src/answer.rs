//! What the browser is told when its session was saved, or wasn't.

use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use memory_store::{SessionStore, Timestamp};

use crate::commit::Outcome;
use crate::cookies::{removal_cookie, session_cookie};
use crate::core::Core;
use crate::headers::{forbid_storing, vary_by_cookie};
use crate::request_session::RequestSession;
use crate::settings::Settings;

// ANCHOR: respond
/// The handler's response with the cookie that belongs to it; or, where the changes could not be
/// saved, another one, which doesn't claim that they were. `None` is a store that gave an error.
pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    // step 3: turn an outcome into an answer
    match outcome {
        Some(Outcome::NewId(id, expires)) => {
            with_cookie(response, session_cookie(settings, &id, expires.since(now)))
        }
        Some(Outcome::NoId) if sent_a_cookie => with_cookie(response, removal_cookie(settings)),
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
// ANCHOR_END: respond

impl<S: SessionStore> Core<S> {
    /// The answer to this request, now.
    pub(crate) fn answer(
        &self,
        request_session: &RequestSession,
        outcome: Option<Outcome>,
        response: Response,
    ) -> Response {
        let sent_a_cookie = request_session.sent_a_cookie();
        let now = self.clock.now();
        respond(outcome, response, sent_a_cookie, now, &self.settings)
    }
}

// ANCHOR: helpers
/// The response with a cookie more, which no cache may keep.
pub(crate) fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    let headers = response.headers_mut();
    headers.append(SET_COOKIE, cookie);
    forbid_storing(headers);
    response
}

/// An answer in place of the handler's response, of which nothing is sent, not even a header.
pub(crate) fn refusal(status: StatusCode, text: &'static str) -> Response {
    let mut response = (status, text).into_response();
    vary_by_cookie(response.headers_mut());
    response
}
// ANCHOR_END: helpers
