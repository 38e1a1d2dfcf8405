//! Write `domain_matches`, `is_public_suffix` and `domain_of`: which hosts a cookie belongs to.

use cookie_jar::Ignored;
use harness::{Step, claim};

use crate::common::*;
use crate::hosts::*;
use crate::visitor::*;

const STEP: Step = CHAPTER.step(5, "Match hosts");

#[test]
fn a_host_matches_its_own_name() {
    claim!(
        STEP.invariant(1),
        "Whatever a host is, its own name matches",
        "RFC 6265bis, section 5.1.3"
    )
    .test(async |t| {
        for host in words(
            "site.test a.b.c.site.test localhost test com co.uk github.io
             xn--bcher-kva.example a_b.site.test 127.0.0.1 [::1] [2001:db8::1]",
        ) {
            matches(&t, host, host, true);
        }
    });
}

#[test]
fn a_host_matches_what_it_lies_below() {
    claim!(
        STEP.invariant(2),
        "A host matches a domain if it ends with a dot and that domain",
        "RFC 6265bis, section 5.1.3"
    )
    .test(async |t| {
        for (host, domain) in pairs(
            "www.example.com | example.com, a.b.example.com | example.com,
             a.b.example.com | b.example.com, a.a.a.a | a,
             example.com.example.com | example.com, evilexample.example.com | example.com,
             example.com | com, a.localhost | localhost, 1.example.com | example.com,
             1.2.3.4.example.com | 4.example.com, xn--bcher-kva.site.test | site.test",
        ) {
            matches(&t, host, domain, true);
        }
    });
}

#[test]
fn a_host_matches_no_other() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A host that ends alike lies elsewhere: evilexample.com isn't below example.com",
        "RFC 6265bis, section 5.1.3"
    )
    .test(async |t| {
        for (host, domain) in pairs(
            "evilexample.com | example.com, evil-example.com | example.com,
             a.evilexample.com | example.com, example.com | www.example.com,
             example.com | a.example.com, com | example.com, a.example.com | b.example.com,
             example.com.evil.test | example.com, example.comevil.test | example.com,
             example.org | example.com, www.example.org | example.com,
             example.co | example.com, xample.com | example.com, a.example.com | e.com,
             a.example.com | ample.com, examplexcom | example.com,
             a.examplexcom | example.com, site.test | shop.site.test",
        ) {
            matches(&t, host, domain, false);
        }
        for byte in (0x21..0x7f).filter(|byte| *byte != b'.') {
            matches(
                &t,
                &format!("a{}example.com", char::from(byte)),
                "example.com",
                false,
            );
        }
    });
}

#[test]
fn an_ip_address_matches_only_itself() {
    claim!(
        STEP.invariant(3),
        "An address has numbers, and no parts that it lies below",
        "RFC 6265bis, section 5.1.3"
    )
    .test(async |t| {
        for (host, domain) in pairs(
            "127.0.0.1 | 0.0.1, 127.0.0.1 | 0.1, 127.0.0.1 | 1, 192.168.10.1 | 168.10.1,
             10.0.0.10 | 0.0.10, 255.255.255.255 | 255, 1.1.1.1 | 1.1, 0.0.0.0 | 0.0.0,
             127.0.0.1 | 127.0.0.2, 127.0.0.1 | 127.0.0, [::1] | [::2], [2001:db8::1] | [::1]",
        ) {
            matches(&t, host, domain, false);
            gives(&t, domain, host, REFUSED);
        }
    });
}

#[test]
fn the_list_knows_public_suffixes() {
    claim!(
        STEP.invariant(4),
        "The list has names, wildcards and exceptions, and takes an unknown last label for one",
        "publicsuffix.org/list; RFC 6265bis, section 5.7, step 9"
    )
    .test(async |t| {
        for domain in words(
            "com org uk co.uk jp co.jp github.io ck co.ck any.ck any.kawasaki.jp x.kobe.jp
             test localhost example invalid nosuchname xn--p1ai",
        ) {
            is_suffix(&t, domain, true);
        }
        for domain in words(
            "example.com www.example.com example.co.uk a.co.jp alice.github.io
             a.alice.github.io www.ck a.www.ck a.any.ck city.kawasaki.jp a.city.kawasaki.jp
             a.any.kawasaki.jp city.kobe.jp site.test shop.site.test a.localhost com.test
             co.uk.test github.io.test a.nosuchname io.github",
        ) {
            is_suffix(&t, domain, false);
        }
    });
}

#[test]
fn a_domain_above_the_host_is_taken() {
    claim!(
        STEP.invariant(6),
        "A host may name itself and each domain above it that is no public suffix",
        "RFC 6265bis, section 5.7, step 10"
    )
    .test(async |t| {
        for (domain, host) in pairs(
            "site.test | site.test, site.test | shop.site.test,
             shop.site.test | shop.site.test, site.test | a.b.shop.site.test,
             b.shop.site.test | a.b.shop.site.test, example.co.uk | www.example.co.uk,
             alice.github.io | alice.github.io, alice.github.io | a.alice.github.io,
             www.ck | www.ck, city.kawasaki.jp | a.city.kawasaki.jp,
             app.localhost | a.app.localhost, 127.0.0.1 | 127.0.0.1, [::1] | [::1]",
        ) {
            gives(&t, domain, host, Ok((domain, false)));
        }
    });
}

#[test]
fn a_dot_in_front_and_capitals_do_not_count() {
    claim!(
        STEP.invariant(5),
        "One dot in front is taken off, and letters are made small, before anything is asked",
        "RFC 6265bis, section 5.6.3"
    )
    .test(async |t| {
        for written in words(".site.test SITE.TEST Site.Test .sItE.tEsT site.test") {
            for host in ["site.test", "shop.site.test"] {
                gives(&t, written, host, Ok(("site.test", false)));
            }
            gives(&t, written, "site2.test", REFUSED);
        }
        for (suffix, host) in pairs(
            ".com | a.com, COM | a.com, .Com | a.com, .co.uk | a.co.uk, CO.UK | a.co.uk,
             .GitHub.io | a.github.io, .test | a.test, TEST | a.test",
        ) {
            gives(&t, suffix, host, REFUSED);
            gives(&t, suffix, &host[2..], Ok((&host[2..], true)));
        }
        for written in words(
            "..site.test ...site.test site.test. .site.test. *.site.test site..test site .site",
        ) {
            gives(&t, written, "shop.site.test", REFUSED);
        }
        gives(&t, " site.test", "shop.site.test", REFUSED);
    });
}

#[test]
fn a_public_suffix_is_for_its_own_host_at_most() {
    claim!(
        STEP.invariant(7),
        "A public suffix is refused; where it is the host itself, the cookie is for it alone",
        "RFC 6265bis, section 5.7, step 9"
    )
    .test(async |t| {
        for (domain, host) in pairs(
            "com | example.com, com | www.example.com, co.uk | www.example.co.uk,
             uk | example.co.uk, github.io | alice.github.io, io | alice.github.io,
             test | shop.site.test, localhost | app.localhost, any.ck | a.any.ck, ck | www.ck,
             jp | city.kawasaki.jp, com | example.org, com | co.uk, uk | co.uk",
        ) {
            gives(&t, domain, host, REFUSED);
        }
        for host in words("com co.uk github.io localhost test any.ck") {
            gives(&t, host, host, Ok((host, true)));
        }
    });
}

#[test]
fn a_domain_elsewhere_is_refused() {
    claim!(
        STEP.invariant(8),
        "What doesn't match the host is refused, and so is whatever isn't ASCII",
        "RFC 6265bis, section 5.7, steps 8 and 10"
    )
    .test(async |t| {
        for (domain, host) in pairs(
            "evil.test | site.test, site.test | evilsite.test, shop.site.test | site.test,
             shop.site.test | evil.site.test, site.test | site.test.evil.test,
             example.com | example.org, alice.github.io | mallory.github.io,
             alice.github.io | github.io, site.test:8080 | site.test,
             https://site.test | site.test, site.test/ | site.test, 127.0.0.2 | 127.0.0.1,
             site.test; shop.site.test | shop.site.test",
        ) {
            gives(&t, domain, host, REFUSED);
        }
        // As text in small letters, the sign for kelvin is a plain k.
        gives(&t, "\u{212a}iosk.test", "kiosk.test", REFUSED);
        for domain in ["bücher.test", "site\u{3002}test", "ｓite.test", "\u{a0}"] {
            for host in ["bücher.test", "xn--bcher-kva.test", "site.test"] {
                gives(&t, domain, host, REFUSED);
            }
        }
        for byte in 0x80..=u8::MAX {
            for odd in [&b"^site.test"[..], b"site.test^", b".^.site.test", b"^"] {
                let put = |it: &u8| if *it == b'^' { byte } else { *it };
                let odd: Vec<u8> = odd.iter().map(put).collect();
                gives(&t, odd, "site.test", REFUSED);
            }
        }
    });
}

#[test]
fn an_empty_domain_is_none() {
    claim!(
        STEP.invariant(9),
        "An empty domain, and a lone dot, leaves the cookie to the host alone",
        "RFC 6265bis, section 5.7, step 10"
    )
    .test(async |t| {
        for host in words("site.test shop.site.test com localhost 127.0.0.1 [::1]") {
            gives(&t, "", host, Ok((host, true)));
            gives(&t, ".", host, Ok((host, true)));
            for refused in ["..", "...", " ", ". .", "*"] {
                gives(&t, refused, host, REFUSED);
            }
        }
    });
}

#[test]
fn a_cookie_reaches_the_hosts_below_by_its_domain() {
    claim!(
        STEP.invariant(10),
        "A cookie for one host alone isn't sent to hosts below it, and one with a Domain is",
        "RFC 6265bis, section 5.8.3, step 3"
    )
    .test(async |t| {
        let host = |host| typed(&format!("https://{host}/"));
        let [site, shop] = ["site.test", "shop.site.test"].map(host);
        let [deep, evil] = ["a.shop.site.test", "evil.site.test"].map(host);
        let mut alice = Visitor::new(&t);
        for line in [
            "alone=1",
            "empty=1; Domain=evil.test; Domain=",
            "below=1; Domain=SHOP.site.test",
            "all=1; Domain=evil.test; Domain=.site.test",
        ] {
            alice.takes(&shop, line);
            alice.waits(1);
        }
        for domain in ["site.test; Domain=evil.test", "test", "evil.site.test"] {
            let line = format!("all=2; Domain={domain}");
            alice.ignores(&shop, &line, Ignored::Domain);
        }
        alice.sends(&shop, "alone=1; empty=1; below=1; all=1");
        alice.sends(&deep, "below=1; all=1");
        alice.sends(&site, "all=1");
        alice.sends(&evil, "all=1");
        alice.sends(&host("evilsite.test"), "");
        alice.sends(&host("test"), "");
        // For one host alone it is another cookie, and set by another host it is the same.
        alice.takes(&shop, "below=2");
        alice.takes(&deep, "below=3; Domain=shop.site.test");
        alice.sends(&shop, "alone=1; empty=1; below=3; all=1; below=2");
        alice.takes(&evil, "all=; Max-Age=0");
        alice.sends(&site, "all=1");
        alice.takes(&evil, "all=; Domain=site.test; Max-Age=0");
        alice.sends(&site, "");
        alice.sends(&deep, "below=3");
        // A port is no part of a host.
        let other_port = host("shop.site.test:8443");
        alice.sends(&other_port, "alone=1; empty=1; below=3; below=2");
    });
}

#[test]
fn addresses_and_suffixes_keep_to_themselves() {
    claim!(
        STEP.invariants(&[3, 7, 10]),
        "A cookie of an address, or of a public suffix, stays with that host",
        "RFC 6265bis, sections 5.1.3 and 5.7, step 9"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let [address, ending, suffix, below] = [
            "http://127.0.0.1/",
            "https://0.0.0.1/",
            "https://github.io/",
            "https://alice.github.io/",
        ]
        .map(typed);
        alice.takes(&address, "a=1");
        alice.takes(&address, "b=1; Domain=127.0.0.1");
        alice.ignores(&address, "c=1; Domain=0.0.1", Ignored::Domain);
        alice.takes(&suffix, "d=1; Domain=github.io");
        alice.ignores(&below, "d=2; Domain=github.io", Ignored::Domain);
        alice.sends(&address, "a=1; b=1");
        alice.sends(&ending, "");
        alice.sends(&suffix, "d=1");
        alice.sends(&below, "");
    });
}

#[test]
fn a_neighbor_plants_a_second_cookie() {
    claim!(
        STEP.invariants(&[6, 10]),
        "A neighbor sets a cookie of the same name for the whole site, and the shop gets both",
        "RFC 6265bis, section 8.6"
    )
    .test(async |t| {
        t.matches_snapshot_of(&console(&[
            "https://evil.site.test/kittens",
            "Set-Cookie: sid=mallory; Domain=site.test; Path=/account",
            "https://shop.site.test/login",
            "Set-Cookie: sid=alice; Path=/",
            "cookies",
            "https://shop.site.test/account",
        ]));
    });
}
