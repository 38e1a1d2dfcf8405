//! A desk for cookies: shows those that a browser sent, sets and deletes others.

use std::collections::HashMap;

use axum::Router;
use axum::extract::Query;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::error::Error;
use crate::read::cookies;
use crate::set_cookie::{SameSite, SetCookie};

const HELP: &str = "\
Show them:  /
Set one:    /set?name=theme&value=dark&path=/&max_age=3600
Delete it:  /delete?name=theme&path=/
Also:       domain=… same_site=Strict|Lax|None secure=yes http_only=yes
";

/// The routes of the desk.
pub fn app() -> Router {
    Router::new()
        .route("/", get(show))
        .route("/set", get(set))
        .route("/delete", get(delete))
        .route("/help", get(async || HELP))
}

type Form = Query<HashMap<String, String>>;

async fn show(headers: HeaderMap) -> String {
    let mut page = String::from("Your browser sent (see /help):\n");
    for (number, pair) in cookies(&headers).iter().enumerate() {
        let (name, value) = (visible(&pair.name), visible(&pair.value));
        page.push_str(&format!("{}. {name} is {value}\n", number + 1));
    }
    page
}

/// Printable ASCII as it is, and every other byte as a number: `[FF]`.
fn visible(bytes: &[u8]) -> String {
    let show = |&byte: &u8| match byte {
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("[{byte:02X}]"),
    };
    bytes.iter().map(show).collect()
}

async fn set(Query(form): Form) -> Response {
    answer(cookie(&form), "Set. See /")
}

async fn delete(Query(form): Form) -> Response {
    let deletion = cookie(&form).map(|cookie| cookie.deletion());
    answer(deletion, "Deleted. See /")
}

fn answer(cookie: Result<SetCookie, String>, done: &'static str) -> Response {
    let say = |error: Error| format!("Not set: {error}.");
    match cookie.and_then(|cookie| cookie.header_value().map_err(say)) {
        Ok(value) => ([(SET_COOKIE, value)], done).into_response(),
        Err(text) => (StatusCode::BAD_REQUEST, text).into_response(),
    }
}

fn cookie(form: &HashMap<String, String>) -> Result<SetCookie, String> {
    let field = |name: &str| form.get(name).map(String::as_str);
    let text = |name: &str| field(name).unwrap_or_default();
    let mut cookie = SetCookie::new(text("name"), text("value"));
    if let Some(path) = field("path") {
        cookie = cookie.path(path);
    }
    if let Some(domain) = field("domain") {
        cookie = cookie.domain(domain);
    }
    if let Some(seconds) = field("max_age") {
        let seconds = seconds.parse();
        cookie = cookie.max_age(seconds.map_err(|_| "max_age is a number of seconds.")?);
    }
    if let Some(same_site) = field("same_site") {
        cookie = cookie.same_site(parse_same_site(same_site)?);
    }
    if field("secure").is_some() {
        cookie = cookie.secure();
    }
    if field("http_only").is_some() {
        cookie = cookie.http_only();
    }
    Ok(cookie)
}

fn parse_same_site(text: &str) -> Result<SameSite, String> {
    match text {
        "Strict" => Ok(SameSite::Strict),
        "Lax" => Ok(SameSite::Lax),
        "None" => Ok(SameSite::None),
        _ => Err("same_site is Strict, Lax or None.".to_owned()),
    }
}
