//! The pages: HTML without scripts, as small as they can be.

use axum::response::Html;
use serde_json::Value;
use serve::html::{escape, fill};

/// A page of its own, with `title` as its heading.
fn page(title: &str, body: &str) -> Html<String> {
    let body = format!("{body}\n<p><a href=\"/\">The shop</a></p>");
    Html(serve::page::page(title, &body))
}

/// What went wrong with a form, for eyes and screen readers.
fn alert(trouble: &str) -> String {
    match trouble {
        "" => String::new(),
        trouble => format!("<p role=\"alert\">{trouble}</p>\n"),
    }
}

/// The start page, with the keys and values that the visitor's session holds.
pub fn start_page(held: &[(&str, Value)]) -> Html<String> {
    let row = |(key, value): &(&str, Value)| {
        let value = escape(&value.to_string());
        format!("<dt>{key}</dt><dd><code>{value}</code></dd>\n")
    };
    let held: String = held.iter().map(row).collect();
    let holds = match held.as_str() {
        "" => "<p>Your session holds nothing.</p>".to_owned(),
        held => format!("<p>Your session holds:</p>\n<dl>\n{held}</dl>"),
    };
    page("A shop for cups", &fill(START, &[("holds", &holds)]))
}

/// The form for a name and a password.
pub fn login_page(next: &str, trouble: &str) -> Html<String> {
    let (next, trouble) = (escape(next), alert(trouble));
    page(
        "Log in",
        &format!(
            r#"{trouble}<form method="post" action="/account/login">
<p><label for="name">Name</label> <input id="name" name="name" autocomplete="username" required></p>
<p><label for="password">Password</label> <input id="password" name="password" type="password"
autocomplete="current-password" required></p>
<input name="next" type="hidden" value="{next}">
<button>Log in</button>
</form>
<h2>No password at hand?</h2>
<form method="post" action="/account/forgot">
<p><label for="whose">Your name</label> <input id="whose" name="name" autocomplete="username" required></p>
<button>Send me mail</button>
</form>"#
        ),
    )
}

/// The account's page.
pub fn account_page(name: &str, email: &str) -> Html<String> {
    let (name, email) = (escape(name), escape(email));
    page(
        "Your account",
        &format!(
            r#"<p>Hello, {name}. Your address is {email}.</p>
<form method="post" action="/account/email">
<p><label for="email">New address</label> <input id="email" name="email" type="email"
autocomplete="email" required></p>
<button>Change it</button>
</form>
<form method="post" action="/account/logout"><button>Log out</button></form>"#
        ),
    )
}

/// The form for the password alone.
pub fn password_page(name: &str, trouble: &str) -> Html<String> {
    let (name, trouble) = (escape(name), alert(trouble));
    page(
        "Is it you?",
        &format!(
            r#"{trouble}<form method="post" action="/account/confirm">
<p><label for="password">The password of {name}</label> <input id="password" name="password"
type="password" autocomplete="current-password" required></p>
<button>Go on</button>
</form>"#
        ),
    )
}

/// One sentence.
pub fn message_page(text: &str) -> Html<String> {
    page("Thank you", &format!("<p>{text}</p>"))
}

const START: &str = r#"{holds}
<form method="post" action="/basket"><button>Put a cup into the basket</button></form>
<h2>The tutorial's app</h2>
<ul>
<li><a href="/login">/login</a></li>
<li><a href="/profile">/profile</a></li>
<li><a href="/logout">/logout</a></li>
<li><a href="/slow">/slow</a>, a login that takes ten seconds</li>
</ul>
<h2>What it left out</h2>
<ul>
<li><a href="/account">/account</a></li>
<li><a href="/account/login">/account/login</a></li>
</ul>"#;
