//! The page with a user's sessions.

use axum::response::Html;
use memory_store::Timestamp;
use serve::html::fill;
use serve::page::page;
use session_ids::StoreKey;

use crate::Listed;

/// The list, with a button for each session but the visitor's own. What is in it are digits and words
/// of ours, so nothing has to be escaped.
pub fn sessions_page(all: &[Listed], mine: &StoreKey, now: Timestamp) -> Html<String> {
    let mine = mine.to_string();
    let row = |one: &Listed| {
        let Listed { name, expires } = one;
        let minutes = expires.since(now).as_secs().div_ceil(60);
        let end = if mine.starts_with(name) {
            "this one".to_owned()
        } else {
            format!(
                "<form method=\"post\" action=\"/account/sessions/end\">\
                 <input name=\"name\" type=\"hidden\" value=\"{name}\"><button>End it</button></form>"
            )
        };
        format!("<li><code>{name}</code>, for another {minutes} minutes: {end}</li>\n")
    };
    let rows: String = all.iter().map(row).collect();
    Html(page("Your sessions", &fill(BODY, &[("rows", &rows)])))
}

const BODY: &str = r#"<ul>
{rows}</ul>
<form method="post" action="/account/sessions/end-others"><button>End all others</button></form>
<p><a href="/account">Your account</a></p>"#;
