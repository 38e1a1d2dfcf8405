//! Write `visits_cookie`: the value of a `Set-Cookie` header with the count in it, kept for a
//! year and for the whole site.

use axum::http::HeaderValue;
use harness::{Called, SetCookie, Step, Test, claim};
use visit_counter::visits_cookie;

use crate::CHAPTER;

const STEP: Step = CHAPTER.step(3, "Write the count");

/// The call, and what a browser makes of the line that it returns.
fn cookie(t: &Test, count: u64) -> Called<SetCookie> {
    let call = format!("visits_cookie({count})");
    t.call(call, || SetCookie::parse(visits_cookie(count)))
}

#[test]
fn names_the_cookie_and_its_value() {
    claim!(
        STEP.invariant(1),
        "The line begins with the pair visits=3, and a semicolon ends it",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        for (count, value) in [
            (3, "3"),
            (0, "0"),
            (10, "10"),
            (1_000_000, "1000000"),
            (u64::MAX, "18446744073709551615"),
        ] {
            cookie(&t, count).must(&format!("the pair visits={value}"), |set| {
                (set.name(), set.value()) == (b"visits", value.as_bytes())
            });
        }
    });
}

#[test]
fn is_meant_for_the_whole_site() {
    claim!(
        STEP.invariant(2),
        "Path=/ makes the browser send the cookie to every page",
        "RFC 6265bis, section 4.1.2.4"
    )
    .test(async |t| {
        for count in [0, 3, u64::MAX] {
            cookie(&t, count).must("an attribute Path=/", |set| {
                set.attribute("path") == Some(b"/")
            });
        }
    });
}

#[test]
fn asks_for_nothing_else() {
    claim!(
        STEP.invariant(4),
        "The line has these two attributes, each once, and no others",
        "what the chapter asks for"
    )
    .test(async |t| {
        for count in [0, 3, u64::MAX] {
            let call = format!("visits_cookie({count})");
            let line = t.call(call, || visits_cookie(count));
            line.must("the attributes Path and Max-Age alone, each once", |line| {
                attributes(line) == ["max-age", "path"]
            });
        }
    });
}

/// The names of the attributes in lower case, sorted. One that stands there twice is there twice.
fn attributes(line: &HeaderValue) -> Vec<String> {
    let parts = line.as_bytes().split(|&byte| byte == b';').skip(1);
    let name = |part: &[u8]| {
        let name = part.split(|&byte| byte == b'=').next();
        String::from_utf8_lossy(name.unwrap_or_default().trim_ascii()).to_ascii_lowercase()
    };
    let mut names: Vec<String> = parts.map(name).filter(|name| !name.is_empty()).collect();
    names.sort();
    names
}

#[test]
fn is_kept_for_a_year() {
    claim!(
        STEP.invariant(3),
        "Max-Age=31536000 makes the browser keep the cookie for a year",
        "RFC 6265bis, section 4.1.2.2"
    )
    .test(async |t| {
        for count in [0, 3, u64::MAX] {
            cookie(&t, count).must("an attribute Max-Age=31536000", |set| {
                set.attribute("max-age") == Some(b"31536000")
            });
        }
    });
}
