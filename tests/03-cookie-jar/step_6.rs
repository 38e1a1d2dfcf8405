//! Write `check_flags`, `check_secure_neighbors` and `check_prefix`: what keeps a secure cookie secure.

use cookie_jar::{
    Cookie, Flag, Ignored, SameSite, check_flags, check_prefix, check_secure_neighbors,
};
use harness::{Step, Test, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(6, "Protect what is secure");

const ADDRESSES: [(&str, bool); 4] = [
    ("https://shop.site.test/", true),
    ("wss://shop.site.test/", true),
    ("http://shop.site.test/", false),
    ("ws://shop.site.test/", false),
];

#[test]
fn secure_needs_a_secure_connection() {
    claim!(
        STEP.invariant(1),
        "A cookie with Secure passes over https and wss only, and one without passes everywhere",
        "RFC 6265bis, sections 5.7, step 13, and 5.8.3"
    )
    .test(async |t| {
        for (url, is_secure) in ADDRESSES {
            for http_only in [false, true] {
                for request in [typed(url), script(url)] {
                    if http_only && request.is_script() {
                        continue;
                    }
                    let to = called(&request);
                    let plain = Cookie {
                        http_only,
                        ..cookie("sid", "1")
                    };
                    t.call(
                        format!("check_flags without Secure, HttpOnly: {http_only}, {to}"),
                        || check_flags(&plain, &request),
                    )
                    .gives(Ok(()));
                    let secure = Cookie {
                        secure: true,
                        ..plain
                    };
                    t.call(
                        format!("check_flags with Secure, HttpOnly: {http_only}, {to}"),
                        || check_flags(&secure, &request),
                    )
                    .gives(if is_secure { Ok(()) } else { Err(Flag::Secure) });
                }
            }
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
            let both = Cookie {
                secure: true,
                http_only: true,
                ..cookie("sid", "1")
            };
            t.call(
                format!(
                    "check_flags with Secure and HttpOnly, {}",
                    called(&script(url))
                ),
                || check_flags(&both, &script(url)),
            )
            .must("an error", Result::is_err);
            for secure in [false, is_secure] {
                let visible = Cookie {
                    secure,
                    ..cookie("sid", "1")
                };
                let hidden = Cookie {
                    http_only: true,
                    ..visible.clone()
                };
                t.call(
                    format!(
                        "check_flags with HttpOnly, Secure: {secure}, {}",
                        called(&script(url))
                    ),
                    || check_flags(&hidden, &script(url)),
                )
                .gives(Err(Flag::HttpOnly));
                t.call(
                    format!(
                        "check_flags with HttpOnly, Secure: {secure}, {}",
                        called(&typed(url))
                    ),
                    || check_flags(&hidden, &typed(url)),
                )
                .gives(Ok(()));
                t.call(
                    format!(
                        "check_flags without HttpOnly, Secure: {secure}, {}",
                        called(&script(url))
                    ),
                    || check_flags(&visible, &script(url)),
                )
                .gives(Ok(()));
            }
        }
    });
}

/// A cookie named `sid` with this domain, for hosts below it too, and this path.
fn lying(domain: &str, path: &str) -> Cookie {
    Cookie {
        domain: domain.to_owned(),
        host_only: false,
        path: path.as_bytes().to_vec(),
        ..cookie("sid", "1")
    }
}

fn hides(t: &Test, new: &Cookie, kept: &[Cookie], expected: bool) {
    let list: Vec<String> = kept.iter().map(shown).collect();
    let call = format!(
        "check_secure_neighbors of\n  {}\nwhere there is\n  {}\n",
        shown(new),
        list.join("\n  ")
    );
    t.call(call, || check_secure_neighbors(new, kept))
        .gives(if expected {
            Err(Ignored::Hides)
        } else {
            Ok(())
        });
}

/// Domain and path of a new cookie, and of a kept one with `Secure` that it would hide.
const HIDDEN: [[(&str, &str); 2]; 9] = [
    [("shop.site.test", "/"), ("shop.site.test", "/")],
    [("shop.site.test", "/login"), ("shop.site.test", "/login")],
    [
        ("shop.site.test", "/login/en"),
        ("shop.site.test", "/login"),
    ],
    [("shop.site.test", "/login"), ("shop.site.test", "/")],
    [("shop.site.test", "/login/"), ("shop.site.test", "/login")],
    [("site.test", "/"), ("shop.site.test", "/")],
    [("shop.site.test", "/"), ("site.test", "/")],
    [("a.b.site.test", "/x"), ("site.test", "/")],
    [("site.test", "/x"), ("a.b.site.test", "/x")],
];

/// The same where nothing is hidden.
const APART: [[(&str, &str); 2]; 9] = [
    [("shop.site.test", "/"), ("shop.site.test", "/login")],
    [("shop.site.test", "/foo"), ("shop.site.test", "/login")],
    [
        ("shop.site.test", "/login"),
        ("shop.site.test", "/login/en"),
    ],
    [("shop.site.test", "/loginx"), ("shop.site.test", "/login")],
    [("shop.site.test", "/Login"), ("shop.site.test", "/login")],
    [("evil.site.test", "/"), ("shop.site.test", "/")],
    [("evilsite.test", "/"), ("site.test", "/")],
    [("site.test", "/"), ("evilsite.test", "/")],
    [("site.test", "/"), ("shop.site.test", "/x")],
];

#[test]
fn a_plain_cookie_hides_no_secure_one() {
    claim!(
        STEP.invariant(3),
        "A plain cookie is refused where one with Secure has its name, a domain in its line, and a path above it",
        "RFC 6265bis, section 5.7, step 16"
    )
    .test(async |t| {
        for [(domain, path), (old_domain, old_path)] in HIDDEN {
            let new = lying(domain, path);
            let old = Cookie { secure: true, ..lying(old_domain, old_path) };
            hides(&t, &new, &[old.clone()], true);
            hides(&t, &Cookie { host_only: true, ..new.clone() }, &[old.clone()], true);
            hides(&t, &new, &[Cookie { host_only: true, ..old.clone() }], true);
            let other = Cookie { http_only: true, value: b"other".to_vec(), same_site: SameSite::Strict, expires: Some(at(60)), ..old.clone() };
            hides(&t, &new, &[other], true);
            let harmless = [cookie("sid", "1"), Cookie { secure: true, ..cookie("theme", "1") }];
            hides(&t, &new, &[&harmless[..], &[old.clone()]].concat(), true);
            hides(&t, &new, &[&[old.clone()], &harmless[..]].concat(), true);
        }
        let nameless = Cookie { secure: true, ..cookie("", "2") };
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
        for [(domain, path), (old_domain, old_path)] in APART {
            let (new, old) = (
                lying(domain, path),
                Cookie {
                    secure: true,
                    ..lying(old_domain, old_path)
                },
            );
            hides(&t, &new, &[old.clone()], false);
            hides(
                &t,
                &Cookie {
                    host_only: true,
                    ..new
                },
                &[Cookie {
                    host_only: true,
                    ..old
                }],
                false,
            );
        }
        for [(domain, path), (old_domain, old_path)] in HIDDEN {
            let new = lying(domain, path);
            let old = lying(old_domain, old_path);
            let mut others = vec![
                old.clone(),
                Cookie {
                    http_only: true,
                    ..old.clone()
                },
            ];
            for name in ["SID", "sid2", "si", "", "__Secure-sid"] {
                others.push(Cookie {
                    name: name.as_bytes().to_vec(),
                    secure: true,
                    ..old.clone()
                });
            }
            hides(&t, &new, &others, false);
        }
        // Each of three conditions holds for another cookie, and all of them for none.
        let secure = |name: &str, domain: &str, path: &str| Cookie {
            secure: true,
            name: name.as_bytes().to_vec(),
            ..lying(domain, path)
        };
        let kept = [
            secure("theme", "site.test", "/"),
            secure("sid", "evil.test", "/"),
            secure("sid", "site.test", "/x"),
        ];
        hides(&t, &lying("site.test", "/"), &kept, false);
    });
}

/// A cookie as its line had it, what the line's `Path` was, and whether it is kept.
struct Promise(&'static str, &'static str, bool, bool, Option<&'static str>);

fn keeps(t: &Test, Promise(name, value, secure, host_only, path): Promise, expected: bool) {
    let cookie = Cookie {
        secure,
        host_only,
        path: path.unwrap_or("/").as_bytes().to_vec(),
        ..cookie(name, value)
    };
    let call = format!(
        "check_prefix of\n  {}\nwith has_path: {}\n",
        shown(&cookie),
        path.is_some()
    );
    t.call(call, || check_prefix(&cookie, path.is_some()))
        .gives(if expected {
            Ok(())
        } else {
            Err(Ignored::Prefix)
        });
}

/// Every combination of `Secure`, `host_only` and a `Path`.
fn combinations() -> impl Iterator<Item = (bool, bool, Option<&'static str>)> {
    let paths = [None, Some("/"), Some("/x"), Some("//")];
    paths
        .into_iter()
        .flat_map(|path| (0..4).map(move |it| (it & 1 == 1, it & 2 == 2, path)))
}

#[test]
fn a_name_with_a_prefix_is_a_promise() {
    claim!(
        STEP.invariants(&[5, 6]),
        "__Secure- needs Secure; __Host- needs Secure, no Domain, and a Path of /; both in any case",
        "RFC 6265bis, sections 5.4 and 5.7, steps 20 and 21"
    )
    .test(async |t| {
        for (secure, host_only, path) in combinations() {
            for name in words(
                "__Secure-sid __secure-sid __SECURE-SID __sEcUrE-sid __Secure-
                 __Secure-__Host-sid",
            ) {
                keeps(&t, Promise(name, "1", secure, host_only, path), secure);
                keeps(&t, Promise(name, "", secure, host_only, path), secure);
            }
            let is_kept = secure && host_only && path == Some("/");
            for name in words(
                "__Host-sid __host-sid __HOST-SID __hOsT-sid __Host- __Host-__Secure-sid",
            ) {
                keeps(&t, Promise(name, "1", secure, host_only, path), is_kept);
                keeps(&t, Promise(name, "", secure, host_only, path), is_kept);
            }
        }
    });
}

#[test]
fn a_value_does_not_pass_for_a_name() {
    claim!(
        STEP.invariant(7),
        "A cookie without a name whose value begins like a prefix is refused, whatever its attributes",
        "RFC 6265bis, section 5.7, step 22"
    )
    .test(async |t| {
        for (secure, host_only, path) in combinations() {
            for value in words(
                "__Host-sid=1 __host-sid=1 __HOST- __Host-sid __Secure-sid=1 __secure-
                 __SECURE-sid",
            ) {
                keeps(&t, Promise("", value, secure, host_only, path), false);
                keeps(&t, Promise("sid", value, secure, host_only, path), true);
            }
            for value in ["", "1", "__", "__Host", "__Host_sid=1", "__Secure", "_Host-sid", "x__Host-sid", "\u{2000}__Host-sid", "=__Host-sid=1"] {
                keeps(&t, Promise("", value, secure, host_only, path), true);
            }
        }
    });
}

#[test]
fn any_other_name_promises_nothing() {
    claim!(
        STEP.invariant(8),
        "Any other name promises nothing, and one with another byte or other white space in front neither",
        "RFC 6265bis, section 5.7, steps 20 and 21"
    )
    .test(async |t| {
        for name in ["sid", "__", "__H", "__Host", "__Secure", "__Hos-", "__Host_sid", "__Hosts-sid", "__Host\u{2010}sid", "_Host-sid", "___Host-sid", "Host-sid", "x__Host-sid", "\"__Host-sid\"", "%5F_Host-sid", "sid__Host-", "__Secur-sid", "__Secured-sid", "__\u{17f}ecure-sid", "__Http-sid"] {
            for (secure, host_only, path) in combinations() {
                keeps(&t, Promise(name, "1", secure, host_only, path), true);
            }
        }
        for space in WHITE_SPACE {
            for prefix in ["__Host-sid", "__Secure-sid"] {
                let cookie = cookie(&format!("{space}{prefix}"), "1");
                t.call(format!("check_prefix of {}", shown(&cookie)), || check_prefix(&cookie, false))
                    .gives(Ok(()));
            }
        }
        for byte in 0..=u8::MAX {
            let cookie = Cookie { name: [&[byte], &b"__Host-sid"[..]].concat(), ..cookie("", "1") };
            t.call(format!("check_prefix of {}", shown(&cookie)), || check_prefix(&cookie, false))
                .gives(Ok(()));
        }
    });
}

#[test]
fn what_was_set_over_https_stays_there() {
    claim!(
        STEP.invariants(&[1, 3, 4]),
        "Over an insecure connection a cookie with Secure is neither set, sent, replaced, hidden nor deleted",
        "RFC 6265bis, sections 5.7 and 5.8.3"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let [secure, plain, deep, evil] = ["https://shop.site.test/", "http://shop.site.test/", "http://shop.site.test/a/b", "http://evil.site.test/"].map(typed);
        alice.takes(&secure, "sid=1; Secure");
        alice.takes(&plain, "theme=dark");
        alice.ignores(&plain, "token=1; Secure", Ignored::Flag(Flag::Secure));
        alice.ignores(&plain, "token=1; secure=no", Ignored::Flag(Flag::Secure));
        for line in ["sid=2", "sid=2; Secure", "sid=; Max-Age=0"] {
            alice.refuses(&plain, line);
        }
        for (from, line) in [(&deep, "sid=2"), (&plain, "sid=2; Path=/a"), (&plain, "sid=2; Domain=site.test"), (&evil, "sid=2; Domain=site.test")] {
            alice.ignores(from, line, Ignored::Hides);
        }
        alice.takes(&evil, "sid=3");
        for (to, expected) in [(&secure, "sid=1; theme=dark"), (&plain, "theme=dark"), (&evil, "sid=3")] {
            alice.sends(to, expected);
        }
        alice.takes(&secure, "sid=4");
        alice.sends(&plain, "sid=4; theme=dark");
        alice.takes(&plain, "sid=5");
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
        alice.takes(&inside, "theme=dark");
        let flag = Ignored::Flag(Flag::HttpOnly);
        for line in [
            "a=1; HttpOnly",
            "a=1; httponly=no",
            "sid=2",
            "sid=2; HttpOnly",
            "sid=; Max-Age=0",
            "sid=2; Secure",
        ] {
            alice.ignores(&inside, line, flag);
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
        alice.refuses(
            &typed("http://shop.site.test/"),
            "__Host-a=2; Secure; Path=/",
        );
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
