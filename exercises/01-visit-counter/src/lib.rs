//! A server that counts a visitor's visits in a cookie.

use axum::Router;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// The routes of the site.
pub fn app() -> Router {
    Router::new()
        .route("/", get(hello))
        .route("/visits", get(visits))
        .route("/cookies/accept", get(accept))
}

/// `GET /`: greets a visitor about whom the server knows nothing.
pub async fn hello() -> Response {
    todo!("step 1: answer with a greeting")
}

/// The count that a request's `Cookie` header carries, in the cookie `visits`.
///
/// Whatever stands in the header came from the visitor, who may have typed it. No such cookie, one
/// that isn't a number below 2⁶⁴, or two of them: zero.
pub fn count_from(headers: &HeaderMap) -> u64 {
    todo!("step 2: read the count from the Cookie header")
}

/// The value of a `Set-Cookie` header that asks the browser to keep `count` in the cookie `visits`:
/// for a year, and for every page of the site.
pub fn visits_cookie(count: u64) -> HeaderValue {
    todo!("step 3: write the count as a Set-Cookie value")
}

/// `GET /visits`: counts this visit, says the number, and hands it to the browser to keep.
///
/// At the largest count there is, it stays.
pub async fn visits(headers: HeaderMap) -> Response {
    todo!("step 4: count the visit")
}

/// `GET /cookies/accept`: counts as a visit too, and also sets the cookie `consent=yes`, kept as
/// long and for as many pages as the count.
pub async fn accept(headers: HeaderMap) -> Response {
    todo!("step 5: set two cookies in one answer")
}
