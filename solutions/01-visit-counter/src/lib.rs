//! A server that counts a visitor's visits in a cookie.

use axum::Router;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

// ANCHOR: app
/// The routes of the site.
pub fn app() -> Router {
    Router::new()
        .route("/", get(hello))
        .route("/visits", get(visits))
        .route("/cookies/accept", get(accept))
}
// ANCHOR_END: app

// ANCHOR: hello
/// `GET /`: greets a visitor about whom the server knows nothing.
pub async fn hello() -> Response {
    // step 1: answer with a greeting
    "Hello, stranger.".into_response()
}
// ANCHOR_END: hello

// ANCHOR: count_from
/// The count that a request's `Cookie` header carries, in the cookie `visits`.
///
/// Whatever stands in the header came from the visitor, who may have typed it. No such cookie, one
/// that isn't a number below 2⁶⁴, or two of them: zero.
pub fn count_from(headers: &HeaderMap) -> u64 {
    // step 2: read the count from the Cookie header
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
// ANCHOR_END: count_from

// ANCHOR: visits_cookie
/// The value of a `Set-Cookie` header that asks the browser to keep `count` in the cookie `visits`:
/// for a year, and for every page of the site.
pub fn visits_cookie(count: u64) -> HeaderValue {
    // step 3: write the count as a Set-Cookie value
    let line = format!("visits={count}; Path=/; Max-Age=31536000");
    HeaderValue::try_from(line).expect("digits and ASCII letters are a valid header value")
}
// ANCHOR_END: visits_cookie

// ANCHOR: visits
/// `GET /visits`: counts this visit, says the number, and hands it to the browser to keep.
///
/// At the largest count there is, it stays.
pub async fn visits(headers: HeaderMap) -> Response {
    // step 4: count the visit
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
// ANCHOR_END: visits

// ANCHOR: accept
/// `GET /cookies/accept`: counts as a visit too, and also sets the cookie `consent=yes`, kept as
/// long and for as many pages as the count.
pub async fn accept(headers: HeaderMap) -> Response {
    // step 5: set two cookies in one answer
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
// ANCHOR_END: accept
