//! A desk for sessions: a page that shows yours, and buttons that change it.

use axum::Router;
use axum::extract::Form;
use axum::http::HeaderMap;
use axum::response::{Html, Redirect};
use axum::routing::{get, post};
use cookie_header::cookies;
use memory_store::{Clock, SessionStore};
use serde::Deserialize;
use serde_json::Value;
use serve::html::{escape, fill};
use serve::page::page;
use session_ids::{SessionId, StoreKey};

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

async fn show(headers: HeaderMap, session: Session) -> Html<String> {
    let name = session.get::<String>("name");
    let name = escape(name.as_deref().unwrap_or("stranger"));
    let presses = session.get::<u64>("presses").unwrap_or_default();
    let held = |key| {
        let value = session.get::<Value>(key);
        value.map_or_else(|| "nothing".to_owned(), |it| escape(&it.to_string()))
    };
    let values = [
        ("presses", presses.to_string()),
        ("key", store_key(&headers)),
        ("name_held", held("name")),
        ("presses_held", held("presses")),
    ];
    let values: Vec<_> = values.iter().map(|(key, it)| (*key, it.as_str())).collect();
    Html(page(&format!("Hello, {name}."), &fill(PAGE, &values)))
}

/// The key under which a store would have the session that the browser names.
fn store_key(headers: &HeaderMap) -> String {
    let ids = cookies(headers).into_iter().filter_map(|cookie| {
        let text = str::from_utf8(&cookie.value).ok()?;
        SessionId::parse(text).ok()
    });
    let keys: Vec<_> = ids.map(|id| StoreKey::of(&id).to_string()).collect();
    match keys.as_slice() {
        [] => "none: your browser sent no ID".to_owned(),
        keys => keys.join(", "),
    }
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

const PAGE: &str = r#"<p>You have pressed the button {presses} times.</p>
<form method="post" action="/press"><button>Press</button> an <code>update</code></form>
<form method="post" action="/name"><input name="name" aria-label="Your name"> <button>Say my name</button>
an <code>insert</code></form>
<form method="post" action="/cycle"><button>Another ID</button> <code>cycle_id</code></form>
<form method="post" action="/destroy"><button>The end</button> <code>destroy</code></form>
<p>Reload this page: reading sets no cookie. Press in two tabs, and no press is lost.
<a href="/about">A page without a session</a></p>
<h2>Your session in the store</h2>
<dl>
<dt>Its key, which is the hash of the ID in your cookie</dt><dd><code>{key}</code></dd>
<dt>name</dt><dd><code>{name_held}</code></dd>
<dt>presses</dt><dd><code>{presses_held}</code></dd>
</dl>"#;
