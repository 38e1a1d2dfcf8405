//! A site whose handlers do what their paths say.

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{AppendHeaders, IntoResponse};
use axum::routing::get;
use flask_cookies::{SecretKey, Session, SessionLayer, Value};

use crate::recorded::NOW;

pub fn site(key: SecretKey) -> Router {
    Router::new()
        .route("/none", get(async || "No session here"))
        .route("/look", get(look))
        .route("/dark", get(dark))
        .route("/forget", get(forget))
        .route("/forget/{status}", get(forget_with))
        .route("/stay", get(stay))
        .route("/leave", get(leave))
        .route("/own", get(own))
        .route("/own-look", get(own_look))
        .route("/own-forget", get(own_forget))
        .route("/answer/{status}", get(answer))
        .layer(SessionLayer::new(key, || NOW))
}

async fn look(session: Session) -> String {
    Value::Dict(session.values()).to_string()
}

async fn dark(session: Session) -> &'static str {
    session.insert("color", "dark");
    "The color is dark"
}

async fn forget(session: Session) -> &'static str {
    match session.remove("color") {
        Some(_) => "Forgotten",
        None => "There was none",
    }
}

async fn stay(session: Session) -> &'static str {
    session.insert("_permanent", true);
    "For 31 days"
}

async fn leave(session: Session) -> &'static str {
    session.insert("_permanent", false);
    "Until the browser closes"
}

/// Headers that a handler gives an answer for reasons of its own.
const OWN: [(&str, &str); 4] = [
    ("vary", "Accept-Language, X-Cookie-Consent"),
    ("set-cookie", "theme=dark"),
    ("cache-control", "private"),
    ("cache-control", "max-age=60"),
];

async fn own(session: Session) -> impl IntoResponse {
    session.insert("color", "dark");
    (AppendHeaders(OWN), "With headers of its own")
}

async fn own_look(_: Session) -> impl IntoResponse {
    (AppendHeaders(OWN), "With headers of its own")
}

async fn own_forget(session: Session) -> impl IntoResponse {
    session.remove("color");
    (AppendHeaders(OWN), "With headers of its own")
}

async fn answer(session: Session, Path(status): Path<u16>) -> (StatusCode, &'static str) {
    session.insert("color", "red");
    with(status)
}

async fn forget_with(session: Session, Path(status): Path<u16>) -> (StatusCode, &'static str) {
    session.remove("color");
    with(status)
}

fn with(status: u16) -> (StatusCode, &'static str) {
    let status = StatusCode::from_u16(status).expect("the tests ask for it");
    (status, "An answer")
}
