//! Write `cookies`: the pairs of a whole request, whose `Cookie` header may come in several lines.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, COOKIE};
use cookie_header::{app, cookies, parse};
use harness::{Step, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(2, "Read every line");

#[test]
fn several_lines_are_as_one() {
    claim!(
        STEP,
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
    });
}

#[test]
fn a_request_without_cookies_has_none() {
    claim!(
        STEP,
        "No Cookie line, no cookies",
        "RFC 6265bis, section 4.2"
    )
    .test(async |t| {
        let other = HeaderMap::from_iter([(ACCEPT, "a=1".parse().expect("a header value"))]);
        t.call("cookies without a cookie line", || cookies(&other))
            .gives(vec![]);
    });
}

#[test]
fn the_desk_shows_what_was_sent() {
    claim!(
        STEP,
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
