//! An app on the student's store, and a way to fill the memcached behind it.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use harness::{Server, Test};
use memory_store::{Created, SessionStore, StoppedClock};
use session_layer::{Session, Sessions, Settings};

use crate::staged_store::Director;
use crate::store_contract::{NOW, new_key, record};
use crate::{LONG, store_at};

/// The app, and a director for the calls of its store.
pub struct Site {
    pub server: Server,
    pub director: Director,
}

impl Site {
    /// The app, with its sessions in the memcached at this address.
    pub async fn new(t: &Test, address: SocketAddr) -> Self {
        let director = Director::default();
        let store = director.stage(store_at(t, address).await);
        let clock = StoppedClock::at(NOW).clock();
        let router = Router::new()
            .route("/login", get(login))
            .route("/profile", get(profile))
            .route("/count", get(count))
            .route("/counted", get(counted))
            .route("/cycle", get(cycle))
            .route("/logout", get(logout));
        let sessions = Sessions::new(store, clock, Settings::default().patience(LONG));
        t.name_cookie("__Host-session", "session");
        Self {
            server: t.serve(sessions.layer(router)),
            director,
        }
    }
}

async fn login(session: Session) -> &'static str {
    session.insert("user", "alice");
    "Welcome, alice"
}

async fn profile(session: Session) -> (StatusCode, String) {
    match session.get::<String>("user") {
        Some(user) => (StatusCode::OK, format!("{user}'s profile")),
        None => (StatusCode::FORBIDDEN, "I don't know you".to_owned()),
    }
}

async fn count(session: Session) -> &'static str {
    session.update("count", |count: Option<u64>| count.unwrap_or_default() + 1);
    "Counted"
}

async fn counted(session: Session) -> String {
    session.get::<u64>("count").unwrap_or_default().to_string()
}

async fn cycle(session: Session) -> &'static str {
    session.cycle_id();
    "Here is another ID"
}

async fn logout(session: Session) -> &'static str {
    session.destroy();
    "Goodbye"
}

/// Creates so many sessions that a memcached of two megabytes has room for nothing else. All of them
/// must be created.
pub async fn fill(t: &Test, address: SocketAddr) {
    let store = Arc::new(store_at(t, address).await);
    let work = |_| {
        let store = Arc::clone(&store);
        async move {
            let mut created = 0;
            for _ in 0..1250 {
                let (key, nobody) = (new_key(), record("user", "nobody"));
                let answer = store.create(&key, &nobody, NOW).await;
                created += usize::from(answer.is_ok_and(|it| it == Created::Yes));
            }
            created
        }
    };
    let call = "16 tasks that create 1250 records each, as how many were created,";
    let all = t.at_once(call, 16, work).await;
    all.map(|all| all.into_iter().sum::<usize>()).gives(20_000);
}
