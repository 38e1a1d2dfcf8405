//! Chapter 01: the smallest site with handlers and a router.

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::routing::get;

// ANCHOR: cafe
async fn menu() -> &'static str {
    "Tea and toast."
}

async fn language(headers: HeaderMap) -> String {
    match headers.get(ACCEPT_LANGUAGE) {
        Some(language) => format!("You would like to read {language:?}."),
        None => "You haven't said which language you read.".to_owned(),
    }
}

pub fn cafe() -> Router {
    Router::new()
        .route("/menu", get(menu))
        .route("/language", get(language))
}
// ANCHOR_END: cafe
