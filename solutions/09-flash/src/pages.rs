//! The pages, as small as they can be.

use axum::response::Html;
use serve::html::fill;

use crate::Entry;
use crate::show::escape;

/// The guest book. `messages` is HTML already.
pub fn guest_book(messages: &str, name: Option<&str>, entries: &[Entry]) -> Html<String> {
    let guest = name.map_or_else(
        || LOGIN.to_owned(),
        |name| fill(SIGN, &[("name", &escape(name))]),
    );
    let entry = |entry: &Entry| {
        let (name, text) = (escape(&entry.name), escape(&entry.text));
        format!("<li><b>{name}</b>: {text}</li>\n")
    };
    let entries: String = entries.iter().map(entry).collect();
    let book = format!("<h1>Guest book</h1>\n{guest}<ul>\n{entries}</ul>\n");
    Html([TOP, messages, &book, TO_SHUT].concat())
}

/// What there is to see while the book is shut.
pub fn shut_book() -> Html<String> {
    Html([TOP, "<h1>The book is shut.</h1>\n", TO_OPEN].concat())
}

const TOP: &str = r#"<!doctype html>
<html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Guest book</title>
<style>body { font: 1.1rem/1.5 system-ui; max-width: 34rem; margin: 2rem auto; padding: 0 1rem }
button, input { font: inherit } [role=status] p { border-left: .3rem solid; padding-left: .6rem }
.error { font-weight: bold }</style>
"#;

const LOGIN: &str = r#"<form method="post" action="/login">
<label>Your name <input name="name"></label> <button>Log in</button>
</form>
"#;

const SIGN: &str = r#"<form method="post" action="/sign">
<label>{name} writes <input name="text"></label> <button>Sign</button>
</form>
<form method="post" action="/logout"><button>Log out</button></form>
"#;

const TO_SHUT: &str = r#"<form method="post" action="/shut"><button>Shut the book</button></form>
"#;

const TO_OPEN: &str = r#"<form method="post" action="/open"><button>Open it</button></form>
"#;
