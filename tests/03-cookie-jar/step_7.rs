//! Write `is_same_site`, `read_same_site`, `check_set_across` and `is_sent_across`.

use cookie_jar::{Console, Cookie, Ignored, SameSite, Sender};
use harness::{Step, claim};
use http::Method;

use crate::common::*;
use crate::sites::*;
use crate::visitor::*;

const STEP: Step = CHAPTER.step(7, "Tell sites apart");

#[test]
fn a_site_is_a_scheme_and_a_registrable_domain() {
    claim!(
        STEP.invariant(1),
        "Subdomains, ports and paths make no other site, and a web socket is of its page's",
        "RFC 6265bis, section 5.2; HTML, section 7.1.1.1"
    )
    .test(async |t| {
        for (one, other) in pairs(
            "https://site.test | https://site.test, https://shop.site.test | https://site.test,
             https://shop.site.test | https://evil.site.test,
             https://a.b.c.site.test | https://d.site.test,
             https://site.test | https://site.test:8443,
             http://site.test:1 | http://shop.site.test:2,
             https://site.test/a?b#c | https://site.test/d,
             https://alice:secret@site.test | https://site.test,
             https://SITE.test | https://site.TEST, wss://site.test | https://shop.site.test,
             ws://site.test | http://site.test, ws://site.test | ws://site.test,
             https://example.co.uk | https://www.example.co.uk,
             https://a.alice.github.io | https://alice.github.io,
             https://www.ck | https://a.www.ck, https://a.app.localhost | https://app.localhost",
        ) {
            same(&t, one, other, true);
        }
        for (one, other) in pairs(
            "https://site.test | http://site.test, https://site.test | http://site.test:443,
             https://site.test | ws://site.test, http://site.test | wss://site.test,
             ws://site.test | wss://site.test, ftp://site.test | http://site.test,
             https://site.test | https://other.test, https://site.test | https://mysite.test,
             https://site.test | https://site.test.evil.test,
             https://example.com | https://example.org, https://one.co.uk | https://two.co.uk,
             https://alice.github.io | https://mallory.github.io,
             https://a.any.ck | https://b.any.ck, https://one.test/site.test | https://site.test",
        ) {
            same(&t, one, other, false);
        }
    });
}

#[test]
fn addresses_and_suffixes_are_sites_of_their_own() {
    claim!(
        STEP.invariant(2),
        "An IP address, and a host that is a public suffix, is of one site with itself only",
        "RFC 6265bis, section 5.2; HTML, section 7.1.1.1"
    )
    .test(async |t| {
        for host in words("127.0.0.1 [::1] localhost com co.uk github.io test any.ck") {
            let url = format!("http://{host}/");
            same(&t, &url, &format!("http://{host}:8080/x"), true);
            same(&t, &url, &format!("ws://{host}"), true);
            same(&t, &url, &format!("https://{host}/"), false);
        }
        for (one, other) in pairs(
            "127.0.0.1 | 127.0.0.2, 127.0.0.1 | 127.1.0.1, 10.0.0.1 | 127.0.0.1,
             1.2.3.4 | 9.9.3.4, 127.0.0.1 | localhost, [::1] | [::2], [::1] | 127.0.0.1,
             [2001:db8::1] | [2001:db8::2], localhost | app.localhost,
             app.localhost | other.localhost, github.io | alice.github.io,
             co.uk | example.co.uk, uk | co.uk, com | example.com, com | org, test | site.test",
        ) {
            let [one, other] = [one, other].map(|host| format!("http://{host}/"));
            same(&t, &one, &other, false);
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
        for (known, kind) in [
            ("strict Strict STRICT sTRICT sTrIcT", SameSite::Strict),
            ("lax Lax LAX lAX lAx", SameSite::Lax),
            ("none None NONE nONE nOnE", SameSite::None),
        ] {
            for value in words(known) {
                says(&t, value, kind);
                for byte in 0..=u8::MAX {
                    says(&t, [&[byte], value.as_bytes()].concat(), SameSite::Default);
                    says(&t, [value.as_bytes(), &[byte]].concat(), SameSite::Default);
                }
                says(&t, &value[1..], SameSite::Default);
                says(&t, &value[..value.len() - 1], SameSite::Default);
            }
        }
        for value in words(
            "default no l s n yes true 0 Strict;Lax Strict,Lax StrictLax unspecified
             \"Lax\" \u{17f}trict \u{ff2c}ax la\u{3c7} no_restriction",
        )
        .chain(["", " ", "lax lax"])
        {
            says(&t, value, SameSite::Default);
        }
    });
}

#[test]
fn none_is_set_with_secure_only() {
    claim!(
        STEP.invariant(4),
        "SameSite=None without Secure is refused, and with it set by any request",
        "RFC 6265bis, section 5.7, step 19"
    )
    .test(async |t| {
        let by_page = [ELSEWHERE, NEIGHBOR, SHOP].into_iter().flat_map(requests);
        let by_hand = [typed(SHOP), typed("http://127.0.0.1/"), script(SHOP)];
        for request in by_page.map(|(request, _)| request).chain(by_hand) {
            for secure in [true, false] {
                for http_only in [true, false] {
                    let none = Cookie {
                        secure,
                        http_only,
                        ..of_kind(SameSite::None)
                    };
                    may_set(&t, &none, &request, secure);
                }
            }
        }
    });
}

#[test]
fn another_site_sets_by_a_navigation_only() {
    claim!(
        STEP.invariant(5),
        "Any other is set within the site, and across sites by what takes the window elsewhere",
        "RFC 6265bis, section 5.7, step 18"
    )
    .test(async |t| {
        let within = [NEIGHBOR, SHOP, "https://site.test:8443/"];
        let across = [
            ELSEWHERE,
            "http://shop.site.test/",
            "https://site.test.mallory.test/",
        ];
        for same_site in [SameSite::Default, SameSite::Lax, SameSite::Strict] {
            for secure in [true, false] {
                let cookie = Cookie {
                    secure,
                    ..of_kind(same_site)
                };
                may_set(&t, &cookie, &typed(SHOP), true);
                may_set(&t, &cookie, &script(SHOP), true);
                for (request, _) in within.into_iter().flat_map(requests) {
                    may_set(&t, &cookie, &request, true);
                }
                for (request, _) in across.into_iter().flat_map(requests) {
                    let expected = request.sender == Sender::Navigation;
                    may_set(&t, &cookie, &request, expected);
                }
            }
        }
    });
}

#[test]
fn none_goes_with_every_request_and_strict_with_none() {
    claim!(
        STEP.invariant(6),
        "Across sites SameSite=None goes with every request, and Strict with none",
        "RFC 6265bis, sections 5.6.7.1 and 5.8.3, step 3"
    )
    .test(async |t| {
        for (request, _) in requests(ELSEWHERE) {
            for age in [0, 120_000, 900_000] {
                goes(&t, SameSite::None, age, &request, true);
                goes(&t, SameSite::Strict, age, &request, false);
            }
        }
    });
}

#[test]
fn lax_goes_with_a_safe_navigation() {
    claim!(
        STEP.invariant(7),
        "Across sites Lax goes with what takes the window elsewhere by a safe method, no other",
        "RFC 6265bis, sections 5.6.7.1 and 5.8.3, step 3"
    )
    .test(async |t| {
        for (request, is_safe) in requests(ELSEWHERE) {
            let expected = request.sender == Sender::Navigation && is_safe;
            for age in [0, 60_000, 120_000, 900_000] {
                goes(&t, SameSite::Lax, age, &request, expected);
            }
        }
    });
}

#[test]
fn a_cookie_that_says_nothing_has_two_minutes() {
    claim!(
        STEP.invariant(8),
        "Without SameSite a cookie goes where Lax goes, and for two minutes by other methods",
        "RFC 6265bis, section 5.6.7.2"
    )
    .test(async |t| {
        for (request, is_safe) in requests(ELSEWHERE) {
            let is_navigation = request.sender == Sender::Navigation;
            for age in [0, 1, 110_000, 119_999, 120_000] {
                goes(&t, SameSite::Default, age, &request, is_navigation);
            }
            for age in [120_001, 121_000, 180_000, 900_000] {
                let expected = is_navigation && is_safe;
                goes(&t, SameSite::Default, age, &request, expected);
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
        let by = |page: &str, method, sender| from(page, method, sender, "https://bank.test/");
        let link = by(ELSEWHERE, Method::GET, Sender::Navigation);
        let form = by(ELSEWHERE, Method::POST, Sender::Navigation);
        let image = by(ELSEWHERE, Method::GET, Sender::Part);
        let fetch = by(ELSEWHERE, Method::POST, Sender::Part);
        let frame = by(ELSEWHERE, Method::GET, Sender::Script);
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
        alice.ignores(&bank, "y=1; SameSite=None", Ignored::SameSite);
        alice.sends(&bank, "s=1; l=1; n=1; d=1; x=1");
        alice.sends(&link, "l=1; n=1; d=1; x=1");
        alice.sends(&form, "n=1; d=1; x=1");
        for part in [&image, &fetch, &frame] {
            alice.sends(part, "n=1");
        }
        // A new value doesn't make a cookie new.
        alice.waits(119);
        alice.takes(&bank, "d=2");
        alice.takes(&bank, "x=2");
        alice.sends(&form, "n=1; x=2");
        alice.waits(1);
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
        let own = by("https://www.bank.test/", Method::POST, Sender::Part);
        alice.sends(&own, "s=3; l=3; n=2; d=2; x=2");
        // By http, the bank's own page is one of another site.
        let insecure = by("http://bank.test/", Method::GET, Sender::Navigation);
        alice.sends(&insecure, "l=3; n=2; d=2; x=2");
        // The same at the keyboard, with other words.
        let mut console = Console::new();
        for (line, expected) in CONSOLE {
            let answer = console.answer(line.as_bytes());
            t.see(format!("what the console answers to {line:?}"), answer)
                .is(expected.to_owned());
        }
        let long = format!("Set-Cookie: a={}", "x".repeat(5000));
        t.see(
            "what it answers to 5000 bytes",
            console.answer(long.as_bytes()),
        )
        .is("ignored: name and value are longer than 4096 bytes".to_owned());
        t.see("what help says", console.answer(b"help"))
            .must("all commands", |it| it.ends_with("leave"));
        t.see("what asks for a typed address", bank.sender)
            .is(Sender::Navigation);
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
        let by = |page, method, sender| from(page, method, sender, SHOP);
        let (window, part) = (Sender::Navigation, Sender::Part);
        let requests = [
            ("typed address", typed(SHOP)),
            ("the shop's own form", by(SHOP, Method::POST, window)),
            ("mallory's link", by(ELSEWHERE, Method::GET, window)),
            (
                "mallory's form by POST",
                by(ELSEWHERE, Method::POST, window),
            ),
            ("mallory's image or fetch", by(ELSEWHERE, Method::GET, part)),
        ];
        let mut alice = Visitor::new(&t);
        for kind in ["Strict", "Lax", "None"] {
            let line = format!("{kind}=1; SameSite={kind}; Secure");
            alice.takes(&typed(SHOP), &line);
        }
        alice.takes(&typed(SHOP), "nothing=1; Secure");
        let mut tables = Vec::new();
        for (when, seconds) in [("at once", 0), ("after two minutes", 121)] {
            let row = |what, cells: [&str; 4]| {
                let cells = cells.map(|cell| format!("{cell:7}")).concat();
                format!("{what:26}{}\n", cells.trim_end())
            };
            let kinds = ["Strict", "Lax", "None", "nothing"];
            let mut table = row(when, kinds);
            for (what, request) in &requests {
                let header = alice.jar.header_for(request, at(seconds));
                let header = header.unwrap_or_default().escape_ascii().to_string();
                let is_sent = |kind| header.contains(&format!("{kind}=1"));
                table += &row(
                    what,
                    kinds.map(|kind| if is_sent(kind) { "sent" } else { "-" }),
                );
            }
            tables.push(table);
        }
        t.matches_snapshot_of(&tables.join("\n"));
    });
}
