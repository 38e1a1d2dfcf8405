//! A small site on tower-sessions 0.15, set up soundly.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::extract::{Form, Request, State};
use axum::http::header::{CACHE_CONTROL, COOKIE, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{get, post};
use cookie::Cookie;
use cookie_header::{Pair, cookies};
use time::Duration;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore, session, session_store};

use crate::store::ENDED;

// ANCHOR: layers
pub const NAME: &str = "__Host-session";

/// These handlers, with sessions around them.
pub fn with_sessions(handlers: Router, store: impl SessionStore + Clone) -> Router {
    let sessions = SessionManagerLayer::new(store)
        .with_name(NAME)
        .with_secure(true)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::days(1)));
    handlers.layer(sessions).layer(from_fn(complete))
}
// ANCHOR_END: layers

// ANCHOR: complete
/// Does what tower-sessions leaves out, before and after the handler.
async fn complete(mut request: Request, next: Next) -> Response {
    sort_out(request.headers_mut());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("cookie"));
    // Its own removal goes: it lacks Secure, and comes also with an old ID.
    let lines = headers.get_all(SET_COOKIE).iter();
    let lines: Vec<HeaderValue> = lines
        .filter(|line| !is_its_removal(line))
        .cloned()
        .collect();
    headers.remove(SET_COOKIE);
    if !lines.is_empty() {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    for line in lines {
        headers.append(SET_COOKIE, line);
    }
    response
}

fn is_its_removal(line: &HeaderValue) -> bool {
    let cookie = line.to_str().ok().and_then(|line| Cookie::parse(line).ok());
    cookie.is_some_and(|it| it.name() == NAME && it.secure().is_none())
}
// ANCHOR_END: complete

// ANCHOR: sort_out
/// Takes out what tower-cookies would read under another name, with a `%`
/// or a byte that isn't ASCII, and the session's cookies where there are two.
fn sort_out(headers: &mut HeaderMap) {
    let mut pairs = cookies(headers);
    let is_ours = |pair: &Pair| pair.name == NAME.as_bytes();
    let ours = pairs.iter().filter(|pair| is_ours(pair)).count();
    pairs.retain(|pair| is_plain(&pair.name) && (ours == 1 || !is_ours(pair)));
    let pairs = pairs
        .iter()
        .map(|pair| [&pair.name, &b"="[..], &pair.value].concat());
    let line = pairs.collect::<Vec<_>>().join(&b"; "[..]);
    headers.remove(COOKIE);
    if let Ok(line) = HeaderValue::from_bytes(&line)
        && !line.is_empty()
    {
        headers.insert(COOKIE, line);
    }
}

fn is_plain(name: &[u8]) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_graphic() && *byte != b'%';
    !name.is_empty() && name.iter().all(is_plain)
}
// ANCHOR_END: sort_out

/// The site's handlers.
pub fn handlers(users: Users) -> Router {
    Router::new()
        .route("/login", post(login))
        .route("/logout", post(logout))
        .route("/profile", get(profile))
        .with_state(users)
}

#[derive(Debug, serde::Deserialize)]
struct Credentials {
    name: String,
    password: String,
}

// ANCHOR: login
async fn login(
    State(users): State<Users>,
    session: Session,
    Form(typed): Form<Credentials>,
) -> Result<&'static str, Trouble> {
    // What can fail comes first: the old record is deleted at once.
    let Some(user) = users.check(&typed.name, &typed.password)? else {
        return Ok("Wrong name or password");
    };
    let before: Option<String> = session.get("user").await?;
    if before.is_some_and(|before| before != user) {
        session.flush().await?;
    } else {
        session.cycle_id().await?;
    }
    session.insert("user", user).await?;
    Ok("Login success")
}

async fn logout(session: Session) -> Result<impl IntoResponse, Trouble> {
    session.flush().await?;
    let removal = "__Host-session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    Ok((AppendHeaders([(SET_COOKIE, removal)]), "Logout success"))
}

async fn profile(session: Session) -> Result<String, Trouble> {
    let user: Option<String> = session.get("user").await?;
    Ok(user.unwrap_or_else(|| "User not logged in".to_owned()))
}
// ANCHOR_END: login

// ANCHOR: trouble
/// Why a handler couldn't do what it was asked: 409 for a session that has ended, 503 otherwise.
#[derive(Debug)]
pub enum Trouble {
    Session(session::Error),
    Users,
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        match self {
            Self::Session(session::Error::Store(session_store::Error::Backend(why)))
                if why == ENDED =>
            {
                (StatusCode::CONFLICT, "Your session has ended.").into_response()
            }
            _ => (StatusCode::SERVICE_UNAVAILABLE, "Please come back later.").into_response(),
        }
    }
}
// ANCHOR_END: trouble

impl From<session::Error> for Trouble {
    fn from(error: session::Error) -> Self {
        Self::Session(error)
    }
}

/// Who may log in: Alice and Bob. Chapter 08 has a real table.
#[derive(Debug, Clone, Default)]
pub struct Users {
    is_down: Arc<AtomicBool>,
}

impl Users {
    /// From now on, the table doesn't answer.
    pub fn break_down(&self) {
        self.is_down.store(true, Ordering::SeqCst);
    }

    fn check(&self, name: &str, password: &str) -> Result<Option<&'static str>, Trouble> {
        if self.is_down.load(Ordering::SeqCst) {
            return Err(Trouble::Users);
        }
        let known = ["alice", "bob"].into_iter().find(|known| *known == name);
        Ok(known.filter(|_| password == "correct horse"))
    }
}
