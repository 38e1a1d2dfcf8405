//! What the shop shows: its ring by IDs and dates, and by which key a cookie came.

use serve::html::escape;
use serve::page::page;
use signed_cookies::Error;

use crate::ring::{Opened, Ring, RingKey};

/// The page for a visitor whose cookie, if there was one, gave this.
pub fn html(ring: &Ring, opened: Option<Result<Opened<String>, Error>>, now: u64) -> String {
    let (user, cookie) = match opened {
        None => ("stranger".to_owned(), "No cookie yet.".to_owned()),
        Some(Err(error)) => ("stranger".to_owned(), format!("No cookie: {error}.")),
        Some(Ok(opened)) => {
            let renewed = if opened.is_old {
                ". It is old, and this answer renews it"
            } else {
                ""
            };
            (opened.value, format!("Signed by {}{renewed}.", opened.id))
        }
    };
    let keys: String = ring.all().map(|key| line(ring, key, now)).collect();
    let (user, cookie) = (escape(&user), escape(&cookie));
    let body = format!(
        "<form action=/login><label>Log in as <input name=name value=alice></label> \
         <button>Log in</button></form>\
         <h2>Your cookie</h2><p>{cookie}</p>\
         <h2>The ring</h2><ul>{keys}</ul>\
         <form action=/accept method=post><button>Accept a new key</button></form>\
         <form action=/rotate method=post><button>Sign with it</button></form>\
         <h2>The sealed login</h2>\
         <form action=/account/login><label>Log in as <input name=name value=alice></label> \
         <button>Log in</button></form>\
         <form action=/account/end-all method=post><button>Log out everywhere</button></form>\
         <p><a href=/account>Who am I?</a></p>"
    );
    page(&format!("Hello, {user}."), &body)
}

/// A key's line in the list: its ID, what it does, and until when.
fn line(ring: &Ring, key: &RingKey, now: u64) -> String {
    let does = match (key.retires, ring.is_old(key)) {
        (Some(date), _) if date <= now => "retired".to_owned(),
        (Some(date), _) => format!("opens for {} more days", (date - now) / (24 * 60 * 60)),
        (None, true) => "opens".to_owned(),
        (None, false) if key.id == ring.newest() => "signs and opens".to_owned(),
        (None, false) => "opens, and waits to sign".to_owned(),
    };
    format!("<li>{}: {does}</li>", escape(&key.id))
}
