// Chapter 07, session-layer: who calls commit?

use std::future::ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, HeaderName, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::get;
use harness::{Browser, Chapter, Server, SetCookie, Step, Test, claim};
use memory_store::{
    Clock, Created, MemoryStore, Record, Saved, SessionStore, StoppedClock, StoreError, Timestamp,
    Version,
};
use session_ids::{SessionId, StoreKey};
use session_layer::{NoSession, Session, Sessions, Settings};
use tokio::join;

#[path = "../staged_store.rs"]
mod staged_store;

use staged_store::{Call, Director, Held, StagedStore};

#[path = "../shared_cache.rs"]
mod shared_cache;

use shared_cache::behind_a_cache;

/// The handlers that every chapter begins with.
#[path = "../one-line-of-flask/handlers.rs"]
mod tutorial;

const CHAPTER: Chapter = Chapter::new("07-session-layer");

const NOW: Timestamp = Timestamp::from_seconds(1000);

/// Handlers like those of any site. Each does what its path says.
mod handlers {
    use super::*;

    pub async fn nothing() -> &'static str {
        "No session here"
    }

    pub async fn profile(session: Session) -> &'static str {
        match session.get("logged_in") {
            Some(true) => "Profile page",
            _ => "User not logged in",
        }
    }

    pub async fn login(session: Session) -> &'static str {
        session.insert("logged_in", true);
        "Login success"
    }

    pub async fn dark(session: Session) -> &'static str {
        session.insert("color", "dark");
        "The color is dark"
    }

    pub async fn color(session: Session) -> String {
        session.get("color").unwrap_or_else(|| "none".to_owned())
    }

    pub async fn count(session: Session) -> &'static str {
        session.update("count", |count: Option<u64>| count.unwrap_or_default() + 1);
        "Counted"
    }

    pub async fn show_count(session: Session) -> String {
        session.get::<u64>("count").unwrap_or_default().to_string()
    }

    /// Two sessions in one handler are one: what is put into the first is seen in the second.
    pub async fn two(first: Session, second: Session) -> (StatusCode, String) {
        first.insert("color", "seen in both");
        let seen = second.get::<String>("color").unwrap_or_default();
        (StatusCode::INTERNAL_SERVER_ERROR, seen)
    }

    pub async fn fail(session: Session) -> StatusCode {
        session.insert("logged_in", true);
        StatusCode::INTERNAL_SERVER_ERROR
    }

    pub async fn destroy_and_fail(session: Session) -> StatusCode {
        session.destroy();
        StatusCode::BAD_GATEWAY
    }

    pub async fn not_found(session: Session) -> (StatusCode, &'static str) {
        session.insert("logged_in", true);
        (StatusCode::NOT_FOUND, "Not here")
    }

    pub async fn panic(session: Session) -> &'static str {
        session.insert("logged_in", true);
        panic!("as the test wants it")
    }

    pub async fn own_headers(session: Session) -> impl IntoResponse {
        session.insert("logged_in", true);
        let headers = AppendHeaders([
            (SET_COOKIE, "theme=dark; Path=/"),
            (VARY, "accept-language"),
        ]);
        (headers, "With headers of its own")
    }

    pub async fn remove(session: Session) -> &'static str {
        session.remove("logged_in");
        "Removed"
    }

    pub async fn insert_and_remove(session: Session) -> &'static str {
        session.insert("logged_in", true);
        session.remove("logged_in");
        "Nothing left"
    }

    pub async fn cycle(session: Session) -> &'static str {
        session.cycle_id();
        "Another ID"
    }

    pub async fn cycle_and_insert(session: Session) -> &'static str {
        session.cycle_id();
        session.insert("logged_in", true);
        "Login success, and another ID"
    }

    pub async fn destroy(session: Session) -> &'static str {
        session.destroy();
        "Logout success"
    }

    pub async fn destroy_and_say(session: Session) -> &'static str {
        session.destroy();
        session.insert("message", "You are logged out.");
        "Logout success, and a message"
    }

    pub async fn greeting(session: Session) -> String {
        let name = session.get("name").unwrap_or_else(|| "stranger".to_owned());
        format!("Hello, {name}")
    }

    /// Alice's first page, or Bob's: it begins a session.
    pub async fn name(Path(name): Path<String>, session: Session) -> String {
        session.insert("name", &name);
        format!("I'll call you {name}")
    }

    /// Takes a session where one can be had.
    pub async fn anyway(session: Result<Session, NoSession>) -> &'static str {
        match session {
            Ok(session) => {
                session.insert("seen", true);
                "With a session"
            }
            Err(_) => "Without a session",
        }
    }

    /// Fails when it has to be made a second time.
    pub async fn update_that_panics(session: Session) -> &'static str {
        session.update("count", |count: Option<u64>| match count {
            None => 1,
            Some(_) => panic!("as the test wants it"),
        });
        "Counted"
    }

    pub async fn message(session: Session) -> String {
        session.get("message").unwrap_or_else(|| "none".to_owned())
    }
}

/// A site with these handlers, on a staged store.
struct Site {
    server: Server,
    store: StagedStore<MemoryStore>,
    director: Director,
    clock: StoppedClock,
}

fn router() -> Router {
    Router::new()
        .route("/nothing", get(handlers::nothing))
        .route("/profile", get(handlers::profile))
        .route("/login", get(handlers::login))
        .route("/dark", get(handlers::dark))
        .route("/color", get(handlers::color))
        .route("/count", get(handlers::count))
        .route("/show-count", get(handlers::show_count))
        .route("/two", get(handlers::two))
        .route("/fail", get(handlers::fail))
        .route("/destroy-and-fail", get(handlers::destroy_and_fail))
        .route("/not-found", get(handlers::not_found))
        .route("/panic", get(handlers::panic))
        .route("/own-headers", get(handlers::own_headers))
        .route("/remove", get(handlers::remove))
        .route("/insert-and-remove", get(handlers::insert_and_remove))
        .route("/cycle", get(handlers::cycle))
        .route("/cycle-and-insert", get(handlers::cycle_and_insert))
        .route("/destroy", get(handlers::destroy))
        .route("/destroy-and-say", get(handlers::destroy_and_say))
        .route("/message", get(handlers::message))
        .route("/greeting", get(handlers::greeting))
        .route("/name/{name}", get(handlers::name))
        .route("/anyway", get(handlers::anyway))
        .route("/update-that-panics", get(handlers::update_that_panics))
}

/// Sessions in `store` for `router`, with a time limit for the store that no test waits for.
fn layered<S: SessionStore>(router: Router, store: S, clock: Clock, patience: Duration) -> Router {
    let settings = Settings::default().patience(patience);
    Sessions::reporting(store, clock, settings, |_| {}).layer(router)
}

const PATIENT: Duration = Duration::from_secs(60);

impl Site {
    fn new(t: &Test) -> Self {
        Self::with(t, router(), PATIENT)
    }

    fn with(t: &Test, router: Router, patience: Duration) -> Self {
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let store = director.stage(MemoryStore::with_limit(1000));
        let router = layered(router, store.clone(), clock.clock(), patience);
        t.name_cookie("__Host-session", "session");
        Self {
            server: t.serve(router),
            store,
            director,
            clock,
        }
    }

    /// How often the store was asked: creates, loads, saves, deletes.
    fn calls(&self) -> [usize; 4] {
        [Call::Create, Call::Load, Call::Save, Call::Delete].map(|call| self.director.calls(call))
    }

    /// A browser with a session, and the key of its record. Stands in the transcript as a login.
    async fn logged_in(&self, t: &Test, name: &str) -> (Browser, StoreKey) {
        let browser = t.browser(name, &self.server);
        let reply = browser.get("/login").await;
        (browser, key_in(&reply.set_cookies()))
    }

    /// The record under a key, as it lies in the store.
    async fn kept(&self, key: &StoreKey) -> Option<Record> {
        let kept = self.store.inner.load(key, self.clock.clock().now()).await;
        kept.expect("a store in memory answers")
            .map(|(record, _)| record)
    }
}

/// The key of the session that the browser is given.
fn key_in(cookies: &[SetCookie]) -> StoreKey {
    let set = cookies.iter().find(|set| set.name() == b"__Host-session");
    let text = set.map(|set| String::from_utf8_lossy(set.value()).into_owned());
    let id = text.and_then(|text| SessionId::parse(&text).ok());
    StoreKey::of(&id.expect("the answer sets the cookie __Host-session to a session ID"))
}

/// A store in which somebody else is always faster.
struct Crowded {
    inner: MemoryStore,
    saves: Arc<AtomicUsize>,
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

/// What a visitor gets who is always too late, and how often their save was tried.
async fn crowded_out(t: &Test, path: &str) -> (u16, usize) {
    let saves = Arc::new(AtomicUsize::new(0));
    let store = Crowded {
        inner: MemoryStore::with_limit(100),
        saves: Arc::clone(&saves),
    };
    let clock = StoppedClock::at(NOW).clock();
    let site = t.serve(layered(router(), store, clock, PATIENT));
    let alice = t.browser("alice", &site);
    alice.get("/login").await;
    let status = alice.get(path).await.status;
    (status, saves.load(Ordering::SeqCst))
}

/// A site that has a cache in front of it, and leaves a header out of each answer. Somebody has told
/// it to let the cache keep every page for a minute, where nothing else is said.
fn cached(t: &Test, left_out: Option<HeaderName>) -> Server {
    let tell = move |mut response: Response| {
        let headers = response.headers_mut();
        if let Some(name) = &left_out {
            headers.remove(name);
        }
        let minute = HeaderValue::from_static("max-age=60");
        headers.entry(CACHE_CONTROL).or_insert(minute);
        ready(response)
    };
    let store = MemoryStore::with_limit(10);
    let clock = StoppedClock::at(NOW).clock();
    let router = layered(router(), store, clock, PATIENT).layer(map_response(tell));
    t.name_cookie("__Host-session", "session");
    t.serve(behind_a_cache(router))
}

mod step_1 {
    //! Write `session_cookie` and `removal_cookie`: the session's `Set-Cookie` headers.
    use super::*;
    use harness::Called;
    use session_layer::{removal_cookie, session_cookie};

    const STEP: Step = CHAPTER.step(1, "Write the cookie");

    /// A `Set-Cookie` value as a list: the pair, with `ID` for the ID, and the attributes.
    fn parts(t: &Test, call: &str, id: &SessionId, value: HeaderValue) -> Called<Vec<String>> {
        let line = value
            .to_str()
            .unwrap_or("not text")
            .replace(&id.text(), "ID");
        let mut parts = line.split(';').map(|part| part.trim().to_owned());
        let pair = parts.next().unwrap_or_default();
        let mut rest: Vec<String> = parts.map(|part| part.to_ascii_lowercase()).collect();
        rest.sort();
        t.call(call, || [vec![pair], rest].concat())
    }

    #[test]
    fn the_default_is_the_strict_one() {
        claim!(
            STEP,
            "By default the cookie is __Host-session, Secure, HttpOnly, SameSite=Lax, for the whole host",
            "ASVS 5.0, 3.3.1 to 3.3.4; RFC 6265bis, section 4.1.3.2"
        )
        .test(async |t| {
            let id = SessionId::generate();
            let value = session_cookie(&Settings::default(), &id, 86_400);
            parts(&t, "session_cookie by default, for a day,", &id, value).gives(
                [
                    "__Host-session=ID",
                    "httponly",
                    "max-age=86400",
                    "path=/",
                    "samesite=lax",
                    "secure",
                ]
                .map(str::to_owned),
            );
        });
    }

    #[test]
    fn development_does_without_tls() {
        claim!(
            STEP,
            "The settings for development change the name and leave out Secure, and nothing else",
            "RFC 6265bis, section 4.1.3.2"
        )
        .test(async |t| {
            let id = SessionId::generate();
            let value = session_cookie(&Settings::for_development(), &id, 60);
            parts(
                &t,
                "session_cookie for development, for a minute,",
                &id,
                value,
            )
            .gives(
                [
                    "session=ID",
                    "httponly",
                    "max-age=60",
                    "path=/",
                    "samesite=lax",
                ]
                .map(str::to_owned),
            );
        });
    }

    #[test]
    fn the_removal_names_the_same_cookie() {
        claim!(
            STEP,
            "The removal has the cookie's name and its attributes, no value, and a time that is over",
            "RFC 6265bis, section 5.7; ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            for (settings, secure) in [
                (Settings::default(), true),
                (Settings::for_development(), false),
            ] {
                let value = removal_cookie(&settings);
                let set = SetCookie::parse(value.as_bytes());
                let what = format!("removal_cookie, Secure: {secure},");
                let name = settings.cookie_name().as_bytes();
                t.call(what, || set).must(
                    "the cookie's name, an empty value, the cookie's attributes (Path=/, no Domain, \
                     HttpOnly, SameSite=Lax, Secure where it has that), and a time that is over",
                    |set| {
                        set.name() == name
                            && set.value().is_empty()
                            && set.attribute("path") == Some(b"/")
                            && set.attribute("domain").is_none()
                            && set.attribute("secure").is_some() == secure
                            && set.attribute("httponly").is_some()
                            && set.attribute("samesite").is_some_and(|it| it.eq_ignore_ascii_case(b"lax"))
                            && set.deletes(std::time::SystemTime::now())
                    },
                );
            }
        });
    }
}

mod step_2 {
    //! Write `vary_by_cookie` and `forbid_storing`: what a cache has to know.
    use super::*;
    use session_layer::{forbid_storing, vary_by_cookie};

    const STEP: Step = CHAPTER.step(2, "Tell the caches");

    fn with(name: HeaderName, lines: &[&'static str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(&name, HeaderValue::from_static(line));
        }
        headers
    }

    /// All that a header says, in lower case and in its order.
    fn said(headers: &HeaderMap, name: HeaderName) -> Vec<String> {
        let lines = headers.get_all(name).iter();
        let lines = lines.filter_map(|line| line.to_str().ok());
        let names = lines.flat_map(|line| line.split(','));
        names.map(|name| name.trim().to_ascii_lowercase()).collect()
    }

    #[test]
    fn vary_names_the_cookie_once() {
        claim!(
            STEP,
            "Vary names Cookie, once, and keeps what it named before",
            "RFC 9110, section 12.5.5; CVE-2023-30861"
        )
        .test(async |t| {
            let cases: [(&[&str], &[&str]); 8] = [
                (&[], &["cookie"]),
                (&["accept"], &["accept", "cookie"]),
                (&["accept, origin"], &["accept", "origin", "cookie"]),
                (&["accept", "origin"], &["accept", "origin", "cookie"]),
                (&["Cookie"], &["cookie"]),
                (&["accept, COOKIE"], &["accept", "cookie"]),
                (&["*"], &["*"]),
                (&["x-cookie"], &["x-cookie", "cookie"]),
            ];
            for (before, after) in cases {
                let mut headers = with(VARY, before);
                let what = format!("Vary after vary_by_cookie, where it was {before:?},");
                t.call(what, || {
                    vary_by_cookie(&mut headers);
                    said(&headers, VARY)
                })
                .gives(after.iter().map(ToString::to_string).collect::<Vec<_>>());
            }
        });
    }

    #[test]
    fn no_store_takes_the_place_of_what_was_allowed() {
        claim!(
            STEP,
            "Cache-Control is no-store, and nothing that allows more stands beside it",
            "RFC 9111, section 5.2.2.5; ASVS 5.0, 14.3.2"
        )
        .test(async |t| {
            for before in [
                &[][..],
                &["public, max-age=3600"],
                &["public", "max-age=3600"],
            ] {
                let mut headers = with(CACHE_CONTROL, before);
                let what = format!("Cache-Control after forbid_storing, where it was {before:?},");
                t.call(what, || {
                    forbid_storing(&mut headers);
                    said(&headers, CACHE_CONTROL)
                })
                .gives(vec!["no-store".to_owned()]);
            }
        });
    }
}

mod step_3 {
    //! Write `Visit::session` and `Core::finish`: the session is loaded for who asks, and saved at most
    //! once.
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::{Mutex, PoisonError};

    const STEP: Step = CHAPTER.step(3, "Load for who asks, and save at most once");

    /// A cookie with an ID that nobody has given out.
    fn unknown() -> String {
        format!("__Host-session={}", SessionId::generate().text())
    }

    /// A store that has a record, and the cookie that belongs to it.
    async fn known(site: &Site) -> String {
        let id = SessionId::generate();
        let data = serde_json::Map::from_iter([("logged_in".to_owned(), true.into())]);
        let record = Record::new(data, NOW.plus(1000));
        let created = site
            .store
            .inner
            .create(&StoreKey::of(&id), &record, NOW)
            .await;
        assert!(created.is_ok(), "there is room");
        format!("__Host-session={}", id.text())
    }

    #[test]
    fn who_takes_no_session_never_asks_the_store() {
        claim!(
            STEP,
            "A handler that takes no Session is answered without the store, also when that is down",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            site.director.break_down(Call::Load);
            let alice = t.browser("alice", &site.server);
            alice.get_with_cookie("/nothing", unknown()).await;
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([0, 0, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn reading_writes_nothing() {
        claim!(
            STEP,
            "A request that only reads loads once, writes nothing, sets no cookie, and says Vary: Cookie",
            "CVE-2026-27205; Flask-Session 0.8.0 writes on every request"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let cookie = known(&site).await;
            alice.get_with_cookie("/profile", cookie).await;
            t.call("creates, loads, saves, deletes", || site.calls()).gives([0, 1, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_stranger_costs_nothing() {
        claim!(
            STEP,
            "A visitor without an ID is read from no store, and gets no session for looking",
            "Django CVE-2015-5143"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let bob = t.browser("bob", &site.server);
            bob.get("/profile").await;
            bob.get_with_cookie("/profile", "theme=dark; session=1")
                .await;
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([0, 0, 0, 0]);
            bob.get_with_cookie("/profile", unknown()).await;
            let what = "creates, loads, saves, deletes, with an ID that nobody gave out,";
            t.call(what, || site.calls()).gives([0, 1, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn what_is_no_id_is_no_cookie() {
        claim!(
            STEP,
            "A value that is no ID, and two cookies of the session's name, are treated as none",
            "CWE-20; RFC 6265bis, section 8.6"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let mallory = t.browser("mallory", &site.server);
            let (one, two) = (known(&site).await, known(&site).await);
            for cookie in [
                "__Host-session=".to_owned(),
                "__Host-session=alice".to_owned(),
                format!("{one}=="),
                format!("{one}; {two}"),
                format!("{one}; {one}"),
            ] {
                let reply = mallory.get_with_cookie("/profile", cookie).await;
                t.call("the answer", || reply.text())
                    .gives("User not logged in".to_owned());
            }
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([0, 0, 0, 0]);
        });
    }

    #[test]
    fn two_extractors_share_one_session() {
        claim!(
            STEP,
            "A handler and its layers may each take a Session: it is loaded once, and it is the same",
            "maxcountryman/axum-sessions#13"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let cookie = known(&site).await;
            let reply = alice.get_with_cookie("/two", cookie).await;
            t.call("what the second session sees of the first", || reply.text())
                .gives("seen in both".to_owned());
            t.call("creates, loads, saves, deletes", || site.calls()).gives([0, 1, 0, 0]);
        });
    }

    #[test]
    fn a_store_that_is_down_is_no_stranger() {
        claim!(
            STEP,
            "If the store gives an error on load, the visitor reads 503, and their cookie is left alone",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let cookie = known(&site).await;
            site.director.break_down(Call::Load);
            alice.get_with_cookie("/profile", &cookie).await;
            alice.get_with_cookie("/login", &cookie).await;
            site.director.repair();
            alice.get_with_cookie("/profile", &cookie).await;
            t.call("creates, loads, saves, deletes", || site.calls()).gives([0, 3, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn who_goes_on_without_a_session_gets_none() {
        claim!(
            STEP,
            "A handler that can do without answers while the store is down, and nothing is saved or set",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let cookie = known(&site).await;
            site.director.break_down(Call::Load);
            let reply = alice.get_with_cookie("/anyway", &cookie).await;
            t.call("the answer", || reply.text())
                .gives("Without a session".to_owned());
            t.call("the number of cookies in it", || reply.set_cookies().len())
                .gives(0);
            t.call("what its Vary says", || {
                let vary = reply.headers.get(VARY).and_then(|vary| vary.to_str().ok());
                vary.map(str::to_ascii_lowercase)
            })
            .gives(Some("cookie".to_owned()));
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([0, 1, 0, 0]);
        });
    }

    #[test]
    fn a_store_that_hangs_is_not_waited_for() {
        claim!(
            STEP,
            "If the store doesn't answer a load in time, the visitor reads 503",
            "ASVS 5.0, 13.1.3"
        )
        .test(async |t| {
            let site = Site::with(&t, router(), Duration::from_millis(20));
            let alice = t.browser("alice", &site.server);
            let cookie = known(&site).await;
            let _held = site.director.hold_next(Call::Load);
            let reply = alice.get_with_cookie("/profile", cookie).await;
            t.call("the status", || reply.status).gives(503);
        });
    }

    #[test]
    fn after_the_answer_the_session_is_closed() {
        claim!(
            STEP,
            "Who keeps a session until the answer is out can't change it any more, and is told so by a panic",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let shelf = Arc::new(Mutex::new(None));
            let kept = Arc::clone(&shelf);
            let keep = async move |session: Session| {
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
                "Kept"
            };
            let site = Site::with(&t, router().route("/keep", get(keep)), PATIENT);
            t.browser("alice", &site.server).get("/keep").await;
            let kept = shelf.lock().unwrap_or_else(PoisonError::into_inner).take();
            let session = kept.expect("the handler has kept it");
            t.call("whether insert panics when the answer is out", || {
                catch_unwind(AssertUnwindSafe(|| session.insert("late", true))).is_err()
            })
            .gives(true);
        });
    }

    #[test]
    fn an_error_saves_nothing() {
        claim!(
            STEP,
            "A response of 500 or more saves nothing, and ends nothing",
            "Django 5.2 and tower-sessions 0.15 do the same"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let cookie = known(&site).await;
            alice.get("/fail").await;
            alice.get_with_cookie("/destroy-and-fail", &cookie).await;
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([0, 1, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_panic_saves_nothing() {
        claim!(
            STEP,
            "A handler that panics closes the connection, and nothing of its session is saved",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            t.browser("alice", &site.server)
                .get_no_answer("/panic")
                .await;
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([0, 0, 0, 0]);
            let bob = t.browser("bob", &site.server).get("/profile").await;
            t.call("the next visitor's answer", || bob.text())
                .gives("User not logged in".to_owned());
        });
    }
}

mod step_4 {
    //! Write `begin`, `create` and `answer`: a session begins with its first value.
    use super::*;

    const STEP: Step = CHAPTER.step(4, "Begin a session");

    #[test]
    fn the_first_value_begins_a_session() {
        claim!(
            STEP,
            "The first change sets the cookie, once, and forbids storing; later requests find the value",
            "ASVS 5.0, 14.3.2; RFC 9111, section 5.2.2.5"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/login").await;
            alice.get("/profile").await;
            t.call("creates, loads, saves, deletes", || site.calls()).gives([1, 1, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn without_a_value_there_is_no_session() {
        claim!(
            STEP,
            "A stranger whose session is left empty gets no record and no cookie",
            "CWE-770"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let bob = t.browser("bob", &site.server);
            for path in ["/remove", "/insert-and-remove", "/cycle"] {
                bob.get(path).await;
            }
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([0, 0, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_chosen_id_is_not_adopted() {
        claim!(
            STEP,
            "A visitor with an ID that nobody gave out gets another one, and the chosen one stays unknown",
            "WSTG-SESS-03; CWE-384"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let mallory = t.browser("mallory", &site.server);
            let chosen = format!("__Host-session={}", SessionId::generate().text());
            mallory.get_with_cookie("/login", &chosen).await;
            mallory.get_with_cookie("/profile", &chosen).await;
            mallory.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn two_cookies_begin_a_new_session() {
        claim!(
            STEP,
            "With two cookies of the session's name, a login begins a session of its own",
            "RFC 6265bis, section 8.6"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (_, key) = site.logged_in(&t, "alice").await;
            let ids = [SessionId::generate().text(), SessionId::generate().text()];
            let tossed = format!("__Host-session={}; __Host-session={}", ids[0], ids[1]);
            let reply = t
                .browser("bob", &site.server)
                .get_with_cookie("/login", tossed)
                .await;
            let given = key_in(&reply.set_cookies());
            t.call("whether Bob is given a session that isn't Alice's", || {
                given != key
            })
            .gives(true);
        });
    }

    #[test]
    fn cookie_and_record_end_together() {
        claim!(
            STEP,
            "The cookie's Max-Age and the record's end are one decision: the same second",
            "maxcountryman/tower-sessions#174"
        )
        .test(async |t| {
            let (director, clock) = (Director::default(), StoppedClock::at(NOW));
            let store = director.stage(MemoryStore::with_limit(10));
            let settings = Settings::default().lifetime(600);
            let app = Sessions::new(store, clock.clock(), settings).layer(router());
            let site = t.serve(app);
            let alice = t.browser("alice", &site);
            let reply = alice.get("/login").await;
            let set = reply.set_cookies();
            let age = set.first().and_then(|set| set.attribute("max-age"));
            let age = age.map(|age| String::from_utf8_lossy(age).into_owned());
            t.call("Max-Age, with a lifetime of 600 seconds,", || age)
                .gives(Some("600".to_owned()));
            clock.advance(599);
            let before = alice.get("/profile").await.text();
            t.call("the profile after 599 seconds", || before)
                .gives("Profile page".to_owned());
            clock.advance(1);
            let after = alice.get("/profile").await.text();
            t.call("the profile after 600 seconds", || after)
                .gives("User not logged in".to_owned());
        });
    }

    #[test]
    fn the_answer_keeps_its_own_headers() {
        claim!(
            STEP,
            "Cookies and Vary that the handler has set go out beside the session's",
            "RFC 6265bis, section 3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            t.browser("alice", &site.server).get("/own-headers").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_refusal_by_the_handler_is_saved() {
        claim!(
            STEP,
            "What a handler changed is saved whatever it answers below 500",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let reply = alice.get("/not-found").await;
            t.call("the status", || reply.status).gives(404);
            let profile = alice.get("/profile").await.text();
            t.call("the profile after that", || profile)
                .gives("Profile page".to_owned());
        });
    }

    #[test]
    fn what_was_not_created_is_not_claimed() {
        claim!(
            STEP,
            "If the store gives an error on create, the visitor reads 503 and gets no cookie",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            site.director.break_down(Call::Create);
            t.browser("alice", &site.server).get("/own-headers").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn without_vary_a_cache_gives_away_the_page() {
        claim!(
            STEP,
            "Behind a cache, and without the header Vary, Alice's page is given to Bob",
            "CVE-2023-30861"
        )
        .test(async |t| {
            let site = cached(&t, Some(VARY));
            let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
            alice.get("/name/Alice").await;
            alice.get("/greeting").await;
            bob.get("/greeting").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_cache_that_is_told_gives_nothing_away() {
        claim!(
            STEP,
            "Behind a cache, everybody has their own page and their own session, and Alice's reload is a hit",
            "RFC 9110, section 12.5.5; RFC 9111, section 5.2.2.5"
        )
        .test(async |t| {
            let site = cached(&t, None);
            let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
            alice.get("/name/Alice").await;
            alice.get("/greeting").await;
            alice.get("/greeting").await;
            bob.get("/greeting").await;
            bob.get("/login").await;
            t.matches_snapshot();
        });
    }

    /// A store in which the first keys are taken.
    struct Taken {
        inner: MemoryStore,
        times: usize,
        creates: Arc<AtomicUsize>,
    }

    impl SessionStore for Taken {
        async fn create(
            &self,
            key: &StoreKey,
            record: &Record,
            now: Timestamp,
        ) -> Result<Created, StoreError> {
            match self.creates.fetch_add(1, Ordering::SeqCst) < self.times {
                true => Ok(Created::Taken),
                false => self.inner.create(key, record, now).await,
            }
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
            key: &StoreKey,
            seen: Version,
            record: &Record,
            now: Timestamp,
        ) -> Result<Saved, StoreError> {
            self.inner.save(key, seen, record, now).await
        }

        async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
            self.inner.delete(key).await
        }
    }

    /// Logs in where the first keys are taken: the status, whether a profile is there after, and how
    /// often the store was asked to create.
    async fn taken(t: &Test, times: usize) -> (u16, bool, usize) {
        let creates = Arc::new(AtomicUsize::new(0));
        let store = Taken {
            inner: MemoryStore::with_limit(10),
            times,
            creates: Arc::clone(&creates),
        };
        let clock = StoppedClock::at(NOW).clock();
        let site = t.serve(layered(router(), store, clock, PATIENT));
        let alice = t.browser("alice", &site);
        let status = alice.get("/login").await.status;
        let profile = alice.get("/profile").await.text() == "Profile page";
        (status, profile, creates.load(Ordering::SeqCst))
    }

    #[test]
    fn a_taken_id_is_drawn_again() {
        claim!(
            STEP,
            "If the store says that an ID is taken, another one is drawn, and that is the one given out",
            "maxcountryman/tower-sessions#180"
        )
        .test(async |t| {
            let seen = taken(&t, 1).await;
            t.call("status, profile, creates, where the first key is taken,", || seen)
                .gives((200, true, 2));
        });
    }

    #[test]
    fn the_drawing_has_an_end() {
        claim!(
            STEP,
            "If every ID is taken, something is wrong: after a bounded number of tries the visitor reads 503",
            "ASVS 5.0, 13.1.3"
        )
        .test(async |t| {
            let (status, profile, creates) = taken(&t, usize::MAX).await;
            t.call("status and profile, where every key is taken,", || (status, profile))
                .gives((503, false));
            t.call("the number of creates", || creates)
                .must("at most a hundred", |&creates| creates <= 100);
        });
    }
}

mod step_5 {
    //! Write `save`: the changes are merged into the record, and requests that collide take turns.
    use super::*;
    use axum::extract::{Request, State};
    use axum::middleware::{Next, from_fn_with_state};
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpStream;
    use tokio::sync::Semaphore;

    const STEP: Step = CHAPTER.step(5, "Save what has changed");

    #[test]
    fn a_change_is_one_load_and_one_save() {
        claim!(
            STEP,
            "A change to a session that is there costs one load and one save, and sets no cookie",
            "one question, one answer"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            alice.get("/dark").await;
            t.call("creates, loads, saves, deletes", || site.calls())
                .gives([1, 1, 1, 0]);
            alice.get("/color").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn two_slow_requests_both_win() {
        claim!(
            STEP,
            "Two requests that change different keys at the same time both find their change kept",
            "pallets-eco/flask-session#71"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/dark"), async {
                slow.reached().await;
                alice.get("/count").await;
                slow.release();
            });
            alice.get("/color").await;
            alice.get("/show-count").await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn two_hundred_counts_are_two_hundred() {
        claim!(
            STEP,
            "Two hundred requests that update one counter at the same time are all answered, and count 200",
            "CWE-362"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let alice = Arc::new(alice);
            // All of them have loaded the session before the first one saves it.
            site.director.gather(Call::Load, 200);
            let count = |_| {
                let alice = Arc::clone(&alice);
                async move { alice.get("/count").await.status }
            };
            let answers = t.at_once("200 times GET /count at once", 200, count).await;
            answers.gives(vec![200; 200]);
            let shown = alice.get("/show-count").await.text();
            t.call("the count after that", || shown).gives("200".to_owned());
        });
    }

    #[test]
    fn who_waits_looks_again() {
        claim!(
            STEP,
            "After its first conflict a request waits for its turn, then looks again: three at once need \
             five saves",
            "of 200 requests without turns, with 16 tries each, a Redis saved 39"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let director = &site.director;
            let first = director.hold_next(Call::Load);
            let first_is_there = Held::new();
            let dark = async {
                alice.get("/dark").await;
            };
            let greeting = async {
                first_is_there.here().await;
                alice.get("/name/Alice").await;
            };
            let order = async {
                first.reached().await;
                let second = director.hold_next(Call::Load);
                first_is_there.release();
                second.reached().await;
                // Both have loaded. A third one saves, so both will be too late.
                alice.get("/count").await;
                let again = director.hold_next(Call::Load);
                first.release();
                again.reached().await;
                let saving = director.hold_before_next(Call::Save);
                again.release();
                saving.reached().await;
                // It is the first one's turn, and its save waits. Now the second one comes too late.
                let again = director.hold_next(Call::Load);
                second.release();
                again.reached().await;
                again.release();
                // A few requests' worth of time for the second one, in which it mustn't save.
                for _ in 0..5 {
                    alice.get("/nothing").await;
                }
                saving.release();
            };
            join!(dark, greeting, order);
            t.call("the number of saves", || site.calls()[2])
                .gives(5);
            let seen = (
                alice.get("/color").await.text(),
                alice.get("/greeting").await.text(),
                alice.get("/show-count").await.text(),
            );
            t.call("the color, the greeting and the count", || seen).gives((
                "dark".to_owned(),
                "Hello, Alice".to_owned(),
                "1".to_owned(),
            ));
        });
    }

    #[test]
    fn the_tutorial_s_handlers_run() {
        claim!(
            STEP,
            "The handlers of the first page run on this crate, and remember a visitor",
            "the first page"
        )
        .test(async |t| {
            let router = Router::new()
                .route("/login", get(tutorial::login))
                .route("/logout", get(tutorial::logout))
                .route("/profile", get(tutorial::profile));
            let site = Site::with(&t, router, PATIENT);
            let (alice, bob) = (
                t.browser("alice", &site.server),
                t.browser("bob", &site.server),
            );
            for path in ["/profile", "/login", "/profile", "/logout", "/profile"] {
                alice.get(path).await;
            }
            bob.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn without_no_store_a_cache_gives_away_the_session() {
        claim!(
            STEP,
            "Behind a cache, with Vary and without no-store, Alice's session is given to Bob",
            "RFC 9111, section 5.2.2.5"
        )
        .test(async |t| {
            let site = cached(&t, Some(CACHE_CONTROL));
            let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
            alice.get("/login").await;
            alice.get("/name/Alice").await;
            bob.get("/login").await;
            bob.get("/greeting").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn what_was_deleted_meanwhile_stays_deleted() {
        claim!(
            STEP,
            "If the record is gone when the handler is done, the visitor reads 409, and it stays gone",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/own-headers"), async {
                slow.reached().await;
                let deleted = site.store.inner.delete(&key).await;
                t.call("delete", || deleted.is_ok()).gives(true);
                slow.release();
            });
            let kept = site.kept(&key).await;
            t.call("the record after that", || kept).gives(None);
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn what_is_deleted_after_a_conflict_stays_deleted() {
        claim!(
            STEP,
            "If the record goes between a conflict and the second look, the visitor reads 409, too",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            let (reply, ()) = join!(alice.get("/own-headers"), async {
                slow.reached().await;
                alice.get("/dark").await;
                let reload = site.director.hold_next(Call::Load);
                slow.release();
                reload.reached().await;
                let deleted = site.store.inner.delete(&key).await;
                t.call("delete", || deleted.is_ok()).gives(true);
                reload.release();
            });
            t.call("status and cookies of the slow request", || {
                (reply.status, reply.set_cookies().len())
            })
            .gives((409, 0));
            let kept = site.kept(&key).await;
            t.call("the record after that", || kept).gives(None);
        });
    }

    #[test]
    fn the_mark_of_an_ended_session_refuses_a_change() {
        claim!(
            STEP,
            "With an ID that has ended, a change is refused with 409, whenever it began, and a read sees \
             nothing",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/dark"), async {
                slow.reached().await;
                let loaded = site.store.inner.load(&key, NOW).await;
                let (mut mark, seen) = loaded.ok().flatten().expect("it is there");
                (mark.data, mark.ended) = (serde_json::Map::new(), true);
                let saved = site.store.inner.save(&key, seen, &mark, NOW).await;
                t.call("save", || saved.is_ok()).gives(true);
                slow.release();
            });
            alice.get("/dark").await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn an_outage_on_save_claims_nothing() {
        claim!(
            STEP,
            "If the store gives an error on save, or on the load after a conflict, the visitor reads 503, \
             keeps their cookie, and is logged in as before",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            site.director.break_down(Call::Save);
            alice.get("/own-headers").await;
            site.director.repair();
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/dark"), async {
                slow.reached().await;
                alice.get("/count").await;
                site.director.break_down(Call::Load);
                slow.release();
            });
            site.director.repair();
            alice.get("/profile").await;
            alice.get("/color").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn an_update_that_panics_holds_nobody_up() {
        claim!(
            STEP,
            "If an update's function panics on what others have saved, its visitor reads 503, and the next \
             one is answered",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            let (failed, ()) = join!(alice.get("/update-that-panics"), async {
                slow.reached().await;
                alice.get("/count").await;
                slow.release();
            });
            t.call("the status", || failed.status).gives(503);
            let statuses = async {
                let slow = site.director.hold_next(Call::Load);
                let (slower, ()) = join!(alice.get("/count"), async {
                    slow.reached().await;
                    alice.get("/count").await;
                    slow.release();
                });
                (slower.status, alice.get("/show-count").await.text())
            };
            let after = t.call_async("two more counts at once", statuses).await;
            after.gives((200, "3".to_owned()));
        });
    }

    #[test]
    fn a_store_that_hangs_on_save_is_not_waited_for() {
        claim!(
            STEP,
            "If the store doesn't answer a save in time, the visitor reads 503",
            "ASVS 5.0, 13.1.3"
        )
        .test(async |t| {
            let site = Site::with(&t, router(), Duration::from_millis(20));
            let (alice, _) = site.logged_in(&t, "alice").await;
            let _held = site.director.hold_before_next(Call::Save);
            let reply = alice.get("/dark").await;
            t.call("the status", || reply.status).gives(503);
            t.call("the number of saves", || site.calls()[2]).gives(1);
            let profile = alice.get("/profile").await.text();
            t.call("the profile after that", || profile)
                .gives("Profile page".to_owned());
        });
    }

    #[test]
    fn a_conflict_that_does_not_end_is_given_up() {
        claim!(
            STEP,
            "If others are faster each time, the visitor reads 503 after a bounded number of tries",
            "ASVS 5.0, 13.1.3"
        )
        .test(async |t| {
            let (status, saves) = crowded_out(&t, "/dark").await;
            t.call("the status", || status).gives(503);
            t.call("the number of saves", || saves)
                .must("more than one, and at most a hundred", |saves| {
                    (2..=100).contains(saves)
                });
        });
    }

    /// Says when it is dropped.
    struct Gone(Arc<Semaphore>);

    impl Drop for Gone {
        fn drop(&mut self) {
            self.0.add_permits(1);
        }
    }

    async fn outermost(
        State(gone): State<Arc<Semaphore>>,
        request: Request,
        next: Next,
    ) -> Response {
        let _gone = Gone(gone);
        next.run(request).await
    }

    /// A site of which the test knows when a request's work has been dropped.
    fn watched(t: &Test, held: &Arc<Held>) -> (Site, Arc<Semaphore>) {
        let held = Arc::clone(held);
        let slow = async move |session: Session| {
            session.insert("color", "dark");
            held.here().await;
            "Slow"
        };
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let store = director.stage(MemoryStore::with_limit(10));
        let gone = Arc::new(Semaphore::new(0));
        let router = router().route("/slow", get(slow));
        let router = layered(router, store.clone(), clock.clock(), PATIENT)
            .layer(from_fn_with_state(Arc::clone(&gone), outermost));
        let server = t.serve(router);
        let site = Site {
            server,
            store,
            director,
            clock,
        };
        (site, gone)
    }

    /// Sends a request and doesn't read the answer.
    async fn ask(site: &Site, path: &str) -> TcpStream {
        let connected = TcpStream::connect(site.server.address()).await;
        let mut stream = connected.expect("the server listens");
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        let sent = stream.write_all(request.as_bytes()).await;
        sent.expect("the server reads");
        stream
    }

    #[test]
    fn a_client_that_goes_early_changes_nothing() {
        claim!(
            STEP,
            "If the client is gone while the handler runs, the handler is dropped, and nothing is saved",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let held = Held::new();
            let (site, gone) = watched(&t, &held);
            let stream = ask(&site, "/slow").await;
            held.reached().await;
            drop(stream);
            let waited = t.call_async("the wait for the end of the request", gone.acquire()).await;
            waited.map(|permit| permit.is_ok()).gives(true);
            t.call("creates, loads, saves, deletes", || site.calls()).gives([0, 0, 0, 0]);
            let kept = site.store.inner.len();
            t.call("how many records there are", || kept).gives(0);
            // Later requests are answered, and saved.
            let (alice, _) = site.logged_in(&t, "alice").await;
            alice.get("/dark").await;
            let color = alice.get("/color").await.text();
            t.call("the color of another visitor", || color).gives("dark".to_owned());
        });
    }

    #[test]
    fn a_client_that_goes_late_is_saved() {
        claim!(
            STEP,
            "If the client is gone while its session is being saved, the save goes on to its end",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let (site, gone) = watched(&t, &Held::new());
            let (alice, key) = site.logged_in(&t, "alice").await;
            let before = gone.acquire().await;
            before.expect("never closed").forget();
            let cookie = alice.cookies("/dark").expect("she has a session");
            let saving = site.director.hold_before_next(Call::Save);
            let path = format!("/dark HTTP/1.1\r\nCookie: {cookie}\r\nX:");
            let stream = ask(&site, &path).await;
            saving.reached().await;
            drop(stream);
            let waited = t
                .call_async("the wait for the end of the request", gone.acquire())
                .await;
            waited.map(|permit| permit.is_ok()).gives(true);
            saving.release();
            let saved = async {
                loop {
                    let kept = site.kept(&key).await.map(|record| record.data);
                    match kept.and_then(|data| data.get("color").cloned()) {
                        Some(color) => return color,
                        None => tokio::task::yield_now().await,
                    }
                }
            };
            let color = t
                .call_async("the wait for the color to be saved", saved)
                .await;
            color.gives(serde_json::json!("dark"));
        });
    }
}

mod step_6 {
    //! Write `cycle` and `mark`: the session moves to another ID, and the old one ends.
    use super::*;

    const STEP: Step = CHAPTER.step(6, "Move to another ID");

    #[test]
    fn the_session_goes_on_under_another_id() {
        claim!(
            STEP,
            "After cycle_id the values are there under a new ID, and the old one opens nothing",
            "CVE-2022-25896; ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/dark").await;
            let old = alice.cookies("/").expect("she has a session");
            alice.get("/cycle-and-insert").await;
            alice.get("/color").await;
            alice.get("/profile").await;
            let mallory = t.browser("mallory", &site.server);
            mallory.get_with_cookie("/profile", &old).await;
            mallory.get_with_cookie("/color", &old).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_mark_stays_for_a_minute() {
        claim!(
            STEP,
            "In the old place a mark without values says that the session has ended, for 60 seconds",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, old) = site.logged_in(&t, "alice").await;
            site.clock.advance(100);
            alice.get("/cycle").await;
            let mark = site.kept(&old).await;
            t.call("the old record, as ended and its data,", || {
                mark.map(|mark| (mark.ended, mark.data.len()))
            })
            .gives(Some((true, 0)));
            site.clock.advance(59);
            let mark = site.kept(&old).await;
            t.call("whether the mark is there 59 seconds later", || mark.is_some())
                .gives(true);
            site.clock.advance(1);
            let mark = site.kept(&old).await;
            t.call("whether the mark is there 60 seconds later", || mark.is_some())
                .gives(false);
        });
    }

    #[test]
    fn who_is_late_cannot_go_on() {
        claim!(
            STEP,
            "A slow request that began before the cycle gets 409 and no cookie, and so does one with the \
             old ID that comes after it",
            "the table \"What happens when\"; ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let old = alice.cookies("/").expect("she has a session");
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/dark"), async {
                slow.reached().await;
                alice.get("/cycle").await;
                slow.release();
            });
            alice.get_with_cookie("/dark", &old).await;
            alice.get("/profile").await;
            alice.get("/color").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn the_old_id_can_only_begin_anew() {
        claim!(
            STEP,
            "A cycle with an ID that has ended begins a new session with nothing of the old one in it",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/dark").await;
            let old = alice.cookies("/").expect("she has a session");
            alice.get("/cycle").await;
            let late = t.browser("another tab", &site.server);
            late.get_with_cookie("/cycle-and-insert", &old).await;
            late.get("/profile").await;
            late.get("/color").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn of_two_cycles_at_once_one_wins() {
        claim!(
            STEP,
            "Two cycles of one session at the same time give one new session: the other gets 409",
            "CWE-362"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/cycle"), async {
                slow.reached().await;
                alice.get("/cycle").await;
                slow.release();
            });
            alice.get("/profile").await;
            let records = site.store.inner.len();
            t.call("the records: a session, and a mark", || records)
                .gives(2);
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_cycle_takes_others_changes_along() {
        claim!(
            STEP,
            "If somebody changes the session while it moves, both changes move with it",
            "pallets-eco/flask-session#71"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/count").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/cycle-and-insert"), async {
                slow.reached().await;
                alice.get("/dark").await;
                slow.release();
            });
            alice.get("/color").await;
            alice.get("/profile").await;
            let records = site.store.inner.len();
            t.call("the records: a session, and a mark", || records)
                .gives(2);
            t.matches_snapshot();
        });
    }

    #[test]
    fn two_hundred_cycles_are_one() {
        claim!(
            STEP,
            "Of two hundred cycles at the same time one gives a cookie, and no record is left over",
            "CWE-362"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let old = alice.cookies("/").expect("she has a session");
            let (alice, old) = (Arc::new(alice), Arc::new(old));
            site.director.gather(Call::Load, 200);
            let cycle = |_| {
                let (alice, old) = (Arc::clone(&alice), Arc::clone(&old));
                async move { alice.get_with_cookie("/cycle", &*old).await }
            };
            let answers = t.at_once("200 times GET /cycle at once", 200, cycle).await;
            let count = |status| {
                move |replies: Vec<harness::Reply>| {
                    let all = replies.iter().filter(|reply| reply.status == status);
                    (
                        all.count(),
                        replies.iter().map(|reply| reply.set_cookies().len()).sum(),
                    )
                }
            };
            answers
                .map(count(200))
                .map(|(won, cookies): (usize, usize)| [won, cookies])
                .gives([1, 1]);
            let records = site.store.inner.len();
            t.call("the records: a session, and a mark", || records)
                .gives(2);
        });
    }

    #[test]
    fn a_stranger_s_cycle_gives_one_id() {
        claim!(
            STEP,
            "A visitor without a session who is logged in with a cycle gets one ID and one record",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            alice.get("/cycle").await;
            let bob = t.browser("bob", &site.server);
            bob.get("/cycle-and-insert").await;
            let profile = bob.get("/profile").await.text();
            t.call("Bob's profile", || profile)
                .gives("Profile page".to_owned());
            let records = site.store.inner.len();
            t.call("the records: two sessions, and a mark", || records)
                .gives(3);
        });
    }

    #[test]
    fn a_move_that_is_always_too_late_is_given_up() {
        claim!(
            STEP,
            "If others are faster each time, the visitor reads 503 after a bounded number of tries",
            "ASVS 5.0, 13.1.3"
        )
        .test(async |t| {
            let (status, saves) = crowded_out(&t, "/cycle").await;
            t.call("the status", || status).gives(503);
            t.call("the number of saves", || saves)
                .must("more than one, and at most a hundred", |saves| {
                    (2..=100).contains(saves)
                });
        });
    }

    #[test]
    fn an_outage_leaves_the_old_id() {
        claim!(
            STEP,
            "If the store gives an error on the way, the visitor reads 503 and goes on with the old ID",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            for call in [Call::Create, Call::Save] {
                site.director.break_down(call);
                alice.get("/cycle").await;
                site.director.repair();
            }
            alice.get("/profile").await;
            t.call("the number of saves", || site.calls()[2])
                .must("at least one", |&saves| saves >= 1);
            t.matches_snapshot();
        });
    }
}

mod step_7 {
    //! Write `end` and `begin_or_forget`: the session ends in the store, and then in the browser.
    use super::*;

    const STEP: Step = CHAPTER.step(7, "End the session");

    #[test]
    fn the_record_and_the_cookie_are_gone() {
        claim!(
            STEP,
            "destroy removes the record and then the cookie, and the old ID opens nothing",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let old = alice.cookies("/").expect("she has a session");
            alice.get("/destroy").await;
            alice.get("/profile").await;
            t.browser("mallory", &site.server)
                .get_with_cookie("/profile", &old)
                .await;
            let kept = site.kept(&key).await;
            t.call("the record after that", || kept).gives(None);
            t.matches_snapshot();
        });
    }

    #[test]
    fn what_comes_after_the_end_is_a_new_session() {
        claim!(
            STEP,
            "What a handler inserts after destroy is kept under another ID, and nothing else is there",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let old = alice.cookies("/").expect("she has a session");
            alice.get("/destroy-and-say").await;
            alice.get("/message").await;
            alice.get("/profile").await;
            t.browser("mallory", &site.server).get_with_cookie("/message", &old).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_stranger_has_nothing_to_end() {
        claim!(
            STEP,
            "A visitor who sent no cookie is told to delete none, and a cookie that is no session is deleted",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let bob = t.browser("bob", &site.server);
            bob.get("/destroy").await;
            bob.get_with_cookie("/destroy", "__Host-session=banana").await;
            t.call("creates, loads, saves, deletes", || site.calls()).gives([0, 0, 0, 0]);
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_slow_request_cannot_undo_a_logout() {
        claim!(
            STEP,
            "A request that began before the logout and ends after it gets 409, no cookie, and no session",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let old = alice.cookies("/").expect("she has a session");
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/dark"), async {
                slow.reached().await;
                alice.get("/destroy").await;
                slow.release();
            });
            alice.get("/profile").await;
            let mallory = t.browser("mallory", &site.server);
            mallory.get_with_cookie("/profile", &old).await;
            let kept = site.kept(&key).await;
            t.call("the record after that", || kept).gives(None);
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_logout_wins_over_a_change() {
        claim!(
            STEP,
            "If somebody changes the session while it is being ended, it ends all the same",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            let (ended, ()) = join!(alice.get("/destroy"), async {
                slow.reached().await;
                alice.get("/dark").await;
                slow.release();
            });
            t.call("the status of the logout", || ended.status)
                .gives(200);
            let kept = site.kept(&key).await;
            t.call("the record after that", || kept).gives(None);
        });
    }

    #[test]
    fn two_logouts_at_once_are_one() {
        claim!(
            STEP,
            "A logout that was faster does what this one was asked to do: both answer 200",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            let (slower, faster) = join!(alice.get("/destroy"), async {
                slow.reached().await;
                let faster = alice.get("/destroy").await;
                slow.release();
                faster
            });
            t.call("both statuses", || (faster.status, slower.status))
                .gives((200, 200));
            let kept = site.kept(&key).await;
            t.call("the record after that", || kept).gives(None);
        });
    }

    #[test]
    fn a_logout_waits_for_another_one() {
        claim!(
            STEP,
            "A logout that finds another one half done waits for its end, and both answer 200",
            "the table \"What happens when\""
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            let first = async {
                slow.reached().await;
                let half_done = site.director.hold_before_next(Call::Delete);
                let order = async {
                    half_done.reached().await;
                    slow.release();
                    // A few requests' worth of time for the second one, in which it mustn't give up.
                    for _ in 0..5 {
                        alice.get("/nothing").await;
                    }
                    half_done.release();
                };
                join!(alice.get("/destroy"), order).0
            };
            let (second, first) = join!(alice.get("/destroy"), first);
            t.call("both statuses", || (first.status, second.status))
                .gives((200, 200));
            let kept = site.kept(&key).await;
            t.call("the record after that", || kept).gives(None);
        });
    }

    #[test]
    fn a_logout_that_missed_the_session_says_so() {
        claim!(
            STEP,
            "If the session moved to another ID while it was to be ended, nobody is told that it ended: 409",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            let old = alice.cookies("/").expect("she has a session");
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/destroy"), async {
                slow.reached().await;
                alice.get("/cycle").await;
                slow.release();
            });
            alice.get_with_cookie("/destroy", &old).await;
            alice.get("/profile").await;
            alice.get("/destroy").await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn an_end_that_is_always_too_late_is_given_up() {
        claim!(
            STEP,
            "If others are faster each time, the visitor reads 503 after a bounded number of tries",
            "ASVS 5.0, 13.1.3"
        )
        .test(async |t| {
            let (status, saves) = crowded_out(&t, "/destroy").await;
            t.call("the status", || status).gives(503);
            t.call("the number of saves", || saves)
                .must("more than one, and at most a hundred", |saves| {
                    (2..=100).contains(saves)
                });
        });
    }

    #[test]
    fn an_outage_claims_no_end() {
        claim!(
            STEP,
            "If the store gives an error, the visitor reads 503, and the cookie stays",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (alice, _) = site.logged_in(&t, "alice").await;
            for call in [Call::Save, Call::Delete] {
                site.director.break_down(call);
                let reply = alice.get("/destroy").await;
                let what = format!("status and cookies, while {call:?} is broken,");
                t.call(what, || (reply.status, reply.set_cookies().len()))
                    .gives((503, 0));
                site.director.repair();
            }
            let [_, _, saves, deletes] = site.calls();
            t.call("the numbers of saves and deletes", || (saves, deletes))
                .must("at least one of each", |&(saves, deletes)| {
                    saves >= 1 && deletes >= 1
                });
        });
    }

    #[test]
    fn the_desk_shows_it_all() {
        claim!(
            STEP,
            "The desk's buttons do what they say",
            "what the chapter asks for"
        )
        .test(async |t| {
            let store = MemoryStore::with_limit(10);
            let clock = StoppedClock::at(NOW).clock();
            t.name_cookie("__Host-session", "session");
            let site = t.serve(session_layer::app(store, clock, Settings::default()));
            let alice = t.browser("alice", &site);
            alice.post("/press", &[]).await;
            alice.post("/press", &[]).await;
            alice.post("/cycle", &[]).await;
            alice.post("/destroy", &[]).await;
            alice.get("/about").await;
            t.matches_snapshot();
        });
    }
}
