//! The pages, as small as they can be.

use axum::response::Html;

/// A page of its own.
fn page(title: &str, body: &str) -> Html<String> {
    Html(format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <h1>{title}</h1>\n{body}\n"
    ))
}

/// Text as HTML, in a page or in an attribute's quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The form for a name and a password.
pub fn login(next: &str, trouble: &str) -> Html<String> {
    let next = escape(next);
    page(
        "Log in",
        &format!(
            r#"<p>{trouble}</p>
<form method="post" action="/account/login">
<label>Name <input name="name" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<input name="next" type="hidden" value="{next}">
<button>Log in</button>
</form>
<form method="post" action="/account/forgot">
<label>Name <input name="name"></label> <button>I forgot my password</button>
</form>"#
        ),
    )
}

/// The account's page.
pub fn overview(name: &str, email: &str) -> Html<String> {
    let (name, email) = (escape(name), escape(email));
    page(
        "Your account",
        &format!(
            r#"<p>Hello, {name}. Your address is {email}.</p>
<form method="post" action="/account/email">
<label>New address <input name="email" type="email" autocomplete="email"></label> <button>Change</button>
</form>
<form method="post" action="/account/logout"><button>Log out</button></form>"#
        ),
    )
}

/// The form for the password alone.
pub fn confirm(name: &str, trouble: &str) -> Html<String> {
    let name = escape(name);
    page(
        "Is it you?",
        &format!(
            r#"<p>{trouble}</p>
<form method="post" action="/account/confirm">
<label>The password of {name} <input name="password" type="password" autocomplete="current-password"></label>
<button>Go on</button>
</form>"#
        ),
    )
}

/// One sentence.
pub fn message(text: &str) -> Html<String> {
    page("Thank you", &format!("<p>{text}</p>"))
}
