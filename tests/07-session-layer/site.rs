//! What the steps share.

use std::future::ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, COOKIE, HeaderName, VARY};
use axum::http::{HeaderValue, Request};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use harness::{Browser, Chapter, Reply, Server, SetCookie, Test};
use memory_store::{
    Clock, Created, MemoryStore, Record, Saved, SessionStore, StoppedClock, StoreError, Timestamp,
    Version,
};
use session_ids::{SessionId, StoreKey};
use session_layer::{SessionLayer, Settings};
use tower_service::Service;

use crate::handlers;
use crate::shared_cache::behind_a_cache;
use crate::staged_store::{Call, Director, Other, StagedStore};

pub const CHAPTER: Chapter = Chapter::new("07-session-layer");

pub const NOW: Timestamp = Timestamp::from_seconds(1000);

/// A site with these handlers, on a staged store.
pub struct Site {
    pub server: Server,
    pub store: StagedStore<MemoryStore>,
    pub director: Director,
    pub clock: StoppedClock,
}

pub fn router() -> Router {
    Router::new()
        .route("/nothing", get(handlers::nothing))
        .route("/profile", get(handlers::profile))
        .route("/login", get(handlers::login))
        .route("/dark", get(handlers::dark))
        .route("/color", get(handlers::color))
        .route("/count", get(handlers::count))
        .route("/show-count", get(handlers::show_count))
        .route("/two", get(handlers::two))
        .route("/at-once", get(handlers::at_once))
        .route("/answer/{status}/{what}", get(handlers::answer))
        .route("/null", get(handlers::null))
        .route("/fail", get(handlers::fail))
        .route("/destroy-and-fail", get(handlers::destroy_and_fail))
        .route("/panic", get(handlers::panic))
        .route("/own-headers", get(handlers::own_headers))
        .route("/remove", get(handlers::remove))
        .route("/insert-and-remove", get(handlers::insert_and_remove))
        .route("/cycle", get(handlers::cycle))
        .route("/cycle-and-insert", get(handlers::cycle_and_insert))
        .route("/cycle-and-count", get(handlers::cycle_and_count))
        .route("/cycle-and-remove", get(handlers::cycle_and_remove))
        .route("/destroy-and-nothing", get(handlers::destroy_and_nothing))
        .route("/destroy-with-headers", get(handlers::destroy_with_headers))
        .route("/destroy", get(handlers::destroy))
        .route("/destroy-and-say", get(handlers::destroy_and_say))
        .route("/destroy-and-null", get(handlers::destroy_and_null))
        .route("/message", get(handlers::message))
        .route("/greeting", get(handlers::greeting))
        .route("/name/{name}", get(handlers::name))
        .route("/anyway", get(handlers::anyway))
        .route("/twice", get(handlers::twice))
        .route("/update-that-panics", get(handlers::update_that_panics))
}

/// Sessions in `store` for `router`, with a time limit for the store that no test waits for.
pub fn layered<S: SessionStore>(
    router: Router,
    store: S,
    clock: Clock,
    timeout: Duration,
) -> Router {
    with_settings(router, store, clock, Settings::default().timeout(timeout))
}

fn with_settings<S: SessionStore>(
    router: Router,
    store: S,
    clock: Clock,
    settings: Settings,
) -> Router {
    router.layer(SessionLayer::reporting(store, clock, settings, |_| {}))
}

pub const LONG: Duration = Duration::from_secs(60);

impl Site {
    pub fn new(t: &Test) -> Self {
        Self::with(t, router(), LONG)
    }

    pub fn with(t: &Test, router: Router, timeout: Duration) -> Self {
        Self::set(t, router, Settings::default().timeout(timeout))
    }

    /// With sessions that live so many seconds.
    pub fn living(t: &Test, seconds: u64) -> Self {
        let settings = Settings::default()
            .timeout(LONG)
            .lifetime(Duration::from_secs(seconds));
        Self::set(t, router(), settings)
    }

    pub fn set(t: &Test, router: Router, settings: Settings) -> Self {
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let store = director.stage(MemoryStore::with_capacity(1000));
        t.name_cookie(settings.cookie_name(), "session");
        let router = with_settings(router, store.clone(), clock.clock(), settings);
        Self {
            server: t.serve(router),
            store,
            director,
            clock,
        }
    }

    /// How often the store was asked: creates, loads, saves, deletes.
    pub fn calls(&self) -> [usize; 4] {
        [Call::Create, Call::Load, Call::Save, Call::Delete].map(|call| self.director.calls(call))
    }

    /// A browser with a session, and the key of its record. Stands in the transcript as a login.
    pub async fn logged_in(&self, t: &Test, name: &str) -> (Browser, StoreKey) {
        let browser = t.browser(name, &self.server);
        let reply = browser.get("/login").await;
        (browser, key_in(&reply.set_cookies()))
    }

    /// The record under a key, as it lies in the store.
    pub async fn kept(&self, key: &StoreKey) -> Option<Record> {
        let kept = self.store.inner.load(key, self.clock.clock().now()).await;
        kept.expect("a store in memory answers")
            .map(|(record, _)| record)
    }
}

/// The statuses at which something may begin or end, and those that are common.
const TELLING: [u16; 22] = [
    100, 101, 199, 200, 201, 204, 299, 301, 302, 303, 304, 307, 399, 400, 404, 409, 499, 500, 503,
    599, 600, 999,
];

/// The statuses for one of so many turns: all that are telling, and its share of the others. All turns
/// together have each from 100 to 999.
pub fn statuses(turn: u16, turns: u16) -> Vec<u16> {
    let is_due = |status: &u16| status % turns == turn || TELLING.contains(status);
    (100..=999).filter(is_due).collect()
}

/// Those of the statuses for which `is_other` says of the answer that it isn't what it should be: each is
/// asked for by `/answer/{status}/{what}`, without a server, which wouldn't send all of them.
pub async fn statuses_for_which(
    mut router: Router,
    what: &str,
    cookie: Option<&str>,
    statuses: &[u16],
    is_other: impl Fn(u16, &Response) -> bool,
) -> Vec<u16> {
    let mut others = Vec::new();
    for &status in statuses {
        let mut request = Request::get(format!("/answer/{status}/{what}"));
        if let Some(cookie) = cookie {
            request = request.header(COOKIE, cookie);
        }
        let request = request.body(Body::empty()).expect("a path, and a cookie");
        let Ok(response) = router.call(request).await;
        if is_other(status, &response) {
            others.push(status);
        }
    }
    others
}

/// Others change the session before each of the next `rounds` saves, so that each is refused. The future
/// lets so many seconds pass after each refusal, and then does `after_the_last`.
pub fn refusals(
    site: &Site,
    key: StoreKey,
    rounds: usize,
    seconds: u64,
    mut after_the_last: impl FnMut(),
) -> impl Future<Output = ()> {
    let others = vec![Other::Changes; rounds];
    site.director.let_others(Call::Save, key, &others);
    let mut next = (rounds > 0).then(|| site.director.hold_next(Call::Save));
    async move {
        for round in 1..=rounds {
            let refused = next.take().expect("there is one for each round");
            refused.reached().await;
            site.clock.advance(Duration::from_secs(seconds));
            if round < rounds {
                next = Some(site.director.hold_next(Call::Save));
            } else {
                after_the_last();
            }
            refused.release();
        }
    }
}

/// Gives the others time for what they mustn't do, or must have done: until `is_done`, or for a few
/// requests.
pub async fn give_time(browser: &Browser, requests: usize, is_done: impl Fn() -> bool) {
    for _ in 0..requests {
        if is_done() {
            return;
        }
        browser.get("/nothing").await;
    }
}

/// What an answer in place of the handler's is: its status and its text, how many cookies it sets, and
/// what its `Vary` says.
pub fn refusal(reply: &Reply) -> (u16, String, usize, Vec<String>) {
    let vary = reply.headers.get_all(VARY).iter();
    let vary = vary.map(|line| String::from_utf8_lossy(line.as_bytes()).to_lowercase());
    let cookies = reply.set_cookies().len();
    (reply.status, reply.text(), cookies, vary.collect())
}

/// The refusal of who is late.
pub fn ended_meanwhile() -> (u16, String, usize, Vec<String>) {
    let text = "Your session has changed meanwhile. Nothing was saved.";
    (409, text.to_owned(), 0, vec!["cookie".to_owned()])
}

/// The refusal of who has to come back.
pub fn later() -> (u16, String, usize, Vec<String>) {
    let text = "Please come back later.";
    (503, text.to_owned(), 0, vec!["cookie".to_owned()])
}

/// An attribute of the session's cookie, in the answer that sets it.
pub fn attribute(reply: &Reply, name: &str) -> Option<String> {
    let cookies = reply.set_cookies();
    let session = cookies.iter().find(|set| set.name() == b"__Host-session")?;
    let value = session.attribute(name)?;
    Some(String::from_utf8_lossy(value).into_owned())
}

/// The key of the session that the browser is given.
pub fn key_in(cookies: &[SetCookie]) -> StoreKey {
    let set = cookies.iter().find(|set| set.name() == b"__Host-session");
    let text = set.map(|set| String::from_utf8_lossy(set.value()).into_owned());
    let id = text.and_then(|text| SessionId::parse(&text).ok());
    StoreKey::of(&id.expect("the answer sets the cookie __Host-session to a session ID"))
}

/// A store in which another request is always faster.
pub struct Crowded {
    pub inner: Arc<MemoryStore>,
    pub saves: Arc<AtomicUsize>,
}

impl SessionStore for Crowded {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.inner.create(key, record, now).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        self.inner.load(key, now).await
    }

    async fn save(
        &self,
        _: &StoreKey,
        _: Version,
        _: &Record,
        _: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.saves.fetch_add(1, Ordering::SeqCst);
        Ok(Saved::Stale)
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        self.inner.delete(key).await
    }
}

/// What a visitor gets who is always too late, and how often their save was tried. Afterwards their session
/// is as it was, and no other record is left.
pub async fn crowded_out(t: &Test, path: &str) -> (u16, usize) {
    let saves = Arc::new(AtomicUsize::new(0));
    let inner = Arc::new(MemoryStore::with_capacity(100));
    let store = Crowded {
        inner: Arc::clone(&inner),
        saves: Arc::clone(&saves),
    };
    let clock = StoppedClock::at(NOW).clock();
    let site = t.serve(layered(router(), store, clock, LONG));
    let alice = t.browser("alice", &site);
    let key = key_in(&alice.get("/login").await.set_cookies());
    let before = inner.load(&key, NOW).await.ok().flatten();
    let reply = alice.get(path).await;
    let after = inner.load(&key, NOW).await.ok().flatten();
    t.see("the record and its version after that", after)
        .is(before);
    t.see("the number of records after that", inner.len()).is(1);
    t.see(
        "the number of cookies in the answer",
        reply.set_cookies().len(),
    )
    .is(0);
    (reply.status, saves.load(Ordering::SeqCst))
}

/// A site that has a cache in front of it, and leaves a header out of each answer. An operator has told
/// it to let the cache keep every page for a minute, where nothing else is said.
pub fn cached(t: &Test, left_out: Option<HeaderName>) -> Server {
    let tell = move |mut response: Response| {
        let headers = response.headers_mut();
        if let Some(name) = &left_out {
            headers.remove(name);
        }
        let minute = HeaderValue::from_static("max-age=60");
        headers.entry(CACHE_CONTROL).or_insert(minute);
        ready(response)
    };
    let store = MemoryStore::with_capacity(10);
    let clock = StoppedClock::at(NOW).clock();
    let router = layered(router(), store, clock, LONG).layer(map_response(tell));
    t.name_cookie("__Host-session", "session");
    t.serve(behind_a_cache(router))
}
