//! The finished shop: cookies signed with name and time, under a key that can't be guessed.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;

use crate::error::Error;
use crate::header::{one_cookie, set_cookie, with_cookie};
use crate::key::Key;
use crate::page;
use crate::stages::stages;

/// How long the shop believes a cookie: a day, in seconds.
pub const DAY: u64 = 24 * 60 * 60;

/// What the handlers share.
#[derive(Debug, Clone)]
struct Shop {
    key: Key,
    now: fn() -> u64,
    used: Arc<Mutex<HashSet<String>>>,
}

/// The routes of the shop and of its stages, with a clock that gives seconds since 1970.
pub fn app(key: Key, now: fn() -> u64) -> Router {
    let routes = Router::new()
        .route("/", get(show))
        .route("/check", get(check))
        .route("/login", get(login))
        .route("/hello", get(hello))
        .route("/coupon", get(coupon))
        .route("/redeem", get(redeem));
    let used = Arc::default();
    let shop: Router = routes.with_state(Shop { key, now, used });
    shop.merge(stages())
}

type Form = Query<HashMap<String, String>>;

async fn show(State(shop): State<Shop>, headers: HeaderMap, Query(form): Form) -> Html<String> {
    let user = shop.read(&headers, "user");
    let sent = one_cookie(&headers, "user");
    let name = form.get("name").map_or("user", String::as_str);
    let text = form.get("cookie").map(|text| text.trim().to_owned());
    let text = text.or(sent).unwrap_or_default();
    let verdict = match text.as_str() {
        "" => "No cookie yet.".to_owned(),
        text => shop.verdict(name, text),
    };
    Html(page::html(user.as_deref(), name, &text, &verdict))
}

/// Takes a cookie apart, and says what the server makes of it. No shop would tell a visitor so much.
async fn check(State(shop): State<Shop>, Query(form): Form) -> String {
    let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    shop.verdict(field("name"), field("cookie"))
}

async fn login(State(shop): State<Shop>, Query(form): Form) -> Response {
    let name = form.get("name").map(String::as_str).unwrap_or_default();
    shop.signed("user", name, Redirect::to("/"))
}

async fn hello(State(shop): State<Shop>, headers: HeaderMap) -> String {
    let user = shop.read(&headers, "user");
    format!("Hello, {}.", user.as_deref().unwrap_or("stranger"))
}

async fn coupon(State(shop): State<Shop>) -> Response {
    shop.signed("coupon", "coffee", "A coupon. See /redeem")
}

/// Remembers the texts of the coupons that were used, which is right as long as a coupon has only
/// one text.
async fn redeem(State(shop): State<Shop>, headers: HeaderMap) -> String {
    let text = one_cookie(&headers, "coupon").unwrap_or_default();
    let Ok(what) = shop.open("coupon", &text) else {
        return "No coupon.".to_owned();
    };
    let mut used = shop.used.lock().unwrap_or_else(PoisonError::into_inner);
    if used.insert(text) {
        format!("Here you are: {what}.")
    } else {
        "This coupon was used before.".to_owned()
    }
}

impl Shop {
    /// An answer with a signed cookie.
    fn signed(&self, name: &str, value: &str, answer: impl IntoResponse) -> Response {
        let text = self.key.sign(name, value.as_bytes(), (self.now)());
        with_cookie(set_cookie(name, &text, "/"), answer)
    }

    /// The value of a cookie, or nothing: the visitor isn't told why.
    fn read(&self, headers: &HeaderMap, name: &str) -> Option<String> {
        let text = one_cookie(headers, name)?;
        self.open(name, &text).ok()
    }

    fn verdict(&self, name: &str, text: &str) -> String {
        page::verdict(name, text, (self.now)(), self.open(name, text))
    }

    fn open(&self, name: &str, text: &str) -> Result<String, Error> {
        let parse = |value: &[u8]| String::from_utf8(value.to_vec()).ok();
        self.key.open(name, text, (self.now)(), DAY, parse)
    }
}
