//! Write `vary_by_cookie` and `forbid_storing`: what a cache has to know.

use axum::http::header::{CACHE_CONTROL, HeaderName, VARY};
use axum::http::{HeaderMap, HeaderValue};
use harness::{Step, claim};
use session_layer::{forbid_storing, vary_by_cookie};

use crate::site::*;

const STEP: Step = CHAPTER.step(2, "Tell the caches");

fn with(name: HeaderName, lines: &[&'static str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(&name, HeaderValue::from_static(line));
    }
    headers
}

/// All that a header says, in lower case and in its order.
fn said(headers: &HeaderMap, name: HeaderName) -> Vec<String> {
    let lines = headers.get_all(name).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let names = lines.flat_map(|line| line.split(','));
    names.map(|name| name.trim().to_ascii_lowercase()).collect()
}

#[test]
fn vary_names_the_cookie_once() {
    claim!(
        STEP,
        "Vary names Cookie, once, and keeps what it named before",
        "RFC 9110, section 12.5.5; CVE-2023-30861"
    )
    .test(async |t| {
        let cases: [(&[&str], &[&str]); 8] = [
            (&[], &["cookie"]),
            (&["accept"], &["accept", "cookie"]),
            (&["accept, origin"], &["accept", "origin", "cookie"]),
            (&["accept", "origin"], &["accept", "origin", "cookie"]),
            (&["Cookie"], &["cookie"]),
            (&["accept, COOKIE"], &["accept", "cookie"]),
            (&["*"], &["*"]),
            (&["x-cookie"], &["x-cookie", "cookie"]),
        ];
        for (before, after) in cases {
            let mut headers = with(VARY, before);
            let what = format!("Vary after vary_by_cookie, where it was {before:?},");
            t.call(what, || {
                vary_by_cookie(&mut headers);
                said(&headers, VARY)
            })
            .gives(after.iter().map(ToString::to_string).collect::<Vec<_>>());
        }
    });
}

#[test]
fn no_store_takes_the_place_of_what_was_allowed() {
    claim!(
        STEP,
        "Cache-Control is no-store, and nothing that allows more stands beside it",
        "RFC 9111, section 5.2.2.5; ASVS 5.0, 14.3.2"
    )
    .test(async |t| {
        for before in [
            &[][..],
            &["public, max-age=3600"],
            &["public", "max-age=3600"],
        ] {
            let mut headers = with(CACHE_CONTROL, before);
            let what = format!("Cache-Control after forbid_storing, where it was {before:?},");
            t.call(what, || {
                forbid_storing(&mut headers);
                said(&headers, CACHE_CONTROL)
            })
            .gives(vec!["no-store".to_owned()]);
        }
    });
}
