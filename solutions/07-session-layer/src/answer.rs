//! What the browser is told when its session was saved, or wasn't.

use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use memory_store::SessionStore;

use crate::commit::Outcome;
use crate::cookies::{removal_cookie, session_cookie};
use crate::core::Core;
use crate::headers::{forbid_storing, vary_by_cookie};
use crate::request_session::RequestSession;

impl<S: SessionStore> Core<S> {
    // ANCHOR: answer
    /// The handler's response with the cookie that belongs to it; or, where the changes could not be
    /// saved, another one, which doesn't claim that they were.
    pub(crate) fn answer(
        &self,
        request_session: &RequestSession,
        outcome: Option<Outcome>,
        response: Response,
    ) -> Response {
        // step 4: begin a session
        match outcome {
            Some(Outcome::NewId(id, expires)) => {
                let left = expires.since(self.clock.now());
                with_cookie(response, session_cookie(&self.settings, &id, left))
            }
            Some(Outcome::NoId) if request_session.sent_a_cookie() => {
                with_cookie(response, removal_cookie(&self.settings))
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
    // ANCHOR_END: answer
}

pub(crate) fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    let headers = response.headers_mut();
    headers.append(SET_COOKIE, cookie);
    forbid_storing(headers);
    response
}

/// In place of the handler's response, whose headers go with it.
pub(crate) fn refusal(status: StatusCode, text: &'static str) -> Response {
    let mut response = (status, text).into_response();
    vary_by_cookie(response.headers_mut());
    response
}
