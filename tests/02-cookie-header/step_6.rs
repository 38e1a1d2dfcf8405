//! Write `line`: the checked parts as one line, each attribute only where it was asked for.

use std::time::{Duration, UNIX_EPOCH};

use cookie_header::{
    Pair, SameSite, SetCookie, app, check_domain, check_name, check_path, check_value, parse,
};
use harness::{Step, Test, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(6, "Write the line");

/// How many cookies are made up, and from which seed.
const CASES: usize = 10_000;
const SEED: u64 = 6265;

/// The line, or what refused it.
fn line(cookie: &SetCookie) -> Result<String, String> {
    let value = cookie.header_value().map_err(|error| error.to_string())?;
    let text = value.to_str().map_err(|error| error.to_string())?;
    Ok(text.to_owned())
}

/// The attributes in the order of their names, so that any order will do.
fn sorted(line: Result<String, String>) -> Result<Vec<String>, String> {
    let line = line?;
    let mut parts: Vec<String> = line.split("; ").map(str::to_owned).collect();
    parts[1..].sort();
    Ok(parts)
}

fn writes(t: &Test, cookie: SetCookie, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|&part| part.to_owned()).collect();
    t.see("the parts of the line", sorted(line(&cookie)))
        .is(Ok(expected));
}

#[test]
fn a_cookie_without_attributes_is_a_pair() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Nothing is added that wasn't asked for",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        writes(&t, SetCookie::new("theme", "dark"), &["theme=dark"]);
        writes(&t, SetCookie::new("theme", ""), &["theme="]);
        for value in ["\"a=b\"", "\"\""] {
            let cookie = SetCookie::new("theme", value);
            writes(&t, cookie, &[&format!("theme={value}")]);
        }
    });
}

#[test]
fn each_attribute_stands_alone() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Each attribute goes out without the others, and brings none along",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let a = || SetCookie::new("a", "1");
        let date = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        for (cookie, attribute) in [
            (a().path("/"), "Path=/"),
            (a().path("/a b"), "Path=/a b"),
            (a().domain("example.com"), "Domain=example.com"),
            (a().expires(date), "Expires=Tue, 14 Nov 2023 22:13:20 GMT"),
            (a().max_age(1), "Max-Age=1"),
            (a().same_site(SameSite::Lax), "SameSite=Lax"),
            (a().same_site(SameSite::Strict), "SameSite=Strict"),
            (a().secure(), "Secure"),
            (a().http_only(), "HttpOnly"),
        ] {
            writes(&t, cookie, &["a=1", attribute]);
        }
        let none = a().same_site(SameSite::None).secure();
        writes(&t, none, &["a=1", "SameSite=None", "Secure"]);
        let both = a().max_age(9).expires(date);
        let expected = ["a=1", "Expires=Tue, 14 Nov 2023 22:13:20 GMT", "Max-Age=9"];
        writes(&t, both, &expected);
    });
}

#[test]
fn each_attribute_stands_beside_any_others() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "Whatever attributes a cookie has, each of them goes out as it was asked for, and no other",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        type Given = (fn(SetCookie) -> SetCookie, &'static str);
        let paths: [Given; 2] = [
            (|it| it.path("/"), "Path=/"),
            (|it| it.path("/x/"), "Path=/x/"),
        ];
        let given = |path: Given| -> [Given; 6] {
            [
                (|it| it.domain("example.com"), "Domain=example.com"),
                (
                    |it| it.expires(UNIX_EPOCH),
                    "Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                ),
                (SetCookie::http_only, "HttpOnly"),
                (|it| it.max_age(9), "Max-Age=9"),
                path,
                (SetCookie::secure, "Secure"),
            ]
        };
        let same_site = [
            None,
            Some((SameSite::Lax, "SameSite=Lax")),
            Some((SameSite::Strict, "SameSite=Strict")),
            Some((SameSite::None, "SameSite=None")),
        ];
        for (chosen, path) in (0..1 << 6).flat_map(|chosen| paths.map(|path| (chosen, path))) {
            for same_site in same_site {
                let mut cookie = SetCookie::new("a", "1");
                let mut expected = Vec::new();
                for (place, (with, text)) in given(path).into_iter().enumerate() {
                    if chosen & 1 << place != 0 {
                        cookie = with(cookie);
                        expected.push(text);
                    }
                }
                if let Some((same_site, text)) = same_site {
                    if same_site == SameSite::None && !expected.contains(&"Secure") {
                        continue;
                    }
                    cookie = cookie.same_site(same_site);
                    expected.push(text);
                }
                expected.sort_unstable();
                writes(&t, cookie, &[&["a=1"][..], &expected].concat());
            }
        }
    });
}

#[test]
fn every_attribute_has_its_name_and_value() {
    claim!(
        STEP.invariant(1),
        "Each attribute stands after a semicolon and a space, spelled as in the grammar",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let cookie = SetCookie::new("__Secure-sid", "abc")
            .path("/shop")
            .domain("example.com")
            .expires(UNIX_EPOCH + Duration::from_secs(1_700_000_000))
            .max_age(3600)
            .same_site(SameSite::None)
            .secure()
            .http_only();
        let expected = [
            "__Secure-sid=abc",
            "Domain=example.com",
            "Expires=Tue, 14 Nov 2023 22:13:20 GMT",
            "HttpOnly",
            "Max-Age=3600",
            "Path=/shop",
            "SameSite=None",
            "Secure",
        ];
        writes(&t, cookie, &expected);
        for (same_site, text) in [
            (SameSite::Lax, "SameSite=Lax"),
            (SameSite::Strict, "SameSite=Strict"),
        ] {
            writes(
                &t,
                SetCookie::new("a", "1").same_site(same_site),
                &["a=1", text],
            );
        }
    });
}

#[test]
fn what_is_right_is_not_refused() {
    claim!(
        STEP.invariant(3),
        "A cookie that browsers take goes out, up to the last byte that they take",
        "RFC 6265bis, sections 4.1.3 and 5.6"
    )
    .test(async |t| {
        let host = SetCookie::new("__Host-sid", "1").path("/").secure();
        writes(&t, host, &["__Host-sid=1", "Path=/", "Secure"]);
        let secure = SetCookie::new("__Secure-a", "1").secure();
        writes(&t, secure, &["__Secure-a=1", "Secure"]);
        let longest = SetCookie::new("sid", "x".repeat(4093));
        t.call("3 bytes of name and 4093 of value", || line(&longest))
            .must("a line", Result::is_ok);
        let longest = SetCookie::new("n".repeat(4096), "");
        t.call("a name of 4096 bytes", || line(&longest))
            .must("a line", Result::is_ok);
        let full = longest.path(format!("/{}", "x".repeat(1023)));
        let full = full.domain("ab.".repeat(84) + "c");
        t.call(
            "a name, a path and a domain that are as long as they may be",
            || line(&full),
        )
        .must("a line", Result::is_ok);
        let long = ["ab.".repeat(84) + "c", "a".repeat(63) + ".example"];
        for domain in long.into_iter().chain(["localhost".to_owned()]) {
            let cookie = SetCookie::new("a", "1").domain(&domain);
            writes(&t, cookie, &["a=1", &format!("Domain={domain}")]);
        }
        for name in ["__HOST-a", "__host-a"] {
            let host = SetCookie::new(name, "1").path("/").secure();
            writes(&t, host, &[&format!("{name}=1"), "Path=/", "Secure"]);
        }
        let script = SetCookie::new("__Host-Http-a", "1").path("/").secure();
        writes(&t, script, &["__Host-Http-a=1", "Path=/", "Secure"]);
        let first = SetCookie::new("a", "1").expires(UNIX_EPOCH);
        writes(&t, first, &["a=1", "Expires=Thu, 01 Jan 1970 00:00:00 GMT"]);
        let path = SetCookie::new("a", "1").path(format!("/{}", "x".repeat(1023)));
        t.call("a path of 1024 bytes", || line(&path))
            .must("a line", Result::is_ok);
        for name in [
            "__hostname",
            "x__Host-a",
            "__Securely",
            "__Http-a",
            "_Host-a",
            "__Host",
            "Secure-a",
            "a__Secure-b",
            "a__Host-b",
        ] {
            let plain = SetCookie::new(name, "1");
            t.call(format!("the name {name}"), || line(&plain))
                .must("a line: that is no prefix", Result::is_ok);
        }
        let last = UNIX_EPOCH + Duration::from_secs(253_402_300_799);
        let expected = ["a=1", "Expires=Fri, 31 Dec 9999 23:59:59 GMT"];
        writes(&t, SetCookie::new("a", "1").expires(last), &expected);
        let years = SetCookie::new("a", "1").max_age(315_360_000);
        writes(&t, years, &["a=1", "Max-Age=315360000"]);
        let most = SetCookie::new("a", "1").max_age(u64::MAX);
        writes(&t, most, &["a=1", "Max-Age=18446744073709551615"]);
    });
}

#[test]
fn what_the_builder_writes_the_parser_reads() {
    claim!(
        STEP.invariant(4),
        "Of 10,000 made-up cookies, each is refused for a reason, or comes back as it was meant",
        "RFC 6265bis, sections 4.1.1 and 5.6"
    )
    .test(async |t| {
        let mut random = fastrand::Rng::with_seed(SEED);
        let mut written = 0;
        for _ in 0..CASES {
            let (name, value) = (text(&mut random, "a"), text(&mut random, ""));
            let (path, domain) = (text(&mut random, "/"), text(&mut random, "x"));
            let cookie = SetCookie::new(&name, &value).path(&path).domain(&domain);
            let parts = [
                check_name(&name),
                check_value(&value),
                check_path(&path),
                check_domain(&domain),
            ];
            let good = parts.iter().all(Result::is_ok);
            let call = format!("{cookie:?}");
            let line = t.call(&call, || line(&cookie));
            line.must(if good { "a line" } else { "an error" }, |it| {
                it.is_ok() == good
            });
            let Ok(line) = line.value() else { continue };
            written += 1;
            let set = harness::SetCookie::parse(&line);
            let read = [
                set.name(),
                set.value(),
                set.attribute("path").unwrap_or_default(),
                set.attribute("domain").unwrap_or_default(),
            ];
            let read = read.map(|part| part.escape_ascii().to_string());
            let meant = [&name, &value, &path, &domain];
            let meant = meant.map(|part| part.as_bytes().escape_ascii().to_string());
            t.see(format!("what a browser reads in {line:?}"), read)
                .is(meant);
            let sent = format!("{name}={value}");
            let pair = Pair {
                name: name.into_bytes(),
                value: value.into_bytes(),
            };
            t.call(format!("parse({sent:?})"), || parse(sent.as_bytes()))
                .gives(vec![pair]);
        }
        t.see("the cookies that were written", written)
            .must("a thousand or more", |it| *it > 1000);
    });
}

/// A few characters after `start`, mostly harmless.
fn text(random: &mut fastrand::Rng, start: &str) -> String {
    const HOSTILE: [char; 16] = [
        ';', '=', ',', '"', '\\', ' ', '\t', '\r', '\n', '\0', '\u{7f}', '\u{e9}', '%', '/', '.',
        '-',
    ];
    let mut text = start.to_owned();
    for _ in 0..random.usize(..12) {
        text.push(match random.u8(..40) {
            0 => random.choice(HOSTILE).unwrap_or(';'),
            _ => random.alphanumeric(),
        });
    }
    text
}

#[test]
fn the_browser_keeps_what_was_set() {
    claim!(
        STEP.invariant(4),
        "What the desk sets, the browser sends back",
        "RFC 6265bis, section 3"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        alice
            .get("/set?name=theme&value=dark&path=/&same_site=Lax&http_only=yes")
            .await;
        alice.get("/").await;
        t.matches_snapshot();
    });
}

#[test]
fn the_desk_sets_each_attribute() {
    claim!(
        STEP.invariant(1),
        "Each attribute that the desk is asked for stands in its answer",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        alice.get("/help").await;
        for form in [
            "name=a&value=1&path=/&max_age=3600&same_site=Strict",
            "name=b&value=2&path=/set&same_site=None&secure=yes",
            "name=c&value=3&domain=example.com&http_only=yes&same_site=Lax",
        ] {
            alice.get(&format!("/set?{form}")).await;
        }
        t.matches_snapshot();
    });
}
