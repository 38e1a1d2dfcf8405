//! The whole shop, to click on: a page that shows the ring, and never a key. Given.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use signed_cookies::Key;

use crate::account::account;
use crate::epochs::MemoryEpochs;
use crate::header::{one_cookie, set_cookie, with_cookie};
use crate::page;
use crate::renew::renewal;
use crate::ring::{Ring, RingKey};
use crate::seal::SealKey;
use crate::shop::{FORTNIGHT, USER, text_of};

#[derive(Debug, Clone)]
struct App {
    ring: Arc<Mutex<Ring>>,
    now: fn() -> u64,
}

/// The routes, with a clock that gives seconds since 1970.
pub fn app(ring: Ring, seal: SealKey, now: fn() -> u64) -> Router {
    let epochs = Arc::new(MemoryEpochs::default());
    let ring = Arc::new(Mutex::new(ring));
    let routes = Router::new()
        .route("/", get(home))
        .route("/login", get(login))
        .route("/accept", post(accept))
        .route("/rotate", post(rotate));
    let routes: Router = routes.with_state(App { ring, now });
    routes.merge(account(seal, epochs, now))
}

/// Renews the cookie of an older key, and says by which key it came.
async fn home(State(app): State<App>, headers: HeaderMap) -> Response {
    let (ring, now) = (app.ring().clone(), (app.now)());
    let text = one_cookie(&headers, USER);
    let opened = text.map(|text| ring.open(USER, &text, now, FORTNIGHT, text_of));
    let mut response = Html(page::html(&ring, opened, now)).into_response();
    if let Some(cookie) = renewal(&ring, USER, &headers, now, FORTNIGHT) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

async fn login(State(app): State<App>, Query(form): Query<HashMap<String, String>>) -> Response {
    let name = form.get("name").map(String::as_str).unwrap_or_default();
    let text = app.ring().sign(USER, name.as_bytes(), (app.now)());
    with_cookie(set_cookie(USER, &text), Redirect::to("/"))
}

/// Accepts a key that no person has seen. Where one waits already, nothing happens.
async fn accept(State(app): State<App>) -> Redirect {
    let mut ring = app.ring();
    let id = format!("key-{}", (app.now)());
    if let Ok(key) = Key::generate()
        && let Ok(after) = ring.accept(RingKey::new(&id, key))
    {
        *ring = after;
    }
    Redirect::to("/")
}

/// Signs with the key that waits, if one does.
async fn rotate(State(app): State<App>) -> Redirect {
    let mut ring = app.ring();
    if let Ok(after) = ring.rotate((app.now)(), FORTNIGHT) {
        *ring = after;
    }
    Redirect::to("/")
}

impl App {
    fn ring(&self) -> MutexGuard<'_, Ring> {
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
