//! The cases of steps 5 and 7: many hosts, and many sites.

use crate::case::{Case, HOME, How};
use crate::shown::bytes_shown;

/// A host with neighbors. A connection to it isn't secure.
pub const SHOP: &str = "http://shop.site.test/";
const EVIL: &str = "http://evil.site.test/";
const OTHER: &str = "http://other.test/";

pub fn hosts() -> Vec<Case> {
    let all = "http://shop.site.test/ http://deep.shop.site.test/ http://site.test/ http://evil.site.test/";
    let on_shop = |line: &str| {
        Case::at(SHOP, bytes_shown(line.as_bytes()))
            .sets(line)
            .asks(all)
    };
    let on = |page: &str, line: &str, asked: &str| {
        let title = format!("{line}, on {}", page.trim_end_matches('/'));
        Case::at(page, title).sets(line).asks(asked)
    };
    let lines = [
        "a=1",
        "a=1; Domain=site.test",
        "a=1; Domain=.site.test",
        "a=1; Domain=..site.test",
        "a=1; Domain=SITE.Test",
        "a=1; Domain=shop.site.test",
        "a=1; Domain=.shop.site.test",
        "a=1; Domain",
        "a=1; Domain=",
        "a=1; Domain=.",
        "a=1; Domain=..",
        "a=1; Domain=evil.site.test",
        "a=1; Domain=deep.shop.site.test",
        "a=1; Domain=other.test",
        "a=1; Domain=test",
        "a=1; Domain=.test",
        "a=1; Domain=ite.test",
        "a=1; Domain=site.test.",
        "a=1; Domain=site",
        "a=1; Domain=*.site.test",
        "a=1; Domain=\"site.test\"",
        "a=1; Domain=site.test:80",
        "a=1; Domain=http://site.test",
        "a=1; Domain=site.test/",
        "a=1; Domain=site.tést",
        "a=1; Domain=s ite.test",
        "a=1; Domain=site.test; Domain=shop.site.test",
        "a=1; Domain=shop.site.test; Domain=site.test",
        "a=1; Domain=site.test; Domain=evil.site.test",
        "a=1; Domain=evil.site.test; Domain=site.test",
        "a=1; Domain=site.test; Domain=",
        "a=1; Domain=site.test; Domain",
        "a=1; Domain=; Domain=site.test",
        "a=1; Domain=evil.site.test; Domain=",
    ];
    let long = "x".repeat(1025);
    let mut cases: Vec<Case> = lines.into_iter().map(on_shop).collect();
    cases.push(
        Case::at(SHOP, "a=1; Domain of 1025 bytes")
            .sets(format!("a=1; Domain={long}"))
            .asks(all),
    );
    let uk = "http://shop.site.co.uk/ http://site.co.uk/";
    cases.extend([
        on("http://shop.site.co.uk/", "a=1; Domain=co.uk", uk),
        on("http://shop.site.co.uk/", "a=1; Domain=site.co.uk", uk),
        on("http://shop.site.co.uk/", "a=1; Domain=uk", uk),
        on("http://co.uk/c1/", "a=1; Domain=co.uk", "/c1/"),
        on("http://co.uk/c2/", "a=1", "/c2/"),
        on("http://localhost/l1/", "a=1; Domain=localhost", "/l1/"),
        on(HOME, "a=1; Domain=localhost", "/"),
        on(
            HOME,
            "a=1; Domain=shop.localhost",
            "/ http://deep.shop.localhost/",
        ),
        on("http://127.0.0.1/i1/", "a=1", "/i1/"),
        on("http://127.0.0.1/i2/", "a=1; Domain=127.0.0.1", "/i2/"),
        on("http://127.0.0.1/i3/", "a=1; Domain=.127.0.0.1", "/i3/"),
        on("http://127.0.0.1/i4/", "a=1; Domain=0.0.1", "/i4/"),
        on("http://127.0.0.1/i5/", "a=1; Domain=127.0.0.2", "/i5/"),
        on("http://127.0.0.1/i6/", "a=1; Domain=1", "/i6/"),
        on("http://my_shop.site.test/", "a=1", "/"),
        on(
            "http://my_shop.site.test/",
            "a=1; Domain=site.test",
            "/ http://site.test/",
        ),
        on("http://shop.site.test./", "a=1", "/ http://shop.site.test/"),
        on(
            "http://shop.site.test./",
            "a=1; Domain=site.test",
            "/ http://site.test/",
        ),
        on(
            "http://shop.site.test./",
            "a=1; Domain=site.test.",
            "/ http://site.test/",
        ),
    ]);
    let both = |first: &str, second: &str| {
        let title = format!("{first} | {second}");
        Case::at(SHOP, title).sets(first).sets(second)
    };
    cases.extend([
        both("a=1", "a=2; Domain=site.test").asks("/ http://site.test/"),
        both("a=1; Domain=site.test", "a=2").asks("/ http://site.test/"),
        both("a=1; Domain=site.test", "a=2; Domain=.SITE.test").asks("/"),
        both("a=1; Domain=shop.site.test", "a=2").asks("/"),
        both("a=1", "a=; Domain=shop.site.test; Max-Age=0").asks("/"),
        both("a=1; Domain=site.test", "a=; Max-Age=0").asks("/"),
        tossed("a=2; Domain=site.test"),
        tossed("a=2; Domain=site.test; Path=/account"),
    ]);
    cases
}

/// The shop has set a cookie, and its neighbor sets another one.
fn tossed(line: &str) -> Case {
    Case::at(SHOP, format!("a=1 | a neighbor: {line}"))
        .sets("a=1")
        .sends(How::Link, EVIL, &[line.as_bytes()], false)
        .sends(How::Link, SHOP, &[], false)
        .asks("/ /account")
}

pub fn sites() -> Vec<Case> {
    let lines = [
        "a=1",
        "a=1; SameSite=Strict",
        "a=1; SameSite=sTRICT",
        "a=1; SameSite=Lax",
        "a=1; SameSite=None; Secure",
        "a=1; SameSite=None",
        "a=1; SameSite=foo",
        "a=1; SameSite=foo; Secure",
        "a=1; SameSite=",
        "a=1; SameSite",
        "a=1; SameSite=\"Strict\"",
        "a=1; SameSite=Strict; SameSite=Lax",
        "a=1; SameSite=Lax; SameSite=Strict",
        "a=1; SameSite=Strict; SameSite=foo",
        "a=1; SameSite=None; SameSite=Strict",
    ];
    let mut cases: Vec<Case> = lines.into_iter().map(across).collect();
    let values = [
        "a=1",
        "a=1; SameSite=Lax",
        "a=1; SameSite=Strict",
        "a=1; SameSite=None; Secure",
    ];
    let hows = [
        (How::Fetch, "another site fetches"),
        (How::Link, "another site links to"),
        (How::Form, "another site posts to"),
    ];
    for (how, what) in hows {
        for line in values {
            let case = Case::at(OTHER, format!("{what}: {line}"));
            let case = case.sends(how, HOME, &[line.as_bytes()], false);
            cases.push(case.sends(How::Link, HOME, &[], false).asks(HOME));
        }
    }
    let strict = "a=1; SameSite=Strict";
    let from_evil = |how, what: &str| {
        Case::at(SHOP, format!("{strict} | a neighbor {what}"))
            .sets(strict)
            .sends(How::Link, EVIL, &[], false)
            .sends(how, SHOP, &[], true)
    };
    let loopback = |page: &str, to: &str, path: &str| {
        let place = format!("{to}{path}");
        let name = |url: &str| url.trim_start_matches("http://").to_owned();
        let title = format!("Strict on {} | {} links", name(to), name(page));
        Case::at(&place, title)
            .sets(strict)
            .sends(How::Link, page, &[], false)
            .sends(How::Link, &place, &[], true)
    };
    cases.extend([
        from_evil(How::Link, "links"),
        from_evil(How::Form, "posts"),
        from_evil(How::Fetch, "fetches"),
        Case::at(
            SHOP,
            format!("{strict} | a link, then one of the shop's own"),
        )
        .sets(strict)
        .sends(How::Link, OTHER, &[], false)
        .sends(How::Link, SHOP, &[], true)
        .sends(How::Link, "/next", &[], true),
        Case::at(SHOP, format!("{strict} | its own form"))
            .sets(strict)
            .sends(How::Form, "/next", &[], true),
        loopback("http://localhost", "http://127.0.0.1", "/s1"),
        loopback("http://127.0.0.1", "http://localhost", "/s2"),
        loopback("http://deep.shop.localhost", "http://shop.localhost", "/"),
        loopback("http://other.localhost", "http://shop.localhost", "/"),
        loopback("http://localhost", "http://shop.localhost", "/"),
        loopback("http://other.co.uk", "http://site.co.uk", "/"),
        loopback("http://shop.site.co.uk", "http://site.co.uk", "/"),
        loopback("http://shop.co.uk", "http://co.uk", "/s3"),
    ]);
    cases
}

/// Which requests of another site carry a cookie of the shop's.
fn across(line: &str) -> Case {
    let place = HOME;
    Case::at(place, line)
        .sets(line)
        .asks(place)
        .sends(How::Link, OTHER, &[], false)
        .asks(place)
        .sends(How::Link, place, &[], true)
        .sends(How::Link, OTHER, &[], false)
        .sends(How::Form, place, &[], true)
}
