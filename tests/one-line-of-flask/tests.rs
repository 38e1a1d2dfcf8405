//! The listings and the exchange of the book's first page.

mod flask;
mod handlers;
mod session;

use axum::Router;
use axum::routing::get;
use flask::Flask;
use harness::{Chapter, Server, Step, claim};
use session::Session;

const PAGE: Step = Chapter::new("one-line-of-flask").step(0, "The first page");

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
        let site = Server::elsewhere(flask.address());
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
        let site = t.serve(app.with_state(Session::default()));
        visit(&t.browser("alice", &site)).await;
        t.matches_snapshot();
    });
}
