//! What the app shows: a page to click on, with the messages, and the cookie taken apart.

use axum::http::HeaderMap;
use cookie_header::cookies;
use serve::html::escape;
use serve::page::page;

use crate::flash::Message;
use crate::header::NAME;
use crate::inspect::inspect;

const LINKS: &str = "<p><a href=/login>/login</a> <a href=/logout>/logout</a> \
<a href=/profile>/profile</a> <a href='/say/Hello from Rust.'>/say/…</a></p>\
<p>Run the Flask app with the same key on another port of this host: it knows you, too.</p>";

/// The page for a visitor: whether they are logged in, their messages, and what their cookie says.
pub fn html(is_known: bool, messages: &[Message], headers: &HeaderMap, now: u64) -> String {
    let title = if is_known {
        "You are logged in"
    } else {
        "You are not logged in"
    };
    let messages: String = messages.iter().map(paragraph).collect();
    let report = report(headers, now);
    let cookie = format!("<h2>Your cookie</h2><pre>{}</pre>", escape(&report));
    page(title, &[&messages, LINKS, &cookie].concat())
}

/// What the visitor's cookie says, or why none counts.
fn report(headers: &HeaderMap, now: u64) -> String {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    match (found.next(), found.next()) {
        (None, _) => format!("No session: your browser sent no cookie called {NAME}."),
        (Some(only), None) => match inspect(&String::from_utf8_lossy(&only.value), None, now) {
            Ok(report) => report.to_string(),
            Err(error) => format!("No session: {error}."),
        },
        (Some(_), Some(_)) => format!(
            "No session: your browser sent several cookies called {NAME}, and a login won't change \
             that. Delete the cookies of this site."
        ),
    }
}

/// Text is escaped. `Markup` is the programmer's promise that it may be shown as it is.
fn paragraph(message: &Message) -> String {
    let text = if message.is_html {
        message.text.clone()
    } else {
        escape(&message.text)
    };
    format!("<p role=status>{text}</p>")
}
