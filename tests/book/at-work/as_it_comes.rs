//! What tower-sessions 0.15.0 does by itself: each test is a row of the page's table.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{AppendHeaders, IntoResponse};
use axum::routing::get;
use harness::{Browser, Step, Test, claim};
use time::{Duration, OffsetDateTime};
use tokio::join;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, SessionStore};
use tower_sessions::{Expiry, MemoryStore, Session, SessionManagerLayer};

use crate::shared_cache::behind_a_cache;
use crate::staged_store::Held;

const STEP: Step = crate::PAGE;

/// What it says when the session can't be read or changed.
type Failed = (StatusCode, &'static str);

fn failed(_: tower_sessions::session::Error) -> Failed {
    (StatusCode::INTERNAL_SERVER_ERROR, "The session failed")
}

async fn login(session: Session) -> Result<&'static str, Failed> {
    session.cycle_id().await.map_err(failed)?;
    session.insert("user", "alice").await.map_err(failed)?;
    Ok("Login success")
}

async fn logout(session: Session) -> Result<&'static str, Failed> {
    session.flush().await.map_err(failed)?;
    Ok("Logout success")
}

async fn logout_and_insert(session: Session) -> Result<&'static str, Failed> {
    session.flush().await.map_err(failed)?;
    let message = "You are logged out";
    session.insert("message", message).await.map_err(failed)?;
    Ok("Logout success")
}

async fn remove_nothing(session: Session) -> Result<&'static str, Failed> {
    session.remove_value("nothing").await.map_err(failed)?;
    Ok("Removed")
}

async fn cycle_and_fail(session: Session) -> Result<&'static str, Failed> {
    session.cycle_id().await.map_err(failed)?;
    Err((StatusCode::INTERNAL_SERVER_ERROR, "Oh no"))
}

async fn profile(session: Session) -> Result<String, Failed> {
    let user: Option<String> = session.get("user").await.map_err(failed)?;
    Ok(user.unwrap_or_else(|| "User not logged in".to_owned()))
}

async fn profile_for_a_minute(session: Session) -> Result<impl IntoResponse, Failed> {
    let page = profile(session).await?;
    Ok((AppendHeaders([(CACHE_CONTROL, "max-age=60")]), page))
}

async fn add(session: Session) -> Result<String, Failed> {
    let teas: u32 = session.get("teas").await.map_err(failed)?.unwrap_or(0) + 1;
    session.insert("teas", teas).await.map_err(failed)?;
    Ok(format!("Teas: {teas}"))
}

fn handlers() -> Router {
    Router::new()
        .route("/login", get(login))
        .route("/logout", get(logout))
        .route("/logout-and-insert", get(logout_and_insert))
        .route("/cycle-and-fail", get(cycle_and_fail))
        .route("/profile", get(profile))
        .route("/profile-for-a-minute", get(profile_for_a_minute))
        .route("/add", get(add))
        .route("/remove-nothing", get(remove_nothing))
}

/// A handler that reads the session, waits until it is let go, and adds one tea to what it has read.
fn slowly_adds(held: &Arc<Held>) -> Router {
    let held = Arc::clone(held);
    let slow = async move |session: Session| {
        let teas: u32 = session.get("teas").await.map_err(failed)?.unwrap_or(0) + 1;
        held.here().await;
        session.insert("teas", teas).await.map_err(failed)?;
        Ok::<_, Failed>(format!("Teas: {teas}"))
    };
    handlers().route("/slow", get(slow))
}

/// A handler that waits first, and then looks at the session.
fn comes_late(held: &Arc<Held>) -> Router {
    let (reading, writing) = (Arc::clone(held), Arc::clone(held));
    let read = async move |session: Session| {
        reading.here().await;
        profile(session).await
    };
    let write = async move |session: Session| {
        writing.here().await;
        add(session).await
    };
    handlers()
        .route("/late", get(read))
        .route("/late-add", get(write))
}

/// The handlers on the crate as it comes.
fn as_it_comes(handlers: Router) -> Router {
    handlers.layer(SessionManagerLayer::new(MemoryStore::default()))
}

fn old_cookie(browser: &Browser) -> String {
    browser.cookies("/").expect("there is a session")
}

#[test]
fn its_defaults() {
    claim!(
        STEP,
        "The cookie is id, Strict, Secure, HttpOnly, for the whole host and without Max-Age; no answer \
         has Vary or Cache-Control, and a page that reads changes nothing",
        "tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let site = t.serve(as_it_comes(handlers()));
        let alice = t.browser("alice", &site);
        for page in ["/profile", "/login", "/profile", "/logout"] {
            alice.get(page).await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn a_record_lives_two_weeks_where_nothing_is_said() {
    claim!(
        STEP,
        "Without an expiry, the record lives for two weeks after each save",
        "tower-sessions 0.15.0"
    )
    .test(async |t| {
        let session = Session::new(None, Arc::new(MemoryStore::default()), None);
        t.see("the days that are left", session.expiry_age().whole_hours())
            .must("it is two weeks", |hours| [335, 336].contains(hours));
    });
}

#[test]
fn without_vary_a_cache_gives_away_the_page() {
    claim!(
        STEP,
        "A shared cache gives Alice's page to Bob",
        "RFC 9110, section 12.5.5; tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let site = t.serve(behind_a_cache(as_it_comes(handlers())));
        let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
        alice.get("/login").await;
        alice.get("/profile-for-a-minute").await;
        bob.get("/profile-for-a-minute").await;
        t.matches_snapshot();
    });
}

#[test]
fn its_removal_lacks_secure() {
    claim!(
        STEP,
        "It removes a __Host- cookie without Secure, and the browser keeps the cookie",
        "RFC 6265bis, section 5.7; tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("__Host-session", "session");
        let sessions = SessionManagerLayer::new(MemoryStore::default()).with_name("__Host-session");
        let site = t.serve(handlers().layer(sessions));
        let alice = t.browser("alice", &site);
        for page in ["/login", "/logout", "/profile"] {
            alice.get(page).await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn a_session_begun_after_flush_has_the_old_id() {
    claim!(
        STEP,
        "What is inserted after flush begins the next session under the ID that was to end",
        "tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let site = t.serve(as_it_comes(handlers()));
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        alice.get("/logout-and-insert").await;
        t.matches_snapshot();
    });
}

#[test]
fn cycle_id_and_then_a_failure_loses_the_session() {
    claim!(
        STEP,
        "cycle_id deletes at once, so that a handler which fails afterwards loses the session",
        "tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let site = t.serve(as_it_comes(handlers()));
        let alice = t.browser("alice", &site);
        for page in ["/login", "/cycle-and-fail", "/profile"] {
            alice.get(page).await;
        }
        t.matches_snapshot();
    });
}

/// Alice's slow request for this path loads her session only after she has logged in.
async fn meets_a_login(t: &Test, path: &str) {
    t.name_cookie("id", "session");
    let held = Held::new();
    let site = t.serve(as_it_comes(comes_late(&held)));
    let alice = t.browser("alice", &site);
    alice.get("/add").await;
    join!(alice.get(path), async {
        held.reached().await;
        alice.get("/login").await;
        held.release();
    });
    alice.get("/profile").await;
    t.matches_snapshot();
}

#[test]
fn a_late_request_removes_the_cookie_of_the_login() {
    claim!(
        STEP,
        "A request that has the old ID and loads after cycle_id is answered with a removal, which takes \
         the new cookie away",
        "tower-sessions 0.15.0"
    )
    .test(async |t| meets_a_login(&t, "/late").await);
}

#[test]
fn a_late_change_takes_the_place_of_the_login() {
    claim!(
        STEP,
        "Where that request changes something, its new session's cookie takes the place of the login's",
        "tower-sessions 0.15.0"
    )
    .test(async |t| meets_a_login(&t, "/late-add").await);
}

#[test]
fn its_memory_store_undoes_a_logout() {
    claim!(
        STEP,
        "MemoryStore's save is an upsert: a slow request brings the session back after the logout",
        "CVE-2025-46336; tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let held = Held::new();
        let site = t.serve(as_it_comes(slowly_adds(&held)));
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        let old = old_cookie(&alice);
        join!(alice.get("/slow"), async {
            held.reached().await;
            alice.get("/logout").await;
            held.release();
        });
        let mallory = t.browser("mallory", &site);
        mallory.get_with_cookie("/profile", old).await;
        t.matches_snapshot();
    });
}

#[test]
fn one_of_two_changes_at_once_is_lost() {
    claim!(
        STEP,
        "Of two changes at the same time, the last one to be saved wins, and both are answered 200",
        "CWE-362; tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let held = Held::new();
        let site = t.serve(as_it_comes(slowly_adds(&held)));
        let alice = t.browser("alice", &site);
        alice.get("/add").await;
        join!(alice.get("/slow"), async {
            held.reached().await;
            alice.get("/add").await;
            held.release();
        });
        t.matches_snapshot();
    });
}

#[test]
fn its_memory_store_keeps_the_id_and_what_has_expired() {
    claim!(
        STEP,
        "MemoryStore's key is the ID itself, and a record that has expired stays in memory",
        "CWE-770; tower-sessions 0.15.0"
    )
    .test(async |t| {
        let store = MemoryStore::default();
        let mut record = Record {
            id: Id::default(),
            data: Default::default(),
            expiry_date: OffsetDateTime::now_utc() - Duration::hours(1),
        };
        store.create(&mut record).await.expect("it takes it");
        let loaded = store.load(&record.id).await.expect("it answers");
        t.see("what load gives of it", loaded).is(None);
        let dump = format!("{store:?}");
        t.see(
            "whether its ID is in the memory",
            dump.contains(&record.id.0.to_string()),
        )
        .is(true);
    });
}

#[test]
fn a_session_prints_its_id() {
    claim!(
        STEP,
        "The ID stands in what Debug prints of a Session",
        "CWE-532; tower-sessions 0.15.0"
    )
    .test(async |t| {
        let id = Id::default();
        let session = Session::new(Some(id), Arc::new(MemoryStore::default()), None);
        let printed = format!("{session:?}").contains(&id.0.to_string());
        t.see("whether the ID is in it", printed).is(true);
    });
}

#[test]
fn of_two_cookies_it_takes_the_last() {
    claim!(
        STEP,
        "Of two cookies with the session's name the last one counts, and one whose name only looks like a \
         __Host- name is read as that name",
        "RFC 6265bis, section 8.6; tower-sessions 0.15.0, tower-cookies 0.11.0"
    )
    .test(async |t| {
        t.name_cookie("__Host-session", "session");
        let sessions = SessionManagerLayer::new(MemoryStore::default()).with_name("__Host-session");
        let site = t.serve(handlers().layer(sessions));
        let (alice, mallory) = (t.browser("alice", &site), t.browser("mallory", &site));
        alice.get("/login").await;
        mallory.get("/add").await;
        let (hers, planted) = (old_cookie(&alice), old_cookie(&mallory));
        let value = planted.rsplit('=').next().unwrap_or_default();
        for (cookies, user) in [
            (format!("{planted}; {hers}"), "alice"),
            (format!("{hers}; {planted}"), "User not logged in"),
            (format!("{hers}; \u{2000}{planted}"), "User not logged in"),
            (format!("{hers}; %5F_Host-session={value}"), "User not logged in"),
        ] {
            let page = alice.get_with_cookie("/profile", &cookies).await;
            t.see("the page", page.text()).is(user);
        }
        let teas = format!("{hers}; \u{2000}{planted}");
        let counted = alice.get_with_cookie("/add", teas).await;
        t.see("whose teas are counted", counted.text()).is("Teas: 2");
    });
}

#[test]
fn a_visit_that_reads_prolongs_nothing() {
    claim!(
        STEP,
        "OnInactivity counts from the last save: a page that reads moves neither the record nor the cookie",
        "tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let store = MemoryStore::default();
        let sessions = SessionManagerLayer::new(store.clone())
            .with_expiry(Expiry::OnInactivity(Duration::hours(1)));
        let site = t.serve(handlers().layer(sessions));
        let alice = t.browser("alice", &site);
        let login = alice.get("/login").await;
        let id = login.set_cookies()[0].value().to_vec();
        let id: Id = String::from_utf8_lossy(&id).parse().expect("it is an ID");
        let expires = async || {
            let record = store.load(&id).await.expect("it answers");
            record.map(|record| record.expiry_date)
        };
        let before = expires().await;
        let visit = alice.get("/profile").await;
        t.see("the page", visit.text()).is("alice");
        t.see("the cookies that it sets", visit.set_cookies()).is([]);
        t.see("when the record expires", expires().await).is(before);
    });
}

#[test]
fn removing_what_is_not_there_is_a_change() {
    claim!(
        STEP,
        "Inserting the same value again changes nothing, and removing a value that isn't there is a change",
        "tower-sessions 0.15.0"
    )
    .test(async |t| {
        t.name_cookie("id", "session");
        let again = async |session: Session| {
            session.insert("user", "alice").await.map_err(failed)?;
            Ok::<_, Failed>("Inserted")
        };
        let site = t.serve(as_it_comes(handlers().route("/again", get(again))));
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        for (page, cookies) in [("/again", 0), ("/remove-nothing", 1)] {
            let answer = alice.get(page).await;
            t.see(format!("the cookies of {page}"), answer.set_cookies().len())
                .is(cookies);
        }
    });
}

/// A store that is down.
#[derive(Debug, Clone)]
struct Down;

#[async_trait::async_trait]
impl SessionStore for Down {
    async fn save(&self, _: &Record) -> session_store::Result<()> {
        Err(session_store::Error::Backend("down".to_owned()))
    }

    async fn load(&self, _: &Id) -> session_store::Result<Option<Record>> {
        Err(session_store::Error::Backend("down".to_owned()))
    }

    async fn delete(&self, _: &Id) -> session_store::Result<()> {
        Err(session_store::Error::Backend("down".to_owned()))
    }
}

#[test]
fn a_save_that_fails_is_an_empty_500() {
    claim!(
        STEP,
        "Where the save fails, nothing of the handler's answer goes out: 500 without a body",
        "tower-sessions 0.15.0"
    )
    .test(async |t| {
        let site = t.serve(handlers().layer(SessionManagerLayer::new(Down)));
        t.browser("alice", &site).get("/add").await;
        t.matches_snapshot();
    });
}
