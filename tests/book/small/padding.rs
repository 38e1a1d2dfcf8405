//! Chapter 02: a shop that knows some of its customers.

use std::collections::HashMap;

use axum::Router;
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The routes of the shop.
pub fn shop() -> Router {
    Router::new()
        .route("/", get(home))
        .route("/login", get(login))
}

/// Hands out the name in base64, which no session should do.
async fn login(Query(form): Query<HashMap<String, String>>) -> Response {
    let name = form.get("name").map_or("", String::as_str);
    let cookie = format!("user={}", STANDARD.encode(name));
    ([(SET_COOKIE, cookie)], "Login success").into_response()
}

async fn home(headers: HeaderMap) -> String {
    let cookies = headers.get(COOKIE).and_then(|value| value.to_str().ok());
    let name = cookies
        .and_then(user)
        .and_then(|value| STANDARD.decode(value).ok())
        .and_then(|name| String::from_utf8(name).ok());
    match name {
        Some(name) => format!("Hello, {name}."),
        None => "Hello, stranger.".to_owned(),
    }
}

// ANCHOR: user
/// The value of the cookie `user`.
fn user(cookies: &str) -> Option<&str> {
    for pair in cookies.split("; ") {
        let mut parts = pair.split('=');
        if parts.next() == Some("user") {
            return parts.next();
        }
    }
    None
}
// ANCHOR_END: user
