//! What the `cookie` crate makes of cookies that it shouldn't let pass, beside chapter 02's builder.

use cookie::{Cookie, SameSite};
use cookie_header::SetCookie;
use reqwest::header::HeaderValue;

/// How much of a long line is worth printing.
const COLUMNS: usize = 44;

/// One way to go wrong: in words, with the crate, and with the builder.
type Row = (&'static str, Cookie<'static>, SetCookie);

pub fn table() -> String {
    rows().iter().map(block).collect::<Vec<_>>().join("\n")
}

fn block((what, theirs, ours): &Row) -> String {
    let line = theirs.to_string();
    let header = match HeaderValue::from_str(&line) {
        Ok(_) => "takes it",
        Err(_) => "refuses it",
    };
    let ours = match ours.header_value() {
        Ok(_) => "lets it out".to_owned(),
        Err(error) => error.to_string(),
    };
    format!(
        "{what}\n  crate:       {}\n  HeaderValue: {header}\n  chapter 02:  {ours}\n",
        shortened(&line.escape_default().to_string())
    )
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(COLUMNS) {
        Some((end, _)) => format!("{}… ({} bytes)", &line[..end], line.len()),
        None => line.to_owned(),
    }
}

fn rows() -> Vec<Row> {
    let mut rows = values();
    rows.extend(names());
    rows.extend(attributes());
    rows.extend(promises());
    rows
}

fn values() -> Vec<Row> {
    let long = "x".repeat(5000);
    [
        ("a semicolon in the value", "dark; Domain=evil.example"),
        ("a line break in the value", "dark\r\nSet-Cookie: a=1"),
        ("a comma in the value", "a,b"),
        ("a space in the value", "a b"),
        ("a quote in the value", "\"a"),
        ("a letter outside ASCII in the value", "caf\u{e9}"),
    ]
    .map(|(what, value)| {
        (
            what,
            Cookie::new("theme", value),
            SetCookie::new("theme", value),
        )
    })
    .into_iter()
    .chain([(
        "5,000 bytes of value",
        Cookie::new("theme", long.clone()),
        SetCookie::new("theme", long),
    )])
    .collect()
}

fn names() -> Vec<Row> {
    [
        ("an empty name", ""),
        ("an = in the name", "a=b"),
        ("a semicolon in the name", "a; Secure"),
        ("a space in the name", "a b"),
    ]
    .map(|(what, name)| (what, Cookie::new(name, "1"), SetCookie::new(name, "1")))
    .into()
}

fn attributes() -> Vec<Row> {
    let ours = || SetCookie::new("a", "1");
    let theirs = || Cookie::build(("a", "1"));
    vec![
        (
            "a semicolon in the path",
            theirs().path("/; Domain=evil.example").build(),
            ours().path("/; Domain=evil.example"),
        ),
        (
            "a semicolon in the domain",
            theirs().domain("a.example; Path=/x").build(),
            ours().domain("a.example; Path=/x"),
        ),
        (
            "a path without a slash",
            theirs().path("shop").build(),
            ours().path("shop"),
        ),
        (
            "a Max-Age of zero",
            theirs().max_age(cookie::time::Duration::ZERO).build(),
            ours().max_age(0),
        ),
    ]
}

fn promises() -> Vec<Row> {
    vec![
        (
            "__Host- without Secure",
            Cookie::build(("__Host-a", "1")).path("/").build(),
            SetCookie::new("__Host-a", "1").path("/"),
        ),
        (
            "__Host- with a domain",
            Cookie::build(("__Host-a", "1"))
                .path("/")
                .secure(true)
                .domain("a.example")
                .build(),
            SetCookie::new("__Host-a", "1")
                .path("/")
                .secure()
                .domain("a.example"),
        ),
        (
            "SameSite=None without Secure",
            Cookie::build(("a", "1")).same_site(SameSite::None).build(),
            SetCookie::new("a", "1").same_site(cookie_header::SameSite::None),
        ),
        (
            "SameSite=None with Secure set to false",
            Cookie::build(("a", "1"))
                .same_site(SameSite::None)
                .secure(false)
                .build(),
            SetCookie::new("a", "1").same_site(cookie_header::SameSite::None),
        ),
    ]
}
