//! Write `max_age`, `expires_at`, `put` and `cookie_string`: a jar for one host.

use std::slice::from_ref;
use std::time::Duration;

use cookie_jar::{Cookie, Ignored, SameSite, put};
use harness::{Step, claim};

use crate::common::*;
use crate::keeping::*;
use crate::visitor::*;

const STEP: Step = CHAPTER.step(3, "Keep cookies for one host");

#[test]
fn an_age_is_a_number_and_nothing_else() {
    claim!(
        STEP.invariant(1),
        "An age is digits, or a minus sign and digits, and anything else isn't an age",
        "RFC 6265bis, section 5.6.2, steps 1 to 3"
    )
    .test(async |t| {
        for (value, seconds) in [("1", 1), ("60", 60), ("0060", 60), ("1234567", 1_234_567)] {
            lives(&t, value, Some(seconds));
        }
        for value in NO_AGES {
            lives(&t, value, None);
        }
        for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
            lives(&t, [b'6', byte], None);
            lives(&t, [b'6', byte, b'0'], None);
            lives(&t, [b'-', b'6', byte], None);
            lives(&t, [byte, b'6'], (byte == b'-').then_some(0));
        }
    });
}

#[test]
fn an_age_lies_between_zero_and_400_days() {
    claim!(
        STEP.invariant(2),
        "Zero and below is zero, more than 400 days is 400 days, with any number of digits",
        "RFC 6265bis, sections 5.5 and 5.6.2"
    )
    .test(async |t| {
        let nines = "9".repeat(1000);
        let small = words("0 00 -0 -00 -1 -60 -2147483648 -9223372036854775809");
        for value in small.map(str::to_owned).chain([format!("-{nines}")]) {
            lives(&t, value, Some(0));
        }
        let cap = 400 * DAY;
        for age in [cap - 1, cap] {
            lives(&t, age.to_string(), Some(age));
        }
        let large = words("34560001 34560060 2147483648 9223372036854775808 18446744073709551615");
        for value in large.chain(WRAPS).chain([&nines[..]]) {
            lives(&t, value, Some(cap));
        }
        let zeros = "0".repeat(1000);
        lives(&t, format!("{zeros}60"), Some(60));
        lives(&t, &zeros, Some(0));
    });
}

#[test]
fn the_last_age_counts() {
    claim!(
        STEP.invariant(3),
        "The last Max-Age that is an age counts, whatever stands around it",
        "RFC 6265bis, sections 5.6.2 and 5.7, step 6"
    )
    .test(async |t| {
        for attributes in A_MINUTE {
            ends_after(&t, attributes, 60);
        }
        let zero = [("max-age", "60"), ("max-age", "0"), ("max-age", "x")];
        ends(&t, &zero, 0, "UNIX_EPOCH");
        ends(&t, &zero[..2], 0, "UNIX_EPOCH");
    });
}

#[test]
fn an_age_counts_from_now() {
    claim!(
        STEP.invariant(4),
        "An age of zero ends at UNIX_EPOCH, any other at now and the age, and none never",
        "RFC 6265bis, sections 5.6.2, step 7, and 5.7, step 6"
    )
    .test(async |t| {
        for zero in ["0", "-0", "000", "-1", "-99999999999999999999"] {
            for now in [0, 1000] {
                ends(&t, &[("max-age", zero)], now, "UNIX_EPOCH");
            }
        }
        for age in [1, 60, 3600, 399 * DAY] {
            ends_after(&t, &[("max-age", &age.to_string())], age);
        }
        for long in ["34560000", "34560001", "99999999999999999999999"] {
            ends_after(&t, &[("max-age", long)], 400 * DAY);
        }
        for without in OPEN {
            ends(&t, without, 0, "with the browser");
        }
    });
}

#[test]
fn a_new_cookie_replaces_the_same_one() {
    claim!(
        STEP.invariant(5),
        "The new cookie takes the old one's place, of which only the time of creation stays",
        "RFC 6265bis, section 5.7, step 23"
    )
    .test(async |t| {
        let plain = Cookie {
            created: at(99),
            last_access: at(99),
            ..cookie("sid", "new")
        };
        let full = Cookie {
            expires: Some(at(600)),
            last_access: at(50),
            secure: true,
            http_only: true,
            same_site: SameSite::Strict,
            ..cookie("sid", "old")
        };
        let other = cookie("theme", "dark");
        for (old, new) in [(&full, &plain), (&plain, &full), (&plain, &plain)] {
            let created = old.created;
            let replaced = Cookie {
                created,
                ..new.clone()
            };
            holds(&t, from_ref(old), new, &[&replaced]);
            let kept = [old.clone(), other.clone()];
            holds(&t, &kept, new, &[&replaced, &other]);
            let kept = [other.clone(), old.clone()];
            holds(&t, &kept, new, &[&replaced, &other]);
        }
        holds(
            &t,
            &[cookie("", "1")],
            &cookie("", "2"),
            &[&cookie("", "2")],
        );
        let call = "the value, and when it was created, after three cookies of one name";
        t.call(call, || {
            let mut cookies = Vec::new();
            for seconds in [10, 20, 30] {
                let created = at(seconds);
                let value = seconds.to_string();
                put(
                    &mut cookies,
                    Cookie {
                        created,
                        ..cookie("sid", &value)
                    },
                );
            }
            let seen = cookies
                .iter()
                .map(|it| (it.value.escape_ascii(), moment(it.created)));
            seen.map(|(value, created)| format!("{value}, created {created}"))
                .collect::<Vec<_>>()
        })
        .gives(vec!["30, created at 10s".to_owned()]);
    });
}

#[test]
fn name_domain_and_path_tell_cookies_apart() {
    claim!(
        STEP.invariant(6),
        "A cookie with another name, domain, host_only or path is another, and both stay",
        "RFC 6265bis, section 5.7, step 23"
    )
    .test(async |t| {
        let old = cookie("sid", "1");
        let mut others = Vec::new();
        for name in [&b"SID"[..], b"sid2", b"si", b"sid\xff", b"sid\xfe", b""] {
            others.push(Cookie {
                name: name.to_vec(),
                ..cookie("", "2")
            });
        }
        for domain in ["site.test", "a.shop.site.test", "shop.site.tes"] {
            others.push(Cookie {
                domain: domain.to_owned(),
                ..cookie("sid", "2")
            });
        }
        for path in ["/shop", "//", "/S"] {
            others.push(Cookie {
                path: path.as_bytes().to_vec(),
                ..cookie("sid", "2")
            });
        }
        others.push(Cookie {
            host_only: false,
            ..cookie("sid", "2")
        });
        for other in &mut others {
            other.created = at(9);
            holds(&t, from_ref(&old), other, &[&old, other]);
            holds(&t, from_ref(other), &old, &[&old, other]);
            // And the second round finds each of the two.
            let again = Cookie {
                value: b"3".to_vec(),
                ..other.clone()
            };
            holds(&t, &[old.clone(), other.clone()], &again, &[&old, &again]);
        }
        holds(&t, &[], &old, &[&old]);
        let all: Vec<&Cookie> = others.iter().chain([&old]).collect();
        holds(&t, &others, &old, &all);
        holds(
            &t,
            &others[..3],
            &others[4],
            &[&others[0], &others[1], &others[2], &others[4]],
        );
        holds(&t, &others[3..4], &others[4], &[&others[3], &others[4]]);
    });
}

#[test]
fn cookies_are_written_with_semicolons() {
    claim!(
        STEP.invariant(7),
        "Cookies are joined as name=value; one without a name is its value, and none are None",
        "RFC 6265bis, section 5.8.3, step 6"
    )
    .test(async |t| {
        let (a, b, nameless) = (cookie("a", "1"), cookie("b", "2"), cookie("", "x=y"));
        writes(&t, "no cookies", &[], None);
        writes(&t, "a=1", from_ref(&a), Some("a=1"));
        writes(&t, "a and b", &[a.clone(), b.clone()], Some("a=1; b=2"));
        let three = [b.clone(), a.clone(), b.clone()];
        writes(&t, "b, a and b", &three, Some("b=2; a=1; b=2"));
        writes(&t, "the nameless x=y", from_ref(&nameless), Some("x=y"));
        let three = [a.clone(), nameless, b.clone()];
        writes(
            &t,
            "a, a nameless one, and b",
            &three,
            Some("a=1; x=y; b=2"),
        );
        let empty = [cookie("a", ""), cookie("c", "=")];
        writes(&t, "a= and c==", &empty, Some("a=; c=="));
        let odd = Cookie {
            name: b"n\xff".to_vec(),
            value: b"\"%20, \xe9 \"".to_vec(),
            ..a.clone()
        };
        let expected = Some(r#"n\xff=\"%20, \xe9 \"; a=1"#);
        writes(&t, "bytes that are no text", &[odd, a], expected);
        let full = Cookie {
            secure: true,
            http_only: true,
            expires: Some(at(60)),
            ..b
        };
        writes(&t, "a cookie with attributes", &[full], Some("b=2"));
    });
}

#[test]
fn longer_paths_and_older_cookies_come_first() {
    claim!(
        STEP.invariant(8),
        "The longer path comes first, then the older cookie, then the first in the list",
        "RFC 6265bis, section 5.8.3, step 4"
    )
    .test(async |t| {
        for (cookies, names) in ORDERS {
            let expected: Vec<String> = words(names).map(|name| format!("{name}=1")).collect();
            let what = format!("name, path, second: {cookies}");
            writes(&t, &what, &listed(cookies), Some(&expected.join("; ")));
        }
        // Nothing else counts.
        let mut both = listed("x / 1, y / 0");
        both[0].domain = "a.very.long.domain.test".to_owned();
        both[0].expires = Some(at(5));
        both[0].secure = true;
        both[1].last_access = at(99);
        writes(
            &t,
            "a younger one with a longer domain",
            &both,
            Some("y=1; x=1"),
        );
        for apart in [Duration::from_millis(1), Duration::from_micros(1)] {
            both[0].created = at(7) + apart;
            both[1].created = at(7);
            let what = format!("x, created {apart:?} after y");
            writes(&t, &what, &both, Some("y=1; x=1"));
        }
    });
}

#[test]
fn a_visitor_gets_back_what_was_set() {
    claim!(
        STEP.invariant(9),
        "A jar sends what fits the path, replaces it in its order, and deletes by the same path",
        "RFC 6265bis, sections 5.7 and 5.8.3"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let page = |path| typed(&format!("https://shop.test{path}"));
        let [home, login, orders] = ["/", "/account/login", "/account/orders"].map(page);
        alice.sends(&home, "");
        for line in ["sid=1; Path=/", "theme=dark; Path=/", "draft=x"] {
            alice.takes(&login, line);
            alice.waits(1);
        }
        alice.sends(&home, "sid=1; theme=dark");
        alice.sends(&orders, "draft=x; sid=1; theme=dark");
        alice.sends(&page("/accounting"), "sid=1; theme=dark");
        alice.takes(&home, "sid=2");
        alice.sends(&home, "sid=2; theme=dark");
        // Another path is another cookie, and so is one by another name.
        alice.takes(&home, "draft=; Max-Age=0");
        alice.takes(&login, "SID=; Path=/; Max-Age=0");
        alice.sends(&orders, "draft=x; sid=2; theme=dark");
        alice.takes(&home, "draft=; Path=/account; Max-Age=-1");
        alice.takes(&home, "sid=; Path=/; Max-Age=0");
        alice.sends(&orders, "theme=dark");
        // What was deleted is set as a new cookie.
        alice.takes(&home, "sid=3; Path=/");
        // What was ignored changes nothing.
        alice.ignores(&home, "sid=\u{7f}; Path=/", Ignored::Control);
        alice.ignores(&home, "; Path=/", Ignored::Empty);
        let long = "x".repeat(4096);
        alice.ignores(&home, &format!("sid={long}; Path=/"), Ignored::Size);
        alice.sends(&orders, "theme=dark; sid=3");
    });
}

#[test]
fn a_cookie_lasts_as_long_as_it_was_told() {
    claim!(
        STEP.invariant(9),
        "A cookie with an age ends by the clock, and one without ends with the browser",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let home = typed("https://shop.test/");
        for line in [
            "a=1; Max-Age=60",
            "b=1; Max-Age=99999999999",
            "c=1",
            "d=1; Max-Age=+60",
        ] {
            alice.takes(&home, line);
            alice.waits(1);
        }
        alice.waits(55);
        alice.sends(&home, "a=1; b=1; c=1; d=1");
        // At the very moment of its end it is sent, and not after it.
        alice.waits(1);
        alice.sends(&home, "a=1; b=1; c=1; d=1");
        alice.waits(1);
        alice.sends(&home, "b=1; c=1; d=1");
        // What has ended is gone: set again, it is the youngest.
        alice.takes(&home, "a=2; Max-Age=60");
        alice.sends(&home, "b=1; c=1; d=1; a=2");
        alice.jar.close();
        alice.sends(&home, "b=1; a=2");
        alice.takes(&home, "a=3");
        alice.jar.close();
        alice.waits(399 * DAY);
        alice.sends(&home, "b=1");
        alice.waits(DAY);
        alice.sends(&home, "");
    });
}

#[test]
fn the_jar_works_for_one_host() {
    claim!(
        STEP.invariant(9),
        "The console sets, sends and keeps back, and deletes with the right path only",
        "RFC 6265bis, sections 5.7 and 5.8.3"
    )
    .test(async |t| {
        t.matches_snapshot_of(&console(&[
            "https://shop.test/account/login",
            "Set-Cookie: sid=31c4; Path=/; Max-Age=3600",
            "Set-Cookie: draft=hello",
            "cookies",
            "https://shop.test/account/orders",
            "https://shop.test/cart",
            "Set-Cookie: draft=; Path=/; Max-Age=0",
            "https://shop.test/account/orders",
            "Set-Cookie: draft=; Path=/account; Max-Age=0",
            "https://shop.test/account/orders",
            "Set-Cookie: theme=dark; Path=/",
            "close",
            "https://shop.test/cart",
            "wait 3601",
            "https://shop.test/cart",
        ]));
    });
}
