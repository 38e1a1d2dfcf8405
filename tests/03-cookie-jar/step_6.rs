//! Write `check_flags`, `check_secure_neighbors` and `check_prefix`: what is secure stays so.

use std::slice::from_ref;

use cookie_jar::{Cookie, Flag, Ignored, SameSite};
use harness::{Step, claim};

use crate::common::*;
use crate::neighbors::*;
use crate::visitor::*;

const STEP: Step = CHAPTER.step(6, "Protect what is secure");

#[test]
fn secure_needs_a_secure_connection() {
    claim!(
        STEP.invariant(1),
        "A cookie with Secure passes over secure connections only, one without passes everywhere",
        "RFC 6265bis, sections 5.7, step 13, and 5.8.3"
    )
    .test(async |t| {
        for (url, is_secure) in ADDRESSES {
            let expected = is_secure.then_some(()).ok_or(Flag::Secure);
            for http_only in [false, true] {
                asks(&t, &flagged(false, http_only), &typed(url)).gives(Ok(()));
                asks(&t, &flagged(true, http_only), &typed(url)).gives(expected);
            }
            asks(&t, &flagged(false, false), &script(url)).gives(Ok(()));
            asks(&t, &flagged(true, false), &script(url)).gives(expected);
        }
    });
}

#[test]
fn http_only_keeps_scripts_away() {
    claim!(
        STEP.invariant(2),
        "A cookie with HttpOnly is for requests, and not for scripts",
        "RFC 6265bis, sections 5.7, step 15, and 5.8.3"
    )
    .test(async |t| {
        for (url, is_secure) in ADDRESSES {
            for secure in [false, is_secure] {
                asks(&t, &flagged(secure, false), &script(url)).gives(Ok(()));
                asks(&t, &flagged(secure, true), &typed(url)).gives(Ok(()));
                asks(&t, &flagged(secure, true), &script(url)).gives(Err(Flag::HttpOnly));
            }
            asks(&t, &flagged(true, true), &script(url)).must("an error", Result::is_err);
        }
    });
}

#[test]
fn a_plain_cookie_hides_no_secure_one() {
    claim!(
        STEP.invariant(3),
        "One with Secure of its name, with a domain in its line and a path above, isn't hidden",
        "RFC 6265bis, section 5.7, step 16"
    )
    .test(async |t| {
        let harmless = [cookie("sid", "1"), secure(&cookie("theme", "1"))];
        for [new, old] in HIDDEN {
            let (new, old) = (lying(new), secure(&lying(old)));
            hides(&t, &new, from_ref(&old), true);
            hides(&t, &alone(&new), from_ref(&old), true);
            hides(&t, &new, &[alone(&old)], true);
            let other = Cookie {
                value: b"other".to_vec(),
                http_only: true,
                same_site: SameSite::Strict,
                expires: Some(at(60)),
                ..old.clone()
            };
            hides(&t, &new, &[other], true);
            let mut kept = harmless.to_vec();
            kept.insert(0, old);
            hides(&t, &new, &kept, true);
            kept.rotate_left(1);
            hides(&t, &new, &kept, true);
            // Beside others of its name, which it doesn't hide, before and behind.
            let elsewhere = secure(&lying(("evil.test", "/")));
            let deeper = Cookie {
                path: b"/login/en/help/x".to_vec(),
                ..kept[kept.len() - 1].clone()
            };
            kept.insert(0, elsewhere.clone());
            kept.insert(0, deeper.clone());
            kept.extend([elsewhere, deeper]);
            hides(&t, &new, &kept, true);
        }
        let nameless = secure(&cookie("", "2"));
        hides(&t, &cookie("", "1"), &[nameless], true);
    });
}

#[test]
fn a_plain_cookie_may_stand_elsewhere() {
    claim!(
        STEP.invariant(4),
        "Where name, Secure, domain or path differ, a plain cookie is taken",
        "RFC 6265bis, section 5.7, step 16"
    )
    .test(async |t| {
        hides(&t, &cookie("sid", "1"), &[], false);
        for [new, old] in APART {
            let (new, old) = (lying(new), secure(&lying(old)));
            hides(&t, &new, from_ref(&old), false);
            hides(&t, &alone(&new), &[alone(&old)], false);
        }
        for [new, old] in HIDDEN {
            let old = lying(old);
            let http_only = true;
            let mut others = vec![
                old.clone(),
                Cookie {
                    http_only,
                    ..old.clone()
                },
            ];
            for name in ["SID", "sid2", "si", "", "__Secure-sid"] {
                let name = name.as_bytes().to_vec();
                others.push(Cookie {
                    name,
                    ..secure(&old)
                });
            }
            hides(&t, &lying(new), &others, false);
        }
        // Each condition holds for another cookie, and all of them for none.
        let kept = [
            secure(&cookie("theme", "1")),
            secure(&lying(("evil.test", "/"))),
            secure(&lying(("site.test", "/x"))),
            lying(("site.test", "/")),
        ];
        hides(&t, &lying(("site.test", "/")), &kept, false);
    });
}

#[test]
fn a_name_with_a_prefix_is_a_promise() {
    claim!(
        STEP.invariants(&[5, 6]),
        "__Secure- needs Secure; __Host- needs Secure, no Domain, and a Path of /, in any case",
        "RFC 6265bis, sections 5.4 and 5.7, steps 20 and 21"
    )
    .test(async |t| {
        for rest in combinations() {
            let (secure, host_only, path) = rest;
            let promised = words(
                "__Secure-sid __secure-sid __SECURE-SID __sEcUrE-sid __Secure- __Secure-__Host-sid",
            );
            for name in promised {
                keeps(&t, name, "1", rest, secure);
                keeps(&t, name, "", rest, secure);
            }
            let is_kept = secure && host_only && path == Some("/");
            let promised =
                words("__Host-sid __host-sid __HOST-SID __hOsT-sid __Host- __Host-__Secure-sid");
            for name in promised {
                keeps(&t, name, "1", rest, is_kept);
                keeps(&t, name, "", rest, is_kept);
            }
        }
    });
}

#[test]
fn a_value_does_not_pass_for_a_name() {
    claim!(
        STEP.invariant(7),
        "A cookie without a name whose value begins like a prefix is refused",
        "RFC 6265bis, section 5.7, step 22"
    )
    .test(async |t| {
        for rest in combinations() {
            for value in words(
                "__Host-sid=1 __host-sid=1 __HOST- __Host-sid __Secure-sid=1 __secure- __SECURE-sid",
            ) {
                keeps(&t, "", value, rest, false);
                keeps(&t, "sid", value, rest, true);
            }
            for value in words(
                "1 __ __Host __Host_sid=1 __Secure _Host-sid x__Host-sid =__Host-sid=1",
            ) {
                keeps(&t, "", value, rest, true);
            }
            for space in WHITE_SPACE {
                keeps(&t, "", &format!("{space}__Host-sid"), rest, true);
            }
        }
    });
}

#[test]
fn any_other_name_promises_nothing() {
    claim!(
        STEP.invariant(8),
        "Any other name promises nothing, also one with another byte or white space in front",
        "RFC 6265bis, section 5.7, steps 20 and 21"
    )
    .test(async |t| {
        for name in words(
            "sid __ __H __Host __Secure __Hos- __Host_sid __Hosts-sid __Host\u{2010}sid
             _Host-sid ___Host-sid Host-sid x__Host-sid \"__Host-sid\" %5F_Host-sid
             sid__Host- __Secur-sid __Secured-sid __\u{17f}ecure-sid __Http-sid",
        ) {
            for rest in combinations() {
                keeps(&t, name, "1", rest, true);
            }
        }
        let spaces = WHITE_SPACE.map(|space| space.as_bytes().to_vec());
        let bytes = (0..=u8::MAX).map(|byte| vec![byte]);
        for before in bytes.chain(spaces) {
            for prefix in [&b"__Host-sid"[..], b"__Secure-sid"] {
                let name = [&before[..], prefix].concat();
                keeps_promise(
                    &t,
                    &Cookie {
                        name,
                        ..cookie("", "1")
                    },
                    false,
                    true,
                );
            }
        }
    });
}

#[test]
fn what_was_set_over_https_stays_there() {
    claim!(
        STEP.invariants(&[1, 3, 4]),
        "Over an insecure connection nothing with Secure is set, sent, replaced, hidden or deleted",
        "RFC 6265bis, sections 5.7 and 5.8.3"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let (secure, plain) = (
            typed("https://shop.site.test/"),
            typed("http://shop.site.test/"),
        );
        let (deep, evil) = (
            typed("http://shop.site.test/a/b"),
            typed("http://evil.site.test/"),
        );
        alice.takes(&secure, "sid=1; Secure");
        // Where in its list a jar keeps a cookie that is set again is its own business.
        alice.waits(1);
        alice.takes(&plain, "theme=dark");
        for line in ["token=1; Secure", "token=1; secure=no"] {
            alice.ignores(&plain, line, Ignored::Flag(Flag::Secure));
        }
        for line in ["sid=2", "sid=2; Secure", "sid=; Max-Age=0"] {
            alice.refuses(&plain, line);
        }
        alice.ignores(&deep, "sid=2", Ignored::Hides);
        alice.ignores(&plain, "sid=2; Path=/a", Ignored::Hides);
        for from in [&plain, &evil] {
            alice.ignores(from, "sid=2; Domain=site.test", Ignored::Hides);
        }
        alice.takes(&evil, "sid=3");
        alice.sends(&secure, "sid=1; theme=dark");
        alice.sends(&plain, "theme=dark");
        alice.sends(&evil, "sid=3");
        alice.takes(&secure, "sid=4");
        alice.sends(&plain, "sid=4; theme=dark");
        alice.takes(&plain, "sid=5");
        // What has expired is hidden no more.
        alice.takes(&secure, "short=1; Secure; Max-Age=60");
        alice.refuses(&plain, "short=2");
        alice.waits(61);
        alice.takes(&plain, "short=3");
        alice.sends(&plain, "sid=5; theme=dark; short=3");
    });
}

#[test]
fn a_script_does_not_touch_what_is_http_only() {
    claim!(
        STEP.invariant(2),
        "A script neither sees, sets, replaces nor deletes a cookie with HttpOnly",
        "RFC 6265bis, sections 5.7, steps 15 and 23, and 5.8.3"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let (page, inside) = (typed("https://shop.test/"), script("https://shop.test/"));
        alice.takes(&page, "sid=1; HttpOnly");
        // Where in its list a jar keeps a cookie that is set again is its own business.
        alice.waits(1);
        alice.takes(&inside, "theme=dark");
        for line in [
            "a=1; HttpOnly",
            "a=1; httponly=no",
            "sid=2",
            "sid=2; HttpOnly",
            "sid=; Max-Age=0",
            "sid=2; Secure",
        ] {
            alice.ignores(&inside, line, Ignored::Flag(Flag::HttpOnly));
        }
        alice.sends(&inside, "theme=dark");
        alice.sends(&page, "sid=1; theme=dark");
        // Another path is another cookie.
        alice.takes(&inside, "sid=3; Path=/x");
        alice.sends(&typed("https://shop.test/x"), "sid=3; sid=1; theme=dark");
        alice.takes(&inside, "theme=light");
        alice.takes(&page, "sid=4");
        alice.sends(&inside, "sid=4; theme=light");
        alice.takes(&inside, "sid=; Max-Age=0");
        alice.sends(&page, "theme=light");
        alice.takes(&page, "short=1; HttpOnly; Max-Age=60");
        alice.waits(61);
        alice.takes(&inside, "short=2");
        alice.sends(&inside, "theme=light; short=2");
    });
}

#[test]
fn a_line_keeps_what_its_name_promises() {
    claim!(
        STEP.invariants(&[5, 6, 7, 8]),
        "A jar refuses a line that breaks its name's promise, and keeps what stood there",
        "RFC 6265bis, section 5.4"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let home = typed("https://shop.site.test/");
        alice.takes(&home, "__Host-a=1; Secure; Path=/");
        alice.takes(&home, "__secure-a=1; Secure; Domain=site.test");
        for line in [
            "__Host-a=2",
            "__HOST-a=2; Secure",
            "__Host-a=2; Path=/",
            "__Host-a=2; Secure; Path=/x",
            "__Host-a=2; Secure; Path=/; Domain=site.test",
            "__host-a=2; Secure; Path=/; Domain=shop.site.test",
            "__Host-a=; Path=/; Max-Age=0",
            "__Secure-a=2",
            "__SECURE-a=2; Path=/",
            "=__Host-a=2; Secure; Path=/",
            "__Host-a; Secure; Path=/",
            "=__secure-a=2; Secure",
        ] {
            alice.ignores(&home, line, Ignored::Prefix);
        }
        let plain = typed("http://shop.site.test/");
        alice.refuses(&plain, "__Host-a=2; Secure; Path=/");
        alice.sends(&home, "__Host-a=1; __secure-a=1");
        alice.sends(&typed("https://evil.site.test/"), "__secure-a=1");
        alice.takes(&home, "__Host=1");
        alice.takes(&home, "__Host-a=; Secure; Path=/; Max-Age=0");
        alice.sends(&home, "__secure-a=1; __Host=1");
    });
}

#[test]
fn what_a_prefix_is_worth() {
    claim!(
        STEP.invariants(&[6, 8]),
        "A neighbor can't plant a cookie with __Host-, but one whose name only looks the same",
        "RFC 6265bis, sections 5.4 and 8.6"
    )
    .test(async |t| {
        t.matches_snapshot_of(&console(&[
            "https://evil.site.test/account/kittens",
            "Set-Cookie: __Host-sid=mallory; Domain=site.test",
            "Set-Cookie: __Host-sid=mallory; Secure; Domain=site.test",
            "Set-Cookie: \u{2000}__Host-sid=mallory; Domain=site.test",
            "https://shop.site.test/account/login",
            "Set-Cookie: __Host-sid=alice; Secure; Path=/",
            "cookies",
            "https://shop.site.test/account",
        ]));
    });
}
