//! An app on the student's store, and a way to fill the memcached behind it.

use std::net::SocketAddr;

use axum::Router;
use axum::routing::get;
use harness::{Server, Test};
use memory_store::StoppedClock;
use session_layer::{Session, SessionLayer, Settings};

use crate::common::{LONG, store_at};
use crate::staged_store::Director;
use crate::store_contract::NOW;
use crate::wire;

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
        let sessions = SessionLayer::new(store, clock, Settings::default().timeout(LONG));
        t.name_cookie("__Host-session", "session");
        Self {
            server: t.serve(router.layer(sessions)),
            director,
        }
    }
}

async fn login(session: Session) -> &'static str {
    session.insert("logged_in", true);
    "Login success"
}

async fn profile(session: Session) -> &'static str {
    match session.get("logged_in") {
        Some(true) => "Profile page",
        _ => "User not logged in",
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

/// Sets so many items that a memcached of two megabytes has room for nothing else: what twenty thousand
/// other visitors would do. Memcached keeps items of about one size together, and pushes out among these;
/// so there are some as small as a tombstone, and some as large as a small session.
pub fn fill(address: SocketAddr) {
    // In one piece, and without an answer to each (the flag q), since a test has little time.
    let mut bytes = Vec::new();
    for number in 0..20_000 {
        for size in [5, 50, 90] {
            let line = format!("ms session:{number:061x}{size:03} {size} T1060 q\r\n");
            bytes.extend_from_slice(line.as_bytes());
            bytes.extend(std::iter::repeat_n(b'x', size));
            bytes.extend_from_slice(b"\r\n");
        }
    }
    bytes.extend_from_slice(b"mn\r\n");
    let said = wire::say(address, &bytes, 1).expect("memcached answers");
    assert_eq!(said, "MN", "memcached takes all of them");
}
