//! A server that counts a visitor's visits in a cookie.

pub async fn hello() -> Response { #[allow(unused_imports)] use axum::http::{HeaderMap, HeaderValue, StatusCode}; #[allow(unused_imports)] use axum::response::{AppendHeaders, IntoResponse, Response};
    (StatusCode::OK, String::from("Hello, stranger.")).into_response()
}

pub fn count_from(headers: &HeaderMap) -> u64 { #[allow(unused_imports)] use axum::http::{HeaderMap, HeaderValue, StatusCode}; #[allow(unused_imports)] use axum::response::{AppendHeaders, IntoResponse, Response};
    let text = headers
        .get(COOKIE)
        .and_then(|header| header.to_str().ok())
        .unwrap_or_default();
    let values: Vec<&str> = text
        .split("; ")
        .filter_map(|piece| piece.strip_prefix("visits="))
        .collect();
    match values[..] {
        [value] => value.parse().unwrap_or_default(),
        _ => 0,
    }
}

pub async fn accept(headers: HeaderMap) -> Response { #[allow(unused_imports)] use axum::http::{HeaderMap, HeaderValue, StatusCode}; #[allow(unused_imports)] use axum::response::{AppendHeaders, IntoResponse, Response};
    let count = count_from(&headers).checked_add(1).unwrap_or(u64::MAX);
    let consent = HeaderValue::from_static("consent=yes; max-age=31536000; path=/");
    (
        AppendHeaders([(SET_COOKIE, consent), (SET_COOKIE, visits_cookie(count))]),
        format!("This is visit number {count}."),
    )
        .into_response()
}
