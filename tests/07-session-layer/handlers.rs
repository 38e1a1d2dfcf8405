//! Handlers like those of any site. Each does what its path says.

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::header::{SET_COOKIE, VARY};
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse};
use session_layer::{NoSession, Session};
use tokio::join;

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

/// Two that look at the same moment, such as a layer's two halves, have one session.
pub async fn at_once(parts: Parts) -> (StatusCode, String) {
    let (mut one, mut two) = (parts.clone(), parts);
    let looks = join!(
        Session::from_request_parts(&mut one, &()),
        Session::from_request_parts(&mut two, &()),
    );
    match looks {
        (Ok(first), Ok(second)) => self::two(first, second).await,
        _ => (StatusCode::SERVICE_UNAVAILABLE, String::new()),
    }
}

/// Answers with this status, after it has done something to the session.
pub async fn answer(
    Path((status, what)): Path<(u16, String)>,
    session: Session,
) -> Result<StatusCode, String> {
    match what.as_str() {
        "insert" => session.insert("color", "dark"),
        "cycle" => session.cycle_id(),
        "destroy" => session.destroy(),
        other => return Err(format!("no test asks for {other}")),
    }
    StatusCode::from_u16(status).map_err(|error| error.to_string())
}

pub async fn null(session: Session) -> &'static str {
    session.insert("color", None::<String>);
    "No color, and that is known"
}

pub async fn fail(session: Session) -> StatusCode {
    session.insert("logged_in", true);
    StatusCode::INTERNAL_SERVER_ERROR
}

pub async fn destroy_and_fail(session: Session) -> StatusCode {
    session.destroy();
    StatusCode::BAD_GATEWAY
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

pub async fn cycle_and_count(session: Session) -> &'static str {
    session.cycle_id();
    session.update("count", |count: Option<u64>| count.unwrap_or_default() + 1);
    "Another ID, and counted"
}

pub async fn cycle_and_remove(session: Session) -> &'static str {
    session.cycle_id();
    session.remove("logged_in");
    "Another ID, and nothing in it"
}

pub async fn destroy_and_nothing(session: Session) -> &'static str {
    session.destroy();
    session.insert("message", "You are logged out.");
    session.remove("message");
    "Logout success, and no message"
}

pub async fn destroy_with_headers(session: Session) -> impl IntoResponse {
    session.destroy();
    let headers = AppendHeaders([
        (SET_COOKIE, "theme=dark; Path=/"),
        (VARY, "accept-language"),
    ]);
    (headers, "Logout success, with headers of its own")
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

pub async fn destroy_and_null(session: Session) -> &'static str {
    session.destroy();
    session.insert("message", None::<String>);
    "Logout success, and nothing to say"
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

/// Looks a second time where the first look failed.
pub async fn twice(
    first: Result<Session, NoSession>,
    second: Result<Session, NoSession>,
) -> &'static str {
    if let Ok(session) = &second {
        session.insert("seen", true);
    }
    match (first, second) {
        (Err(_), Ok(_)) => "With a session, at the second look",
        (Ok(_), _) => "With a session",
        _ => "Without a session",
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
