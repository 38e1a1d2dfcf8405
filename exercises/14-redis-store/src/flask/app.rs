//! The tutorial's app once more, on Flask-Session's cookie and records. Behind one address with the
//! Flask app, or taking its place, it knows the same visitors.

use axum::Router;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cookie::time::Duration;
use cookie::{Cookie, SameSite};
use cookie_header::cookies;
use memory_store::StoreError;
use session_layer::{forbid_storing, vary_by_cookie};

use super::sessions::MONTH;
use super::{FlaskId, FlaskSession, FlaskSessions, Told};

/// What Flask calls its cookie.
pub(crate) const NAME: &str = "session";

/// The tutorial's `/login`, `/profile` and `/logout`.
pub fn flask_app(sessions: FlaskSessions) -> Router {
    Router::new()
        .route("/login", get(login))
        .route("/profile", get(profile))
        .route("/logout", get(logout))
        .with_state(sessions)
}

async fn login(State(sessions): State<FlaskSessions>, headers: HeaderMap) -> Response {
    with_session(&sessions, &headers, |session| {
        session.insert("logged_in", true);
        "Login success"
    })
    .await
}

async fn profile(State(sessions): State<FlaskSessions>, headers: HeaderMap) -> Response {
    with_session(&sessions, &headers, |session| {
        match session.get("logged_in") {
            Some(value) if value.as_bool() == Some(true) => "Profile page",
            _ => "User not logged in",
        }
    })
    .await
}

async fn logout(State(sessions): State<FlaskSessions>, headers: HeaderMap) -> Response {
    with_session(&sessions, &headers, |session| {
        session.remove("logged_in");
        "Logout success"
    })
    .await
}

/// One request: loads the session, lets the handler at it, and saves it.
async fn with_session(
    sessions: &FlaskSessions,
    headers: &HeaderMap,
    handler: impl FnOnce(&mut FlaskSession) -> &'static str,
) -> Response {
    let told = async {
        let loaded = match sent_flask_id(headers) {
            Some(id) => sessions.fetch(&id).await?.map(|session| (id, session)),
            None => None,
        };
        let before = loaded.as_ref().map(|(_, session)| session.clone());
        let mut session = before.unwrap_or_default();
        let text = handler(&mut session);
        Ok::<_, StoreError>((sessions.commit(loaded, &session).await?, text))
    };
    let mut response = match told.await {
        Ok((told, text)) => answer(&told, text),
        Err(error) => {
            eprintln!("session: {error}");
            (StatusCode::SERVICE_UNAVAILABLE, "Please come back later").into_response()
        }
    };
    vary_by_cookie(response.headers_mut());
    response
}

/// The ID that the browser sent. Two cookies of the name are none: one of them may be an attacker's.
fn sent_flask_id(headers: &HeaderMap) -> Option<FlaskId> {
    let mut sent = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    match (sent.next(), sent.next()) {
        (Some(only), None) => FlaskId::parse(str::from_utf8(&only.value).ok()?),
        _ => None,
    }
}

fn answer(told: &Told, text: &'static str) -> Response {
    let (value, age) = match told {
        Told::Nothing => return text.into_response(),
        Told::SessionEnded => {
            let text = "Your session has ended meanwhile. Please log in again.";
            return (StatusCode::CONFLICT, text).into_response();
        }
        Told::NewId(id) => (id.text(), MONTH),
        Told::NoId => ("", 0),
    };
    let cookie = Cookie::build((NAME, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(Duration::seconds(age as i64))
        .build();
    let mut response = text.into_response();
    // An ID, and no ID, are both text that a header takes.
    if let Ok(line) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(SET_COOKIE, line);
    }
    forbid_storing(response.headers_mut());
    response
}
