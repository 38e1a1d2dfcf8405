//! A server that is asked by programs, with a token in place of a cookie: given.

use axum::Router;
use axum::extract::State;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::claims::Expected;
use crate::jwt::open_jwt;
use crate::jwt_error::JwtError;
use crate::jwt_key::JwtRing;
use crate::naive::Naive;

/// What both handlers share.
#[derive(Debug, Clone)]
struct Api {
    ring: JwtRing,
    expected: Expected,
    naive: Naive,
    now: fn() -> u64,
}

/// The route `/orders`, which takes tokens by the ring; and `/naive/orders`, which believes their headers.
pub fn api(ring: JwtRing, expected: Expected, naive: Naive, now: fn() -> u64) -> Router {
    let routes = Router::new()
        .route("/orders", get(orders))
        .route("/naive/orders", get(naive_orders));
    routes.with_state(Api {
        ring,
        expected,
        naive,
        now,
    })
}

async fn orders(State(api): State<Api>, headers: HeaderMap) -> Response {
    let token = bearer(&headers);
    let subject = token.ok_or(JwtError::Parts).and_then(|token| {
        let jwt = open_jwt(&api.ring, token)?;
        api.expected.check(&jwt, (api.now)())
    });
    match subject {
        Ok(subject) => format!("The orders of {subject}.").into_response(),
        Err(_) => refusal(),
    }
}

async fn naive_orders(State(api): State<Api>, headers: HeaderMap) -> Response {
    let token = bearer(&headers).filter(|token| api.naive.takes(token, (api.now)()));
    let jwt = token.and_then(|token| api.naive.open(token));
    match jwt.as_ref().and_then(|jwt| jwt.claims.get("sub")?.as_str()) {
        Some(subject) => format!("The orders of {subject}.").into_response(),
        None => refusal(),
    }
}

/// The caller isn't told why (RFC 6750, section 3.1).
fn refusal() -> Response {
    let header = [(WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")];
    (StatusCode::UNAUTHORIZED, header, "No.").into_response()
}

/// The token of an `Authorization: Bearer` line, of which there is one.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut lines = headers.get_all(AUTHORIZATION).iter();
    let (Some(line), None) = (lines.next(), lines.next()) else {
        return None;
    };
    let (scheme, token) = line.to_str().ok()?.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}
