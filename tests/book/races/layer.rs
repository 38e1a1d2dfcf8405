//! Chapter 07: a session moves or ends while another request is under way.

use axum::Router;
use axum::routing::get;
use harness::{Step, Test, claim};
use memory_store::{MemoryStore, StoppedClock};
use serde_json::{Value, json};
use session_layer::{Session, SessionLayer, Settings};

use crate::race::{FIRST, Lane, Race, SECOND};
use crate::{NOW, drawn, page, record, store};

const PAGE: Step = page("07-session-layer");

/// What the two IDs of a session that moves are called.
const IDS: &[&str] = &["A", "B"];

async fn cart(session: Session) -> &'static str {
    session.insert("cart", ["tea"]);
    "Tea is in your cart"
}

async fn login(session: Session) -> &'static str {
    session.cycle_id();
    session.insert("user", "alice");
    "Login success"
}

async fn cycle(session: Session) -> &'static str {
    session.cycle_id();
    "Moved"
}

async fn destroy(session: Session) -> &'static str {
    session.destroy();
    "Logout success"
}

/// A site whose store is a lane of the race, and where one request is made.
fn site(lane: Lane<MemoryStore>) -> Router {
    let clock = StoppedClock::at(NOW).clock();
    Router::new()
        .route("/cart", get(cart))
        .route("/login", get(login))
        .route("/cycle", get(cycle))
        .route("/destroy", get(destroy))
        .layer(SessionLayer::new(lane, clock, Settings::default()))
}

/// Both paths are asked for with the cookie of one session. Gives the two statuses, and the race.
async fn run(
    t: &Test,
    paths: [&'static str; 2],
    data: Value,
    turns: &[usize],
) -> ([u16; 2], String) {
    let (id, key) = drawn();
    let race = Race::new(paths, &store(), NOW, IDS, turns);
    race.begins_with(&key, &record(data)).await;
    let cookie = format!("{}={}", Settings::default().cookie_name(), id.text());
    let request = async |number: usize| {
        let server = t.serve(site(race.seen_by(number)));
        let alice = t.browser("alice", &server);
        let reply = alice.get_with_cookie(paths[number], &cookie).await;
        let told = if reply.set_cookies().is_empty() {
            ""
        } else {
            ", with a new cookie"
        };
        let status = reply.status;
        race.seen_by(number)
            .says(format!("answers {status}{told}"))
            .await;
        status
    };
    let (first, second) = tokio::join!(request(FIRST), request(SECOND));
    ([first, second], race.table())
}

#[test]
fn a_tombstone_stops_a_slow_cart() {
    claim!(
        PAGE,
        "A change under an ID that has moved finds the tombstone: 409, and no cookie",
        "chapter 07, The tombstone"
    )
    .test(async |t| {
        let turns = [FIRST, SECOND, SECOND, SECOND, SECOND, FIRST, FIRST, FIRST];
        let (statuses, table) = run(&t, ["/cart", "/login"], json!({}), &turns).await;
        t.see("the statuses of /cart and /login", statuses)
            .is([409, 200]);
        t.matches_snapshot_of(&table);
    });
}

#[test]
fn a_logout_misses_a_session_that_moved() {
    claim!(
        PAGE,
        "A logout that finds another request's tombstone says 409, for the session is alive elsewhere",
        "chapter 07, A logout that missed"
    )
    .test(async |t| {
        let turns = [
            FIRST, SECOND, SECOND, SECOND, SECOND, FIRST, FIRST, FIRST,
        ];
        let (statuses, table) = run(&t, ["/destroy", "/cycle"], json!({ "user": "alice" }), &turns).await;
        t.see("the statuses of /destroy and /cycle", statuses).is([409, 200]);
        t.matches_snapshot_of(&table);
    });
}
