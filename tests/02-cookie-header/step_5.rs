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
        STEP,
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
        let year_10000 = UNIX_EPOCH + Duration::from_secs(253_402_300_800);
        refuses(
            &t,
            "a date in the year 10000",
            sid().expires(year_10000),
            Error::Date,
        );
        refuses(&t, "a Max-Age of 0", sid().max_age(0), Error::ZeroMaxAge);
        let both = sid().max_age(0).expires(UNIX_EPOCH);
        refuses(&t, "a Max-Age of 0 and a date", both, Error::ZeroMaxAge);
        let both = sid().max_age(9).expires(year_10000);
        refuses(
            &t,
            "a Max-Age and a date in the year 10000",
            both,
            Error::Date,
        );
    });
}

#[test]
fn what_is_too_long_is_refused_by_its_bytes() {
    claim!(
        STEP,
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
        STEP,
        "__Secure- needs Secure, and __Host- needs Secure, Path=/ and no Domain, in any case",
        "RFC 6265bis, sections 4.1.3 and 5.7"
    )
    .test(async |t| {
        for name in ["__Secure-a", "__secure-a", "__Host-a", "__HOST-a"] {
            let cookie = SetCookie::new(name, "1").path("/");
            t.call(format!("{name} without Secure"), || cookie.header_value())
                .must("Error::NeedsSecure", |it| {
                    matches!(it, Err(Error::NeedsSecure(_)))
                });
        }
        let host = || SetCookie::new("__Host-a", "1").secure();
        refuses(&t, "__Host- without a path", host(), Error::NeedsRootPath);
        refuses(
            &t,
            "__Host- with Path=/x",
            host().path("/x"),
            Error::NeedsRootPath,
        );
        let with_domain = host().path("/").domain("example.com");
        refuses(&t, "__Host- with a domain", with_domain, Error::NoDomain);
    });
}

#[test]
fn same_site_none_needs_secure() {
    claim!(
        STEP,
        "SameSite=None without Secure is refused",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let cookie = sid().same_site(SameSite::None);
        t.call("SameSite=None without Secure", || cookie.header_value())
            .must("Error::NeedsSecure", |it| {
                matches!(it, Err(Error::NeedsSecure(_)))
            });
    });
}

#[test]
fn an_attack_is_told_where_it_was_seen() {
    claim!(
        STEP,
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
