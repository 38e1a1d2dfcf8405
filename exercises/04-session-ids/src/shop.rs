//! A shop that knows its visitors by a cookie with an ID in it.

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cookie::Cookie;
use cookie_header::cookies;

use crate::id::SessionId;
use crate::key::{StoreKey, log_line};
use crate::weak::{Clock, Counter, Lcg};

/// How many visitors the public page lists.
const LISTED: usize = 10;

/// How a shop draws IDs, what it keeps of one, and what it writes to its log. The weak shops and the
/// strong one differ in this value, and in nothing else.
pub struct Ids {
    /// Draws an ID for a visitor who comes at this time, in milliseconds since 1970.
    draw: Box<dyn FnMut(u64) -> String + Send>,
    /// The key under which a visitor with this cookie is kept, if there can be one.
    key: fn(&str) -> Option<String>,
    /// The line about a request with this cookie.
    log: fn(&str) -> String,
}

impl Ids {
    /// Those of a [`Counter`].
    pub fn counter(first: u64) -> Self {
        let mut counter = Counter::starting_at(first);
        Self::weak(move |_| counter.draw())
    }

    /// Those of a [`Clock`].
    pub fn clock(worker: u16) -> Self {
        let clock = Clock::of_worker(worker);
        Self::weak(move |millis| clock.draw(millis))
    }

    /// Those of an [`Lcg`].
    pub fn lcg(seed: u64) -> Self {
        let mut lcg = Lcg::seeded(seed);
        Self::weak(move |_| lcg.draw())
    }

    /// Remembers visitors by the ID itself, and writes it to the log.
    fn weak(draw: impl FnMut(u64) -> String + Send + 'static) -> Self {
        Self {
            draw: Box::new(draw),
            key: |cookie| Some(cookie.to_owned()),
            log: |cookie| format!("visitor {cookie}"),
        }
    }

    /// Those of [`SessionId`].
    pub fn strong() -> Self {
        Self {
            draw: Box::new(|_| SessionId::generate().text()),
            key: strong_key,
            log: log_line,
        }
    }
}

/// The key under which the strong shop keeps a visitor with this cookie, in hexadecimal digits.
///
/// `None` for a cookie that is no session ID. No visitor can be kept under any other text, least of all
/// under a key that an attacker has read in the shop's own table.
fn strong_key(cookie: &str) -> Option<String> {
    todo!("step 8: remember the hash")
}

/// A shop. Clones are the same shop.
#[derive(Clone)]
pub struct Shop(Arc<Parts>);

struct Parts {
    /// Where its cookie is sent.
    path: String,
    clock: Box<dyn Fn() -> u64 + Send + Sync>,
    log: Box<dyn Fn(&str) + Send + Sync>,
    state: Mutex<Books>,
}

struct Books {
    ids: Ids,
    /// Names, by the key that the ID gives.
    visitors: HashMap<String, String>,
    /// Who came, and in which second, the latest last.
    came: Vec<(String, u64)>,
}

impl Shop {
    /// A shop whose pages lie below `path`. `clock` says the milliseconds since 1970; `log` takes the
    /// lines of the log.
    pub fn new(
        path: &str,
        ids: Ids,
        clock: impl Fn() -> u64 + Send + Sync + 'static,
        log: impl Fn(&str) + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(Parts {
            path: path.to_owned(),
            clock: Box::new(clock),
            log: Box::new(log),
            state: Mutex::new(Books {
                ids,
                visitors: HashMap::new(),
                came: Vec::new(),
            }),
        }))
    }

    /// Its pages: `/enter?name=alice` lets a visitor in, `/` greets them, and `/visitors` is public.
    pub fn app(&self) -> Router {
        Router::new()
            .route("/", get(home))
            .route("/enter", get(enter))
            .route("/visitors", get(visitors))
            .with_state(self.clone())
    }

    /// Lets a visitor in. Returns the ID that they get.
    pub fn let_in(&self, name: &str) -> String {
        let now = (self.0.clock)();
        let mut books = self.books();
        let id = (books.ids.draw)(now);
        let key = (books.ids.key)(&id);
        books.visitors.extend(key.map(|key| (key, name.to_owned())));
        books.came.push((name.to_owned(), now / 1000));
        id
    }

    /// How the shop greets the sender of this cookie.
    pub fn greet(&self, cookie: &str) -> String {
        let books = self.books();
        (self.0.log)(&(books.ids.log)(cookie));
        let key = (books.ids.key)(cookie);
        let name = key.and_then(|key| books.visitors.get(&key));
        format!("Hello, {}.", name.map_or("stranger", String::as_str))
    }

    /// The last visitors, the latest first: names, and the second in which they came.
    pub fn last_visitors(&self) -> Vec<(String, u64)> {
        let books = self.books();
        books.came.iter().rev().take(LISTED).cloned().collect()
    }

    /// The keys of its table: what an attacker sees who gets hold of a backup.
    pub fn keys(&self) -> Vec<String> {
        self.books().visitors.keys().cloned().collect()
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Debug for Shop {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_struct("Shop").field("path", &self.0.path).finish()
    }
}

async fn home(State(shop): State<Shop>, headers: HeaderMap) -> String {
    match id_in(&headers) {
        Some(id) => shop.greet(&id),
        None => "Hello, stranger.".to_owned(),
    }
}

async fn enter(State(shop): State<Shop>, Query(form): Query<HashMap<String, String>>) -> Response {
    let name = form.get("name").map_or("somebody", String::as_str);
    let id = shop.let_in(name);
    let cookie = Cookie::build(("id", id)).path(&shop.0.path).http_only(true);
    let header = [(SET_COOKIE, cookie.to_string())];
    (header, format!("Hello, {name}.")).into_response()
}

async fn visitors(State(shop): State<Shop>) -> String {
    let line = |(name, second)| format!("{name} came at {second}");
    let lines = shop.last_visitors().into_iter().map(line);
    lines.collect::<Vec<_>>().join("\n")
}

/// The value of the cookie `id`, if there is one and not two.
fn id_in(headers: &HeaderMap) -> Option<String> {
    let mut ids = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == b"id");
    match (ids.next(), ids.next()) {
        (Some(only), None) => String::from_utf8(only.value).ok(),
        _ => None,
    }
}
