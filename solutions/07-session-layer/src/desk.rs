//! A desk for sessions: a page that shows yours, and buttons that change it.

use axum::Router;
use axum::extract::Form;
use axum::response::{Html, Redirect};
use axum::routing::{get, post};
use memory_store::{Clock, SessionStore};
use serde::Deserialize;
use serve::html::{escape, fill};

use crate::{Session, SessionLayer, Settings};

/// The desk, with sessions in `store`.
pub fn app<S: SessionStore>(store: S, clock: Clock, settings: Settings) -> Router {
    Router::new()
        .route("/", get(show))
        .route("/press", post(press))
        .route("/name", post(rename))
        .route("/cycle", post(cycle))
        .route("/destroy", post(destroy))
        .route("/about", get(about))
        .layer(SessionLayer::new(store, clock, settings))
}

async fn show(session: Session) -> Html<String> {
    let name = session.get::<String>("name");
    let name = escape(name.as_deref().unwrap_or("stranger"));
    let presses = session
        .get::<u64>("presses")
        .unwrap_or_default()
        .to_string();
    Html(fill(PAGE, &[("name", &name), ("presses", &presses)]))
}

async fn press(session: Session) -> Redirect {
    session.update("presses", |presses: Option<u64>| {
        presses.unwrap_or_default().saturating_add(1)
    });
    Redirect::to("/")
}

/// What the form for the name sends.
#[derive(Deserialize)]
struct Naming {
    name: String,
}

async fn rename(session: Session, Form(naming): Form<Naming>) -> Redirect {
    match naming.name.trim() {
        "" => session.remove("name"),
        name => session.insert("name", name),
    }
    Redirect::to("/")
}

async fn cycle(session: Session) -> Redirect {
    session.cycle_id();
    Redirect::to("/")
}

async fn destroy(session: Session) -> Redirect {
    session.destroy();
    Redirect::to("/")
}

async fn about() -> &'static str {
    "This handler takes no Session: it sets no cookie, and no store is asked."
}

const PAGE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The session desk</title>
<style>body { font: 1.1rem/1.5 system-ui; max-width: 34rem; margin: 2rem auto; padding: 0 1rem }
form { margin: .6rem 0 } button, input { font: inherit }</style>
<h1>Hello, {name}.</h1>
<p>You have pressed the button {presses} times.</p>
<form method="post" action="/press"><button>Press</button> an <code>update</code></form>
<form method="post" action="/name"><input name="name" aria-label="Your name"> <button>Say my name</button>
an <code>insert</code></form>
<form method="post" action="/cycle"><button>Another ID</button> <code>cycle_id</code></form>
<form method="post" action="/destroy"><button>The end</button> <code>destroy</code></form>
<p>Keep the developer tools open on the cookies, and reload this page: reading sets none. Press in two
tabs, and no press is lost. <a href="/about">A page without a session</a></p>
</html>
"#;
