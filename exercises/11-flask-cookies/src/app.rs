//! The tutorial's app on Flask's cookie, with messages for the next page.

use axum::Router;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Html;
use axum::routing::get;

use crate::flash::{flash, take_messages};
use crate::key::SecretKey;
use crate::layer::SessionLayer;
use crate::page;
use crate::session::Session;
use crate::value::Value;

/// The routes, with a clock that gives seconds since 1970.
pub fn app(key: SecretKey, now: fn() -> u64) -> Router {
    Router::new()
        .route(
            "/",
            get(move |headers, session| home(headers, session, now)),
        )
        .route("/login", get(login))
        .route("/logout", get(logout))
        .route("/profile", get(profile))
        .route("/say/{text}", get(say))
        .route("/messages", get(messages))
        .layer(SessionLayer::new(key, now))
}

async fn home(headers: HeaderMap, session: Session, now: fn() -> u64) -> Html<String> {
    let is_known = session.get("logged_in") == Some(Value::Bool(true));
    let messages = take_messages(&session);
    Html(page::html(is_known, &messages, &headers, now()))
}

async fn login(session: Session) -> &'static str {
    session.insert("logged_in", true);
    "Login success"
}

async fn logout(session: Session) -> &'static str {
    session.remove("logged_in");
    "Logout success"
}

async fn profile(session: Session) -> &'static str {
    match session.get("logged_in") {
        Some(Value::Bool(true)) => "Profile page",
        _ => "User not logged in",
    }
}

async fn say(session: Session, Path(text): Path<String>) -> &'static str {
    flash(&session, "message", &text);
    "said"
}

/// One line for each message.
async fn messages(session: Session) -> String {
    let messages = take_messages(&session);
    let line = |message: &crate::Message| format!("{}: {}", message.category, message.text);
    let lines: Vec<_> = messages.iter().map(line).collect();
    lines.join("\n")
}
