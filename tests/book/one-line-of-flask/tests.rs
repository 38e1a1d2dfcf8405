//! The listings and the exchange of the book's first page.

mod flask;
mod handlers;

use axum::Router;
use axum::routing::get;
use flask::Flask;
use harness::{Chapter, Server, Step, claim};
use memory_store::{Clock, MemoryStore};
use session_layer::{SessionLayer, Settings};

const PAGE: Step = Chapter::new("one-line-of-flask")
    .with_snapshots_in("book/one-line-of-flask")
    .step(0, "The first page");

/// The visit that the page prints.
async fn visit(alice: &harness::Browser) {
    for path in ["/profile", "/login", "/profile", "/logout", "/profile"] {
        alice.get(path).await;
    }
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_remembers_alice() {
    claim!(PAGE, "Flask answers as the page prints", "Flask 3.1.3").test(async |t| {
        let flask = Flask::start();
        let site = Server::external(flask.address());
        t.name_cookie("session", "session");
        visit(&t.browser("alice", &site)).await;
        t.matches_snapshot();
    });
}

#[test]
fn the_handlers_answer_as_flask_does() {
    claim!(
        PAGE,
        "The Rust handlers give the tutorial's answers",
        "the first page"
    )
    .test(async |t| {
        let app = Router::new()
            .route("/login", get(handlers::login))
            .route("/logout", get(handlers::logout))
            .route("/profile", get(handlers::profile));
        let store = MemoryStore::with_capacity(10);
        let sessions = SessionLayer::new(store, Clock::system(), Settings::default());
        t.name_cookie("__Host-session", "session");
        let site = t.serve(app.layer(sessions));
        visit(&t.browser("alice", &site)).await;
        t.matches_snapshot();
    });
}
