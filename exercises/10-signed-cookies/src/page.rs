//! What the shop shows: a page to click on, and a cookie taken apart.

use serve::html::escape;
use serve::page::page;

use crate::error::Error;
use crate::text::decode;

const STAGES: &str = "<h2>The shop's earlier stages</h2>\
<p>Each has <code>/login?name=…</code> and <code>/tag?text=…</code>, and signs with the tutorial's key: \
<a href=/value>/value</a>, <a href=/joined>/joined</a>, <a href=/named>/named</a>.</p>";

/// The page for a visitor, with the name and the text of a cookie, and what the server makes of it.
pub fn html(user: Option<&str>, name: &str, cookie: &str, verdict: &str) -> String {
    let user = escape(user.unwrap_or("stranger"));
    let (name, cookie, verdict) = (escape(name), escape(cookie), escape(verdict));
    let body = format!(
        "<form action=/login><label>Log in as <input name=name value=alice></label> \
         <button>Log in</button></form>\
         <h2>Your cookie</h2><p>Log in, change a letter or two, and ask the server.</p>\
         <form action=/><p><label>Name <input name=name value=\"{name}\"></label></p>\
         <p><label>Text <textarea name=cookie rows=3>{cookie}</textarea></label></p>\
         <button>Ask the server</button></form><pre>{verdict}</pre>\
         <p><a href=/coupon>Get a coupon</a>, and <a href=/redeem>redeem it</a> twice.</p>"
    );
    page(&format!("Hello, {user}."), &(body + STAGES))
}

/// The parts of a cookie's text, and what the server makes of it at the time `now`.
pub fn verdict(name: &str, text: &str, now: u64, opened: Result<String, Error>) -> String {
    let mut parts = text.rsplitn(3, '.');
    let signature = parts.next().unwrap_or_default();
    let time = parts.next().unwrap_or_default();
    let value = parts.next().unwrap_or_default();
    let (log, visitor) = match opened {
        Ok(value) => ("nothing".to_owned(), format!("a cookie: {value}")),
        Err(error) => (format!("{name}: {error}"), "no cookie".to_owned()),
    };
    format!(
        "value:     {}\ntime:      {}\nsignature: {} letters\n\nthe log:   {log}\nthe shop:  {visitor}",
        readable(value),
        ago(time, now),
        signature.len(),
    )
}

fn readable(value: &str) -> String {
    match decode(value) {
        Ok(bytes) => bytes.escape_ascii().to_string(),
        Err(error) => error.to_string(),
    }
}

fn ago(time: &str, now: u64) -> String {
    match time.parse::<u64>() {
        Ok(then) if then > now => format!("{then}, {} seconds ahead", then - now),
        Ok(then) => format!("{then}, {} seconds ago", now - then),
        Err(_) => "not a number".to_owned(),
    }
}
