//! What the site has beside its logins: a start page, a basket, and a handler that takes its time.

use std::time::Duration;

use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::Value;
use session_layer::Session;
use tokio::time::sleep;

use crate::account::ACCOUNT;
use crate::login::FORGOT;
use crate::{pages, tutorial};

/// How long `/slow` takes: time enough to log out in another window.
const PAUSE: Duration = Duration::from_secs(10);

/// `GET /`: the start page. It shows what the visitor's session holds, so it is kept by no cache.
pub async fn start(session: Session) -> Response {
    let keys = [ACCOUNT, "basket", FORGOT, "logged_in"];
    let held = keys
        .iter()
        .filter_map(|key| Some((*key, session.get::<Value>(key)?)));
    let page = pages::start_page(&held.collect::<Vec<_>>());
    ([(CACHE_CONTROL, "no-store")], page).into_response()
}

/// `POST /basket`: one more cup in the basket, which belongs to the session's owner.
pub async fn add(session: Session) -> Redirect {
    session.update("basket", |cups: Option<u64>| {
        cups.unwrap_or_default().saturating_add(1)
    });
    Redirect::to("/")
}

// ANCHOR: slow
/// `GET /slow`: the tutorial's login, ten seconds late. The session was loaded before the pause.
pub async fn slow(session: Session) -> &'static str {
    sleep(PAUSE).await;
    tutorial::login(session).await
}
// ANCHOR_END: slow
