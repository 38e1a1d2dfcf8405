//! Write `cookies`: the pairs of a whole request, whose `Cookie` header may come in several lines.

use axum::Router;
use axum::http::header::{ACCEPT, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::AppendHeaders;
use axum::routing::get;
use cookie_header::{Pair, app, cookies, parse};
use harness::{Step, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(2, "Read every line");

#[test]
fn several_lines_are_as_one() {
    claim!(
        STEP.invariant(1),
        "Cookies in several lines are the same cookies as in one",
        "RFC 6265bis, section 4.2.1; RFC 9113, section 8.2.3"
    )
    .test(async |t| {
        let line = |text: &'static str| (COOKIE, text.parse().expect("a header value"));
        let crumbs = HeaderMap::from_iter([line("a=1"), line("b=2; c=3"), line("a=1")]);
        t.call("cookies with three cookie lines, as name|value,", || {
            readable(&cookies(&crumbs))
        })
        .gives(readable(&parse(b"a=1; b=2; c=3; a=1")));
        let crumbs = ["b=2", "a=1", "", "c", "a=", "c"].map(line);
        let crumbs = HeaderMap::from_iter(crumbs);
        t.call(
            "cookies with six lines, one of them empty, as name|value,",
            || readable(&cookies(&crumbs)),
        )
        .gives(["b|2", "a|1", "|c", "a|", "|c"]);
        let long = HeaderValue::from_str(&format!("a={}", "x".repeat(500_000)));
        let crumbs = HeaderMap::from_iter([
            line("a=1"),
            (COOKIE, long.expect("a header value")),
            line("b=2"),
        ]);
        t.call(
            "the lengths of the values, where the second of three lines is long,",
            || {
                let pairs = cookies(&crumbs);
                pairs
                    .iter()
                    .map(|pair| pair.value.len())
                    .collect::<Vec<_>>()
            },
        )
        .gives([1, 500_000, 1]);
        let many: HeaderMap = (0..50).map(|_| line("a=1; a=1")).collect();
        t.call("the number of cookies in 50 lines of two", || {
            cookies(&many).len()
        })
        .gives(100_usize);
    });
}

#[test]
fn a_request_without_cookies_has_none() {
    claim!(
        STEP.invariant(2),
        "No Cookie line, no cookies",
        "RFC 6265bis, section 4.2"
    )
    .test(async |t| {
        let value = || "a=1".parse().expect("a header value");
        let mut other = HeaderMap::from_iter([(ACCEPT, value()), (SET_COOKIE, value())]);
        for name in ["cookie2", "x-cookie", "cookies"] {
            other.insert(name, value());
        }
        t.call("cookies without a cookie line", || cookies(&other))
            .gives(vec![]);
    });
}

/// A page of Mallory's, which sets the shop's cookie, and one that looks like it.
async fn kittens() -> (
    AppendHeaders<[(axum::http::HeaderName, HeaderValue); 2]>,
    &'static str,
) {
    let set = |line: &str| {
        let line = HeaderValue::from_bytes(line.as_bytes());
        (SET_COOKIE, line.expect("a header can hold these bytes"))
    };
    let both = [
        set("__Host-session=mallory; Path=/"),
        set("\u{2000}__Host-session=mallory; Path=/"),
    ];
    (AppendHeaders(both), "Kittens!")
}

/// The parser of a shop that trims: a wrong answer to step 1, as the page shows it.
#[path = "wrong/trims_names_as_text.rs"]
mod trims_names_as_text;

/// What that answer takes from the file that it is written for. No value here has other blanks than spaces.
fn trim(value: &[u8]) -> &[u8] {
    value.trim_ascii()
}

/// The cookies of a request, as that answer reads them.
fn trimmed(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers.get_all(COOKIE).iter();
    let pieces = lines.flat_map(|line| line.as_bytes().split(|&byte| byte == b';'));
    pieces.map(trims_names_as_text::pair).collect()
}

/// A shop that knows its visitors by one cookie, whose value would be an ID and is a name here.
fn shop(read: fn(&HeaderMap) -> Vec<Pair>) -> Router {
    let home = async move |headers: HeaderMap| {
        let all = read(&headers);
        let mut own = all.iter().filter(|pair| pair.name == b"__Host-session");
        match (own.next(), own.next()) {
            (Some(only), None) => format!("Hello, {}.", only.value.escape_ascii()),
            (None, _) => "Hello, stranger.".to_owned(),
            (Some(_), Some(_)) => "Hello, stranger with two cookies.".to_owned(),
        }
    };
    let login = async || {
        let cookie = "__Host-session=alice; Secure; HttpOnly; SameSite=Lax; Path=/";
        ([(SET_COOKIE, cookie)], "Login success")
    };
    Router::new()
        .route("/", get(home))
        .route("/login", get(login))
}

#[test]
fn a_look_alike_is_another_cookie() {
    claim!(
        STEP.invariant(3),
        "A shop that reads with your parser doesn't take a look-alike of its cookie for its cookie",
        "RFC 6265bis, sections 4.1.3.2 and 5.6"
    )
    .test(async |t| {
        let mallorys = t.serve(Router::new().route("/kittens", get(kittens)));
        let trimming = t.serve(shop(trimmed));
        let yours = t.serve(shop(cookies));
        let alice = t.browser("alice, at mallory's", &mallorys);
        alice.get("/kittens").await;
        let at_trimming = alice.at_another_port("alice, at a shop that trims", &trimming);
        at_trimming.get("/").await;
        at_trimming.get("/login").await;
        at_trimming.get("/").await;
        let at_yours = alice.at_another_port("alice, at yours", &yours);
        at_yours.get("/").await;
        t.matches_snapshot();
    });
}

#[test]
fn the_desk_shows_what_was_sent() {
    claim!(
        STEP.invariants(&[1, 3]),
        "The server sees every byte that a visitor sends, in every line",
        "RFC 6265bis, section 4.2"
    )
    .test(async |t| {
        let site = t.serve(app());
        let bytes = b"GET / HTTP/1.1\r\nhost: desk\r\n\
            cookie: theme=dark; theme=light\r\n\
            cookie: note=50%25 \"off\"; \xe9=\xff\r\n\r\n";
        t.raw("mallory", &site, bytes).await;
        t.matches_snapshot();
    });
}
