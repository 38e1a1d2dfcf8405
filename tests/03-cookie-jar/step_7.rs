//! Write `is_same_site`, `read_same_site`, `check_set_across` and `is_sent_across`: requests that another site starts.

use std::time::Duration;

use cookie_jar::{
    Cookie, Ignored, Request, SameSite, Sender, check_set_across, is_same_site, is_sent_across,
    read_same_site,
};
use harness::{Step, Test, claim};
use http::Method;

use crate::common::*;

const STEP: Step = CHAPTER.step(7, "Tell sites apart");

const KINDS: [SameSite; 4] = [
    SameSite::Default,
    SameSite::None,
    SameSite::Lax,
    SameSite::Strict,
];

/// Mallory's page, a page of the same site as the shop's, and the address that both ask for.
const ELSEWHERE: &str = "https://mallory.test/kittens";
const NEIGHBOR: &str = "https://blog.site.test/";
const SHOP: &str = "https://shop.site.test/buy";

fn of_kind(same_site: SameSite) -> Cookie {
    Cookie {
        same_site,
        secure: true,
        ..cookie("sid", "1")
    }
}

fn methods() -> Vec<Method> {
    let extension = |name: &str| Method::from_bytes(name.as_bytes()).expect("a method");
    let mut methods = vec![Method::GET, Method::HEAD, Method::OPTIONS, Method::TRACE];
    methods.extend([
        Method::POST,
        Method::PUT,
        Method::DELETE,
        Method::PATCH,
        Method::CONNECT,
    ]);
    methods.extend(["get", "PURGE", "GETX"].map(extension));
    methods
}

/// The first four of them change nothing.
fn is_safe(method: &Method) -> bool {
    ["GET", "HEAD", "OPTIONS", "TRACE"].contains(&method.as_str())
}

fn same(t: &Test, one: &str, other: &str, expected: bool) {
    for (one, other) in [(one, other), (other, one)] {
        t.call(format!("is_same_site({one:?}, {other:?})"), || {
            is_same_site(&address(one), &address(other))
        })
        .gives(expected);
    }
}

#[test]
fn a_site_is_a_scheme_and_a_registrable_domain() {
    claim!(
        STEP.invariant(1),
        "Subdomains, ports and paths don't make another site, and a web socket belongs to its page's",
        "RFC 6265bis, section 5.2; HTML, section 7.1.1.1"
    )
    .test(async |t| {
        for (one, other) in pairs(
            "https://site.test/ | https://site.test/,
             https://shop.site.test/ | https://site.test/,
             https://shop.site.test/ | https://evil.site.test/,
             https://a.b.c.site.test/ | https://d.site.test/,
             https://site.test/ | https://site.test:8443/,
             http://site.test:1/ | http://shop.site.test:2/,
             https://site.test/a?b#c | https://site.test/d,
             https://alice:secret@site.test/ | https://site.test/,
             https://SITE.test/ | https://site.TEST/,
             wss://site.test/ | https://shop.site.test/, ws://site.test/ | http://site.test/,
             ws://site.test/ | ws://site.test/,
             https://example.co.uk/ | https://www.example.co.uk/,
             https://a.alice.github.io/ | https://alice.github.io/,
             https://www.ck/ | https://a.www.ck/,
             https://a.app.localhost/ | https://b.app.localhost/",
        ) {
            same(&t, one, other, true);
        }
        for (one, other) in pairs(
            "https://site.test/ | http://site.test/,
             https://site.test/ | http://site.test:443/, https://site.test/ | ws://site.test/,
             http://site.test/ | wss://site.test/, ws://site.test/ | wss://site.test/,
             ftp://site.test/ | http://site.test/, https://site.test/ | https://other.test/,
             https://site.test/ | https://mysite.test/,
             https://site.test/ | https://site.test.evil.test/,
             https://example.com/ | https://example.org/,
             https://one.co.uk/ | https://two.co.uk/,
             https://alice.github.io/ | https://mallory.github.io/,
             https://a.any.ck/ | https://b.any.ck/,
             https://one.test/site.test | https://site.test/",
        ) {
            same(&t, one, other, false);
        }
    });
}

#[test]
fn addresses_and_suffixes_are_sites_of_their_own() {
    claim!(
        STEP.invariant(2),
        "An IP address, and a host that is a public suffix itself, is of one site with itself only",
        "RFC 6265bis, section 5.2; HTML, section 7.1.1.1"
    )
    .test(async |t| {
        for host in words("127.0.0.1 [::1] localhost com co.uk github.io test any.ck") {
            let url = format!("http://{host}/");
            same(&t, &url, &format!("http://{host}:8080/x"), true);
            same(&t, &url, &format!("https://{host}/"), false);
        }
        for (one, other) in pairs(
            "127.0.0.1 | 127.0.0.2, 127.0.0.1 | 127.1.0.1, 10.0.0.1 | 127.0.0.1,
             1.2.3.4 | 9.9.3.4, 127.0.0.1 | localhost, [::1] | [::2],
             [2001:db8::1] | [2001:db8::2], [::1] | 127.0.0.1, localhost | app.localhost,
             app.localhost | other.localhost, github.io | alice.github.io,
             co.uk | example.co.uk, uk | co.uk, com | example.com, com | org, test | site.test",
        ) {
            same(
                &t,
                &format!("http://{one}/"),
                &format!("http://{other}/"),
                false,
            );
        }
    });
}

#[test]
fn three_values_are_known_in_any_case() {
    claim!(
        STEP.invariant(3),
        "Strict, Lax and None are known in any case, and anything else says nothing",
        "RFC 6265bis, section 5.6.7"
    )
    .test(async |t| {
        let known = [
            ("strict", SameSite::Strict),
            ("lax", SameSite::Lax),
            ("none", SameSite::None),
        ];
        for (value, expected) in known {
            let (first, rest) = value.split_at(1);
            for value in [
                value.to_owned(),
                value.to_uppercase(),
                first.to_uppercase() + rest,
                first.to_owned() + &rest.to_uppercase(),
            ] {
                t.call(format!("read_same_site(b\"{value}\")"), || {
                    read_same_site(value.as_bytes())
                })
                .gives(expected);
            }
            for byte in 0..=u8::MAX {
                for value in [
                    [&[byte], value.as_bytes()].concat(),
                    [value.as_bytes(), &[byte]].concat(),
                    [&[byte], rest.as_bytes()].concat(),
                ] {
                    let expected = if value.eq_ignore_ascii_case(first.as_bytes())
                        || value.len() == rest.len() + 1
                            && byte.eq_ignore_ascii_case(&first.as_bytes()[0])
                    {
                        expected
                    } else {
                        SameSite::Default
                    };
                    t.call(
                        format!("read_same_site(b\"{}\")", value.escape_ascii()),
                        || read_same_site(&value),
                    )
                    .gives(expected);
                }
            }
        }
        for value in [
            "",
            "default",
            "no",
            "l",
            "s",
            "n",
            "yes",
            "true",
            "0",
            "Strict; Lax",
            "Strict,Lax",
            "StrictLax",
            "lax lax",
            "\"Lax\"",
            "\u{17f}trict",
            "\u{ff2c}ax",
            "la\u{3c7}",
            "unspecified",
            "no_restriction",
        ] {
            t.call(format!("read_same_site({value:?})"), || {
                read_same_site(value.as_bytes())
            })
            .gives(SameSite::Default);
        }
    });
}

fn may_set(t: &Test, cookie: &Cookie, request: &Request, expected: bool) {
    let flag = if cookie.secure {
        "with Secure"
    } else {
        "without Secure"
    };
    let call = format!(
        "check_set_across of SameSite {:?} {flag}, in the answer to {}",
        cookie.same_site,
        called(request)
    );
    t.call(call, || check_set_across(cookie, request))
        .gives(if expected {
            Ok(())
        } else {
            Err(Ignored::SameSite)
        });
}

/// Each way to ask for the shop, from a page.
fn requests(page: &str) -> Vec<Request> {
    let methods = [Method::GET, Method::POST];
    let of = |sender: Sender| {
        methods
            .clone()
            .map(|method| from(page, method, sender, SHOP))
    };
    [of(Sender::Navigation), of(Sender::Part), of(Sender::Script)].concat()
}

#[test]
fn none_is_set_with_secure_only() {
    claim!(
        STEP.invariant(4),
        "SameSite=None without Secure is refused, and with it set by any request",
        "RFC 6265bis, section 5.7, step 19"
    )
    .test(async |t| {
        let pages = [ELSEWHERE, NEIGHBOR, SHOP].map(requests).concat();
        for request in
            pages
                .iter()
                .chain([&typed(SHOP), &typed("http://127.0.0.1/"), &script(SHOP)])
        {
            for secure in [true, false] {
                for http_only in [true, false] {
                    let none = Cookie {
                        secure,
                        http_only,
                        ..of_kind(SameSite::None)
                    };
                    may_set(&t, &none, request, secure);
                }
            }
        }
    });
}

#[test]
fn another_site_sets_by_a_navigation_only() {
    claim!(
        STEP.invariant(5),
        "Default, Lax and Strict are set within the site, and across sites where the window goes to another page",
        "RFC 6265bis, section 5.7, step 18"
    )
    .test(async |t| {
        for same_site in [SameSite::Default, SameSite::Lax, SameSite::Strict] {
            for secure in [true, false] {
                let cookie = Cookie { secure, ..of_kind(same_site) };
                let within = [NEIGHBOR, SHOP, "https://site.test:8443/"].map(requests).concat();
                for request in within.iter().chain([&typed(SHOP), &script(SHOP)]) {
                    may_set(&t, &cookie, request, true);
                }
                for page in [ELSEWHERE, "http://shop.site.test/", "https://site.test.mallory.test/"] {
                    for method in methods() {
                        for (sender, expected) in [(Sender::Navigation, true), (Sender::Part, false), (Sender::Script, false)] {
                            may_set(&t, &cookie, &from(page, method.clone(), sender, SHOP), expected);
                        }
                    }
                }
            }
        }
    });
}

/// So old a cookie, in milliseconds, with a request of another site's.
fn goes(t: &Test, same_site: SameSite, age: u64, request: &Request, expected: bool) {
    let now = at(1000);
    let age = Duration::from_millis(age);
    // What counts is when it was created, and not when it was used.
    for last_access in [now - age, now] {
        for secure in [true, false] {
            let cookie = Cookie {
                created: now - age,
                last_access,
                secure,
                ..of_kind(same_site)
            };
            let call = format!(
                "is_sent_across of SameSite {same_site:?}, {age:?} old, with {}",
                called(request)
            );
            t.call(call, || is_sent_across(&cookie, request, now))
                .gives(expected);
        }
    }
}

#[test]
fn none_goes_with_every_request_and_strict_with_none() {
    claim!(
        STEP.invariant(6),
        "Across sites SameSite=None goes with every request, and Strict with none",
        "RFC 6265bis, sections 5.6.7.1 and 5.8.3, step 3"
    )
    .test(async |t| {
        for method in methods() {
            for sender in [Sender::Navigation, Sender::Part, Sender::Script] {
                let request = from(ELSEWHERE, method.clone(), sender, SHOP);
                for age in [0, 120_000, 900_000] {
                    goes(&t, SameSite::None, age, &request, true);
                    goes(&t, SameSite::Strict, age, &request, false);
                }
            }
        }
    });
}

#[test]
fn lax_goes_with_a_safe_navigation() {
    claim!(
        STEP.invariant(7),
        "Across sites Lax goes with a request that takes the window elsewhere by a safe method, and no other",
        "RFC 6265bis, sections 5.6.7.1 and 5.8.3, step 3"
    )
    .test(async |t| {
        for method in methods() {
            for sender in [Sender::Navigation, Sender::Part, Sender::Script] {
                let request = from(ELSEWHERE, method.clone(), sender, SHOP);
                let expected = sender == Sender::Navigation && is_safe(&method);
                for age in [0, 60_000, 120_000, 900_000] {
                    goes(&t, SameSite::Lax, age, &request, expected);
                }
            }
        }
    });
}

#[test]
fn a_cookie_that_says_nothing_has_two_minutes() {
    claim!(
        STEP.invariant(8),
        "Without SameSite a cookie goes where Lax goes, and for two minutes with unsafe navigations, too",
        "RFC 6265bis, section 5.6.7.2"
    )
    .test(async |t| {
        for method in methods() {
            for sender in [Sender::Navigation, Sender::Part, Sender::Script] {
                let request = from(ELSEWHERE, method.clone(), sender, SHOP);
                for (age, is_new) in [(0, true), (1, true), (110_000, true), (119_999, true), (120_000, true), (120_001, false), (121_000, false), (900_000, false)] {
                    let expected = sender == Sender::Navigation && (is_safe(&method) || is_new);
                    goes(&t, SameSite::Default, age, &request, expected);
                }
            }
        }
    });
}

#[test]
fn alice_visits_mallorys_page() {
    claim!(
        STEP.invariants(&[4, 5, 6, 7, 8]),
        "What mallory's page asks for carries and sets no more than the four kinds allow",
        "RFC 6265bis, sections 5.7 and 5.8.3"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let bank = typed("https://bank.test/");
        for line in [
            "s=1; SameSite=strict",
            "l=1; SameSite=Lax",
            "n=1; SameSite=None; Secure",
            "d=1",
            "x=1; SameSite=Lax; SameSite=odd",
        ] {
            alice.takes(&bank, line);
            alice.waits(1);
        }
        for from in [&bank, &typed("http://bank.test/")] {
            alice.ignores(from, "y=1; SameSite=None", Ignored::SameSite);
        }
        let [link, form] = [Method::GET, Method::POST]
            .map(|method| from(ELSEWHERE, method, Sender::Navigation, "https://bank.test/"));
        let [image, fetch] = [Method::GET, Method::POST]
            .map(|method| from(ELSEWHERE, method, Sender::Part, "https://bank.test/"));
        let frame = from(ELSEWHERE, Method::GET, Sender::Script, "https://bank.test/");
        for (to, expected) in [
            (&bank, "s=1; l=1; n=1; d=1; x=1"),
            (&link, "l=1; n=1; d=1; x=1"),
            (&form, "n=1; d=1; x=1"),
            (&image, "n=1"),
            (&fetch, "n=1"),
            (&frame, "n=1"),
        ] {
            alice.sends(to, expected);
        }
        alice.waits(119);
        alice.takes(&bank, "d=2");
        alice.takes(&bank, "x=2");
        // They keep the time when they were created.
        alice.sends(&form, "n=1; x=2");
        alice.waits(3);
        alice.sends(&form, "n=1");
        alice.sends(&link, "l=1; n=1; d=2; x=2");
        for line in ["l=2; SameSite=Lax", "s=2; SameSite=Strict", "d=3", "z=1"] {
            for from in [&image, &fetch, &frame] {
                alice.ignores(from, line, Ignored::SameSite);
            }
        }
        alice.takes(&image, "n=2; SameSite=None; Secure");
        alice.takes(&form, "s=3; SameSite=Strict");
        alice.takes(&link, "l=3; SameSite=Lax");
        let own = from(
            "https://www.bank.test/",
            Method::POST,
            Sender::Part,
            "https://bank.test/",
        );
        alice.sends(&own, "s=3; l=3; n=2; d=2; x=2");
        // By http, the bank's own page is one of another site.
        let insecure = from(
            "http://bank.test/",
            Method::GET,
            Sender::Navigation,
            "https://bank.test/",
        );
        alice.sends(&insecure, "l=3; n=2; d=2; x=2");
    });
}

#[test]
fn which_requests_carry_it() {
    claim!(
        STEP.invariants(&[6, 7, 8]),
        "Which requests carry a cookie is a table of its SameSite and the kind of request",
        "RFC 6265bis, sections 5.6.7 and 5.8.3, step 3"
    )
    .test(async |t| {
        let requests = [
            ("typed address", typed(SHOP)),
            (
                "the shop's own form",
                from(SHOP, Method::POST, Sender::Navigation, SHOP),
            ),
            (
                "mallory's link",
                from(ELSEWHERE, Method::GET, Sender::Navigation, SHOP),
            ),
            (
                "mallory's form by POST",
                from(ELSEWHERE, Method::POST, Sender::Navigation, SHOP),
            ),
            (
                "mallory's image or fetch",
                from(ELSEWHERE, Method::GET, Sender::Part, SHOP),
            ),
        ];
        let mut alice = Visitor::new(&t);
        for kind in KINDS {
            let attribute = match kind {
                SameSite::Default => "Path=/".to_owned(),
                kind => format!("SameSite={kind:?}"),
            };
            alice.takes(&typed(SHOP), &format!("{kind:?}=1; Secure; {attribute}"));
        }
        let mut table = Vec::new();
        for (when, seconds) in [("at once", 0), ("two minutes later", 121)] {
            table.push(format!("{when:25} Strict Lax    None   nothing"));
            for (what, request) in &requests {
                let header = alice
                    .jar
                    .header_for(request, at(seconds))
                    .unwrap_or_default();
                let header = header.escape_ascii().to_string();
                let sent = ["Strict", "Lax", "None", "Default"].map(|name| {
                    if header.contains(&format!("{name}=")) {
                        "sent  "
                    } else {
                        "-     "
                    }
                });
                table.push(
                    format!("{what:25} {}", sent.join(" "))
                        .trim_end()
                        .to_owned(),
                );
            }
            table.push(String::new());
        }
        table.pop();
        t.matches_snapshot_of(&(table.join("\n") + "\n"));
    });
}
