//! The shop's second half: a sealed login, with an epoch on the server. Given.

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use crate::epochs::{Down, Epochs, Login, current};
use crate::header::{one_cookie, set_cookie, with_cookie};
use crate::seal::SealKey;
use crate::shop::FORTNIGHT;

/// The cookie of a sealed login.
const LOGIN: &str = "login";

#[derive(Clone)]
struct Account {
    key: SealKey,
    epochs: Arc<dyn Epochs>,
    now: fn() -> u64,
}

impl Debug for Account {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("Account(…)")
    }
}

/// The routes, with a clock that gives seconds since 1970.
pub fn account(key: SealKey, epochs: Arc<dyn Epochs>, now: fn() -> u64) -> Router {
    let routes = Router::new()
        .route("/account/login", get(login))
        .route("/account/logout", post(logout))
        .route("/account/end-all", post(end_all))
        .route("/account", get(show));
    routes.with_state(Account { key, epochs, now })
}

/// The store that doesn't answer is no reason to let anyone in.
impl IntoResponse for Down {
    fn into_response(self) -> Response {
        let body = "Please try again in a moment.";
        (StatusCode::SERVICE_UNAVAILABLE, body).into_response()
    }
}

// ANCHOR: handlers
async fn login(
    State(account): State<Account>,
    Query(form): Query<HashMap<String, String>>,
) -> Result<Response, Down> {
    let user = form.get("name").cloned().unwrap_or_default();
    let epoch = account.epochs.epoch(&user)?;
    let welcome = format!("Welcome, {user}.");
    let bytes = Login { user, epoch }.to_bytes();
    let sealed = account.key.seal(LOGIN, &bytes, (account.now)());
    Ok(match sealed {
        Ok(text) => with_cookie(set_cookie(LOGIN, &text), welcome),
        Err(_) => Down.into_response(),
    })
}

async fn show(State(account): State<Account>, headers: HeaderMap) -> Result<String, Down> {
    Ok(match account.visitor(&headers)? {
        Some(login) => format!("Hello, {}.", login.user),
        None => "Hello, stranger.".to_owned(),
    })
}

/// Asks the browser to forget the cookie. A copy of it is as good as before.
async fn logout() -> Response {
    ([(SET_COOKIE, "login=; Path=/; Max-Age=0")], "Goodbye.").into_response()
}

async fn end_all(State(account): State<Account>, headers: HeaderMap) -> Result<Response, Down> {
    match account.visitor(&headers)? {
        Some(login) => {
            account.epochs.end_all(&login.user)?;
            let gone = [(SET_COOKIE, "login=; Path=/; Max-Age=0")];
            Ok((gone, "Logged out everywhere.").into_response())
        }
        None => Ok((StatusCode::UNAUTHORIZED, "Who are you?").into_response()),
    }
}

impl Account {
    fn visitor(&self, headers: &HeaderMap) -> Result<Option<Login>, Down> {
        let login = one_cookie(headers, LOGIN).and_then(|text| {
            let opened = self.key.open(LOGIN, &text, (self.now)(), FORTNIGHT);
            Login::from_bytes(&opened.ok()?)
        });
        current(login, self.epochs.as_ref())
    }
}
// ANCHOR_END: handlers
