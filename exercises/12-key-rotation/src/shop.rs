//! The shop, whose login cookie is signed by a ring: given.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::header::{one_cookie, set_cookie, with_cookie};
use crate::renew::renewal;
use crate::ring::Ring;

/// How long the shop believes a login: 14 days, in seconds.
pub const FORTNIGHT: u64 = 14 * 24 * 60 * 60;

/// The cookie of a login.
pub(crate) const USER: &str = "user";

/// What the handlers share.
#[derive(Debug, Clone)]
struct Shop {
    ring: Ring,
    renews: bool,
    now: fn() -> u64,
}

/// The shop with these keys, and a clock that gives seconds since 1970.
pub fn shop(ring: Ring, now: fn() -> u64) -> Router {
    let renews = false;
    routes(Shop { ring, renews, now })
}

/// The same shop, which signs again what an older key has signed.
pub fn renewing_shop(ring: Ring, now: fn() -> u64) -> Router {
    let renews = true;
    routes(Shop { ring, renews, now })
}

fn routes(shop: Shop) -> Router {
    let routes = Router::new()
        .route("/login", get(login))
        .route("/logout", get(logout))
        .route("/hello", get(hello));
    routes.with_state(shop)
}

/// All visitors are who they say, as in chapter 10.
async fn login(State(shop): State<Shop>, Query(form): Query<HashMap<String, String>>) -> Response {
    let name = form.get("name").map(String::as_str).unwrap_or_default();
    let text = shop.ring.sign(USER, name.as_bytes(), (shop.now)());
    with_cookie(set_cookie(USER, &text), format!("Welcome, {name}."))
}

/// Renews nothing: the cookie is to go.
async fn logout() -> Response {
    let gone = [(SET_COOKIE, "user=; Path=/; Max-Age=0")];
    (gone, "Goodbye.").into_response()
}

async fn hello(State(shop): State<Shop>, headers: HeaderMap) -> Response {
    let now = (shop.now)();
    let user = one_cookie(&headers, USER).and_then(|text| {
        let opened = shop.ring.open(USER, &text, now, FORTNIGHT, text_of);
        opened.ok()
    });
    let page = match user {
        Some(user) => format!("Hello, {}.", user.value),
        None => "Hello, stranger.".to_owned(),
    };
    let mut response = page.into_response();
    if shop.renews
        && let Some(cookie) = renewal(&shop.ring, USER, &headers, now, FORTNIGHT)
    {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

/// A value that is UTF-8, as text.
pub(crate) fn text_of(value: &[u8]) -> Option<String> {
    String::from_utf8(value.to_vec()).ok()
}
