//! The pages, as small as they can be.

use axum::response::Html;
use serve::html::fill;
use serve::page::page;

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
    let body = format!("{messages}{guest}<ul>\n{entries}</ul>\n");
    Html(page("Guest book", &(body + TO_SHUT)))
}

/// What there is to see while the book is shut.
pub fn shut_book() -> Html<String> {
    Html(page("The book is shut.", TO_OPEN))
}

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
