//! Write `vary_by_cookie` and `forbid_storing`: what a cache has to know.

use axum::http::header::{
    ACCEPT_RANGES, AGE, CACHE_CONTROL, CONTENT_TYPE, DATE, ETAG, EXPIRES, HeaderName,
    LAST_MODIFIED, PRAGMA, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue};
use harness::{Step, Test, claim};
use session_layer::{forbid_storing, vary_by_cookie};

use crate::site::*;

const STEP: Step = CHAPTER.step(2, "Tell the caches");

fn with(name: HeaderName, lines: &[&'static str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in lines {
        let line = HeaderValue::from_bytes(line.as_bytes());
        headers.append(&name, line.expect("no control characters"));
    }
    headers
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

/// All that a header says in lines of visible ASCII, in lower case, sorted.
fn said(headers: &HeaderMap, name: HeaderName) -> Vec<String> {
    let lines = headers.get_all(name).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let names = lines.flat_map(|line| line.split(','));
    sorted(names.map(|name| name.trim().to_ascii_lowercase()).collect())
}

/// Headers that aren't to be touched, also those that say something to caches as well.
const OTHERS: [HeaderName; 9] = [
    AGE,
    CONTENT_TYPE,
    DATE,
    ETAG,
    EXPIRES,
    LAST_MODIFIED,
    PRAGMA,
    SET_COOKIE,
    VARY,
];

/// What `Vary` says after one call, and after a second one, for each of these cases.
fn varies(t: &Test, cases: &[(&[&'static str], &[&str])]) {
    for (before, after) in cases {
        let mut headers = with(VARY, before);
        headers.append(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        for calls in ["vary_by_cookie", "a second vary_by_cookie"] {
            let what = format!("Vary after {calls}, where it was {before:?},");
            t.call(what, || {
                vary_by_cookie(&mut headers);
                said(&headers, VARY)
            })
            .gives(sorted(after.iter().map(ToString::to_string).collect()));
        }
        t.see("another header", said(&headers, ACCEPT_RANGES))
            .is(vec!["bytes".to_owned()]);
    }
}

#[test]
fn vary_names_the_cookie_once() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Vary names Cookie, once, and all that it named before",
        "RFC 9110, section 12.5.5; CVE-2023-30861"
    )
    .test(async |t| {
        let cases: [(&[&str], &[&str]); 38] = [
            (&[], &["cookie"]),
            (&["accept"], &["accept", "cookie"]),
            (&["accept, origin"], &["accept", "origin", "cookie"]),
            (&["accept", "origin"], &["accept", "origin", "cookie"]),
            (&["Cookie"], &["cookie"]),
            (&["accept, COOKIE"], &["accept", "cookie"]),
            (&["accept", "COOKIE"], &["accept", "cookie"]),
            (&["cookie", "accept"], &["cookie", "accept"]),
            (&["accept,cookie,origin"], &["accept", "cookie", "origin"]),
            (&["x-cookie"], &["x-cookie", "cookie"]),
            (&["cookie2, accept"], &["cookie2", "accept", "cookie"]),
            (&["accept-*"], &["accept-*", "cookie"]),
            (&["*x"], &["*x", "cookie"]),
            (&["x*, accept"], &["x*", "accept", "cookie"]),
            (&["**"], &["**", "cookie"]),
            (&["cOOKIE"], &["cookie"]),
            (&["cooKie, accept"], &["cookie", "accept"]),
            (&["COOKIe"], &["cookie"]),
            (&["accept,\tCookie"], &["accept", "cookie"]),
            (&["cookie\t, accept"], &["cookie", "accept"]),
            (&["accept \t ,  \t cookie  "], &["accept", "cookie"]),
            (
                &["accept, accept-encoding"],
                &["accept", "accept-encoding", "cookie"],
            ),
            (
                &["accept-encoding, accept"],
                &["accept-encoding", "accept", "cookie"],
            ),
            (
                &["accept", "accept-encoding"],
                &["accept", "accept-encoding", "cookie"],
            ),
            (&["set-cookie, cook"], &["set-cookie", "cook", "cookie"]),
            (
                &["cookie-x", "x-cookie"],
                &["cookie-x", "x-cookie", "cookie"],
            ),
            (
                &["accept", "origin", "referer, COOKIE"],
                &["accept", "origin", "referer", "cookie"],
            ),
            (&["caf\u{e9}"], &["cookie"]),
            (&["caf\u{e9}", "accept"], &["accept", "cookie"]),
            (&["accept", "caf\u{e9}"], &["accept", "cookie"]),
            (&["caf\u{e9}", "COOKIE"], &["cookie"]),
            (&["cookie", "caf\u{e9}"], &["cookie"]),
            (
                &["accept", "caf\u{e9}", "origin, cookie"],
                &["accept", "origin", "cookie"],
            ),
            (&["\u{201c}", "caf\u{e9}", "origin"], &["origin", "cookie"]),
            // Such a line names nothing, also where it says something in ASCII.
            (&["cookie, caf\u{e9}"], &["cookie"]),
            (&["accept", "caf\u{e9}, COOKIE"], &["accept", "cookie"]),
            (&["*, caf\u{e9}"], &["cookie"]),
            (&["accept", "caf\u{e9},*"], &["accept", "cookie"]),
        ];
        varies(&t, &cases);
    });
}

#[test]
fn a_star_says_it_all() {
    claim!(
        STEP.invariant(3),
        "Where Vary names *, alone or among others, on whichever line, it stays as it is",
        "RFC 9110, section 12.5.5"
    )
    .test(async |t| {
        let cases: [(&[&str], &[&str]); 12] = [
            (&["*"], &["*"]),
            (&["accept, *"], &["accept", "*"]),
            (&["*,accept"], &["*", "accept"]),
            (&["accept", "*"], &["accept", "*"]),
            (&["*", "accept"], &["*", "accept"]),
            (&["accept,*,origin"], &["accept", "*", "origin"]),
            (&["accept,\t*"], &["accept", "*"]),
            (&["* , accept"], &["*", "accept"]),
            (
                &["accept", "origin", "referer,*"],
                &["accept", "origin", "referer", "*"],
            ),
            (&["caf\u{e9}", "*"], &["*"]),
            (&["*", "caf\u{e9}"], &["*"]),
            (
                &["accept", "caf\u{e9}", "origin,*"],
                &["accept", "origin", "*"],
            ),
        ];
        varies(&t, &cases);
    });
}

#[test]
fn no_store_takes_the_place_of_what_was_allowed() {
    claim!(
        STEP.invariant(4),
        "Cache-Control is no-store, and nothing that allows more stands beside it",
        "RFC 9111, section 5.2.2.5; ASVS 5.0, 14.3.2"
    )
    .test(async |t| {
        for before in [
            &[][..],
            &["public, max-age=3600"],
            &["public", "max-age=3600"],
            &["private"],
            &["no-store"],
            &["no-store", "public"],
            &["No-Store, public"],
            &["x-no-store-at-home"],
        ] {
            let mut headers = with(CACHE_CONTROL, before);
            for name in OTHERS {
                headers.append(name, HeaderValue::from_static("accept"));
            }
            let what = format!("Cache-Control after forbid_storing, where it was {before:?},");
            t.call(what, || {
                forbid_storing(&mut headers);
                said(&headers, CACHE_CONTROL)
            })
            .gives(vec!["no-store".to_owned()]);
            for name in OTHERS {
                t.see(format!("the header {name}"), said(&headers, name))
                    .is(vec!["accept".to_owned()]);
            }
        }
    });
}
