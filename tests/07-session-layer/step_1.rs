//! Write `session_cookie` and `removal_cookie`: the session's `Set-Cookie` headers.

use std::time::{Duration, SystemTime};

use axum::http::HeaderValue;
use harness::{SetCookie, Step, claim};
use session_ids::SessionId;
use session_layer::{Settings, removal_cookie, session_cookie};

use crate::site::*;

const STEP: Step = CHAPTER.step(1, "Write the cookie");

/// A `Set-Cookie` value as a list: the pair, with `ID` for the ID, and the attributes.
fn parts(id: &SessionId, value: &HeaderValue) -> Vec<String> {
    let line = value
        .to_str()
        .unwrap_or("not text")
        .replace(&id.text(), "ID");
    let mut parts = line.split(';').map(|part| part.trim().to_owned());
    let pair = parts.next().unwrap_or_default();
    let mut rest: Vec<String> = parts.map(|part| part.to_ascii_lowercase()).collect();
    rest.sort();
    [vec![pair], rest].concat()
}

#[test]
fn the_default_is_the_strict_one() {
    claim!(
        STEP.invariant(1),
        "By default the cookie is __Host-session, Secure, HttpOnly, SameSite=Lax, for the whole host",
        "ASVS 5.0, 3.3.1 to 3.3.4; RFC 6265bis, section 4.1.3.2"
    )
    .test(async |t| {
        let id = SessionId::generate();
        let cookie = t.call("session_cookie by default, for a day,", || {
            session_cookie(&Settings::default(), &id, Duration::from_secs(86_400))
        });
        cookie.map(|value| parts(&id, &value)).gives(
            [
                "__Host-session=ID",
                "httponly",
                "max-age=86400",
                "path=/",
                "samesite=lax",
                "secure",
            ]
            .map(str::to_owned),
        );
    });
}

#[test]
fn development_does_without_tls() {
    claim!(
        STEP.invariant(2),
        "The settings for development change the name and leave out Secure, and nothing else",
        "RFC 6265bis, section 4.1.3.2"
    )
    .test(async |t| {
        let id = SessionId::generate();
        let cookie = t.call("session_cookie for development, for a minute,", || {
            session_cookie(&Settings::for_development(), &id, Duration::from_secs(60))
        });
        cookie.map(|value| parts(&id, &value)).gives(
            [
                "session=ID",
                "httponly",
                "max-age=60",
                "path=/",
                "samesite=lax",
            ]
            .map(str::to_owned),
        );
    });
}

/// Settings, whether they say `Secure`, and how a failure calls them. How long sessions live by them is
/// nothing to either function.
fn settings() -> [(Settings, bool, &'static str); 5] {
    let lasting = |lifetime| Settings::default().lifetime(lifetime);
    [
        (Settings::default(), true, "by default"),
        (Settings::for_development(), false, "for development"),
        (
            lasting(Duration::ZERO),
            true,
            "where sessions live for 1 second",
        ),
        (
            lasting(Duration::from_secs(3599)),
            true,
            "where sessions live for 3599 seconds",
        ),
        (lasting(Duration::MAX), true, "where sessions live for ever"),
    ]
}

#[test]
fn the_removal_names_the_same_cookie() {
    claim!(
        STEP.invariant(4),
        "The removal has the cookie's name and its attributes, no value, and a time that has passed, also by a \
         clock that is an hour slow",
        "RFC 6265bis, section 5.7; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let an_hour_ago = SystemTime::now() - Duration::from_secs(3600);
        for (settings, secure, case) in settings() {
            let call = format!("removal_cookie {case}");
            let cookie = t.call(call, || removal_cookie(&settings));
            let name = settings.cookie_name().as_bytes();
            cookie.map(|value| SetCookie::parse(value.as_bytes())).must(
                "the cookie's name, an empty value, the cookie's attributes (Path=/, no Domain, \
                 HttpOnly, SameSite=Lax, Secure where it has that), and a time that has passed also where the \
                 browser's clock is an hour slow",
                |set| {
                    set.name() == name
                        && set.value().is_empty()
                        && set.attribute("path") == Some(b"/")
                        && set.attribute("domain").is_none()
                        && set.attribute("secure").is_some() == secure
                        && set.attribute("httponly").is_some()
                        && set
                            .attribute("samesite")
                            .is_some_and(|it| it.eq_ignore_ascii_case(b"lax"))
                        && set.deletes(an_hour_ago)
                },
            );
        }
    });
}

/// Numbers of seconds at which a `Max-Age` goes wrong: where an `i32`, a `u32`, an `f64` and an `i64` end.
const SECONDS: [u64; 14] = [
    0,
    1,
    59,
    86_400,
    (1 << 31) - 1,
    1 << 31,
    4_000_000_000,
    1 << 32,
    (1 << 53) + 1,
    i64::MAX as u64 - 1,
    i64::MAX as u64,
    1 << 63,
    u64::MAX - 1,
    u64::MAX,
];

#[test]
fn max_age_is_the_record_s_time() {
    claim!(
        STEP.invariant(3),
        "Max-Age is the whole seconds of max_age, 0 for no time at all, and the largest i64 for more than that",
        "RFC 6265bis, section 5.6.2"
    )
    .test(async |t| {
        let id = SessionId::generate();
        for (settings, _, case) in settings() {
            for seconds in SECONDS {
                for nanos in [0, 1, 999_999_999] {
                    let max_age = Duration::new(seconds, nanos);
                    let call = format!("Max-Age of session_cookie, for {max_age:?}, {case},");
                    let cookie = t.call(call, || session_cookie(&settings, &id, max_age));
                    let expected = seconds.min(i64::MAX as u64).to_string();
                    cookie
                        .map(|value| {
                            let set = SetCookie::parse(value.as_bytes());
                            let age = set.attribute("max-age").map(<[u8]>::to_vec);
                            age.map(|age| String::from_utf8_lossy(&age).into_owned())
                        })
                        .gives(Some(expected));
                }
            }
        }
    });
}
