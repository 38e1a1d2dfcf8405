//! Write `check`: it refuses what the grammar rules out, and what browsers would drop.

use std::time::{Duration, UNIX_EPOCH};

use cookie_header::{Error, Part, SameSite, SetCookie, app};
use harness::{Step, Test, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(5, "Refuse what browsers would drop");

fn refuses(t: &Test, call: &str, cookie: SetCookie, expected: Error) {
    t.call(call, || cookie.header_value()).gives(Err(expected));
}

fn sid() -> SetCookie {
    SetCookie::new("sid", "1")
}

#[test]
fn every_part_is_checked() {
    claim!(
        STEP.invariant(1),
        "No part of the line goes out unchecked",
        "RFC 6265bis, section 4.1.1; CWE-113"
    )
    .test(async |t| {
        refuses(
            &t,
            "a name \"a b\"",
            SetCookie::new("a b", ""),
            byte(Part::Name, b' ', 1),
        );
        refuses(
            &t,
            "a value \"a;b\"",
            SetCookie::new("a", "a;b"),
            byte(Part::Value, b';', 1),
        );
        refuses(
            &t,
            "a path \"/;\"",
            sid().path("/;"),
            byte(Part::Path, b';', 1),
        );
        refuses(
            &t,
            "a domain \"a;b\"",
            sid().domain("a;b"),
            byte(Part::Domain, b';', 1),
        );
        // In lower case, the sign for kelvin is a plain k.
        refuses(
            &t,
            "a name of the sign for kelvin",
            SetCookie::new("\u{212a}", "1"),
            byte(Part::Name, 0xe2, 0),
        );
        refuses(
            &t,
            "a domain with the sign for kelvin",
            sid().domain("a.\u{212a}"),
            byte(Part::Domain, 0xe2, 2),
        );
        refuses(
            &t,
            "an empty name",
            SetCookie::new("", "1"),
            Error::Empty(Part::Name),
        );
        refuses(
            &t,
            "an empty path",
            sid().path(""),
            Error::Empty(Part::Path),
        );
        refuses(
            &t,
            "a path \"shop\"",
            sid().path("shop"),
            byte(Part::Path, b's', 0),
        );
        refuses(
            &t,
            "an empty domain",
            sid().domain(""),
            Error::Empty(Part::Domain),
        );
        let year_10000 = UNIX_EPOCH + Duration::from_secs(253_402_300_800);
        let before_1970 = UNIX_EPOCH - Duration::from_secs(1);
        for (what, cookie) in [
            ("a date in the year 10000", sid().expires(year_10000)),
            ("a date before 1970", sid().expires(before_1970)),
            (
                "a Max-Age and a date in the year 10000",
                sid().max_age(9).expires(year_10000),
            ),
        ] {
            refuses(&t, what, cookie, Error::Date);
        }
    });
}

/// An attribute to put beside others, and what it is called.
type Beside = (&'static str, fn(SetCookie) -> SetCookie);

/// What a cookie may have beside a part that is wrong.
const BESIDE: [Beside; 8] = [
    ("a path", |it| it.path("/")),
    ("a domain", |it| it.domain("example.com")),
    ("Domain=localhost", |it| it.domain("localhost")),
    ("a date", |it| it.expires(UNIX_EPOCH)),
    ("a Max-Age", |it| it.max_age(9)),
    ("SameSite", |it| it.same_site(SameSite::Lax)),
    ("Secure", SetCookie::secure),
    ("HttpOnly", SetCookie::http_only),
];

#[test]
fn no_attribute_keeps_another_part_from_being_checked() {
    claim!(
        STEP.invariants(&[1, 3, 4, 5]),
        "A wrong part is refused whatever attribute stands beside it",
        "RFC 6265bis, section 4.1.1; CWE-113"
    )
    .test(async |t| {
        let long = format!("/{}", "x".repeat(1024));
        let is_wrong = |what: &str, cookie: SetCookie| {
            t.call(format!("header_value() of {what}"), || {
                cookie.header_value()
            })
            .must("an error", Result::is_err);
        };
        for (beside, with) in BESIDE {
            let called = |what: &str| format!("{what}, beside {beside}");
            is_wrong(&called("a name \"a;\""), with(SetCookie::new("a;", "1")));
            is_wrong(&called("a value \"1;\""), with(SetCookie::new("a", "1;")));
            // The part that comes last is the one that counts.
            is_wrong(&called("a path \"/a;b\""), with(sid()).path("/a;b"));
            is_wrong(&called("a path of 1025 bytes"), with(sid()).path(&long));
            for domain in ["a;b", ".example.com", "example.com.", "a..b", "-a.example"] {
                is_wrong(
                    &called(&format!("a domain {domain:?}")),
                    with(sid()).domain(domain),
                );
            }
            is_wrong(&called("a Max-Age of 0"), with(sid()).max_age(0));
            if beside != "Secure" {
                let none = with(sid()).same_site(SameSite::None);
                is_wrong(&called("SameSite=None"), none);
                let secure = with(SetCookie::new("__Secure-a", "1"));
                is_wrong(&called("a name with __Secure-"), secure);
            }
        }
    });
}

#[test]
fn a_max_age_of_zero_is_refused() {
    claim!(
        STEP.invariant(4),
        "A Max-Age of zero is outside the grammar",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        refuses(&t, "a Max-Age of 0", sid().max_age(0), Error::ZeroMaxAge);
        let both = sid().max_age(0).expires(UNIX_EPOCH);
        refuses(&t, "a Max-Age of 0 and a date", both, Error::ZeroMaxAge);
        let full = sid().path("/").secure().http_only().max_age(0);
        refuses(&t, "a Max-Age of 0 beside others", full, Error::ZeroMaxAge);
    });
}

#[test]
fn what_is_too_long_is_refused_by_its_bytes() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Name and value have at most 4096 bytes together, and an attribute's value at most 1024",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let too_long = |part, length, limit| Error::TooLong {
            part,
            length,
            limit,
        };
        let long = SetCookie::new("sid", "x".repeat(4094));
        refuses(
            &t,
            "3 bytes of name and 4094 of value",
            long,
            too_long(Part::Pair, 4097, 4096),
        );
        let quoted = SetCookie::new("sid", format!("\"{}\"", "x".repeat(4092)));
        refuses(
            &t,
            "3 bytes of name, 4092 of value and two quotes",
            quoted,
            too_long(Part::Pair, 4097, 4096),
        );
        let long = SetCookie::new("n".repeat(5000), "");
        refuses(
            &t,
            "a name of 5000 bytes",
            long,
            too_long(Part::Pair, 5000, 4096),
        );
        let long = SetCookie::new("n".repeat(4097), "");
        refuses(
            &t,
            "a name of 4097 bytes",
            long,
            too_long(Part::Pair, 4097, 4096),
        );
        let long = SetCookie::new("n".repeat(2048), "x".repeat(2049));
        refuses(
            &t,
            "2048 bytes of name and 2049 of value",
            long,
            too_long(Part::Pair, 4097, 4096),
        );
        let path = format!("/{}", "x".repeat(1024));
        refuses(
            &t,
            "a path of 1025 bytes",
            sid().path(path),
            too_long(Part::Path, 1025, 1024),
        );
    });
}

#[test]
fn a_prefix_is_a_promise() {
    claim!(
        STEP.invariants(&[5, 6, 7]),
        "__Secure- needs Secure, and __Host- needs Secure, Path=/ and no Domain",
        "RFC 6265bis, sections 4.1.3 and 5.7"
    )
    .test(async |t| {
        for name in ["__Secure-a", "__Secure-", "__Host-a", "__Host-"] {
            needs_secure(&t, SetCookie::new(name, "1").path("/"));
        }
        needs_secure(&t, SetCookie::new("__Secure-a", "1"));
        let host = || SetCookie::new("__Host-a", "1").secure();
        refuses(&t, "__Host- without a path", host(), Error::NeedsRootPath);
        for path in ["/x", "/x/", "//"] {
            let what = format!("__Host- with Path={path}");
            refuses(&t, &what, host().path(path), Error::NeedsRootPath);
        }
        for domain in ["example.com", "localhost"] {
            let with_domain = host().path("/").domain(domain);
            let what = format!("__Host- with Domain={domain}");
            refuses(&t, &what, with_domain, Error::NoDomain);
        }
    });
}

/// A call that has to be refused for want of `Secure`.
fn needs_secure(t: &Test, cookie: SetCookie) {
    t.call(format!("{cookie:?}.header_value()"), || {
        cookie.header_value()
    })
    .must("Error::NeedsSecure", |it| {
        matches!(it, Err(Error::NeedsSecure(_)))
    });
}

#[test]
fn a_prefix_counts_in_any_case() {
    claim!(
        STEP.invariant(8),
        "Browsers look for a prefix in any case, and so does the builder",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        for name in [
            "__secure-a",
            "__SECURE-a",
            "__sEcUrE-A",
            "__host-a",
            "__HOST-a",
        ] {
            needs_secure(&t, SetCookie::new(name, "1").path("/"));
        }
        for name in ["__host-a", "__HOST-a", "__hOST-A"] {
            let host = || SetCookie::new(name, "1").secure();
            let what = format!("{name} without a path");
            refuses(&t, &what, host(), Error::NeedsRootPath);
            let what = format!("{name} with Path=/x");
            refuses(&t, &what, host().path("/x"), Error::NeedsRootPath);
            let with_domain = host().path("/").domain("example.com");
            let what = format!("{name} with a domain");
            refuses(&t, &what, with_domain, Error::NoDomain);
        }
    });
}

#[test]
fn same_site_none_needs_secure() {
    claim!(
        STEP.invariant(5),
        "SameSite=None without Secure is refused",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        needs_secure(&t, sid().same_site(SameSite::None));
        let full = sid().path("/").domain("example.com").max_age(9).http_only();
        needs_secure(&t, full.same_site(SameSite::None));
    });
}

#[test]
fn an_attack_is_told_where_it_was_seen() {
    claim!(
        STEP.invariant(1),
        "Neither a line break nor a semicolon gets out of a value",
        "CWE-113"
    )
    .test(async |t| {
        let site = t.serve(app());
        let mallory = t.browser("mallory", &site);
        for value in ["dark%0D%0ASet-Cookie:+admin=yes", "a;+Domain=evil.example"] {
            mallory.get(&format!("/set?name=theme&value={value}")).await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn the_desk_says_what_is_wrong() {
    claim!(
        STEP.invariants(&[1, 4, 6, 7]),
        "Each refusal says which part is wrong, and where",
        "CWE-20"
    )
    .test(async |t| {
        let site = t.serve(app());
        let mallory = t.browser("mallory", &site);
        let label = "a".repeat(64);
        for form in [
            "name=&value=1",
            "name=a+b&value=1",
            "name=a&value=1,2",
            "name=a&path=shop",
            "name=a&path=",
            "name=a&domain=-a",
            &format!("name=a&domain={label}.example"),
            "name=a&max_age=0",
            "name=a&max_age=soon",
            "name=a&same_site=Sometimes",
            "name=__Host-a&secure=yes",
            "name=__Host-a&secure=yes&path=/&domain=example.com",
        ] {
            mallory.get(&format!("/set?{form}")).await;
        }
        t.matches_snapshot();
    });
}
