//! Calls of step 7's functions, and its tables.

use std::time::Duration;

use cookie_jar::{
    Cookie, Ignored, Request, SameSite, Sender, check_set_across, is_same_site, is_sent_across,
    read_same_site,
};
use harness::Test;
use http::Method;

use crate::common::*;

/// Mallory's page, a page of the same site as the shop's, and the address that both ask for.
pub const ELSEWHERE: &str = "https://mallory.test/kittens";
pub const NEIGHBOR: &str = "https://blog.site.test/";
pub const SHOP: &str = "https://shop.site.test/buy";

pub const SENDERS: [Sender; 3] = [Sender::Navigation, Sender::Part, Sender::Script];

pub fn of_kind(same_site: SameSite) -> Cookie {
    Cookie {
        same_site,
        secure: true,
        ..cookie("sid", "1")
    }
}

/// Methods, and whether they change nothing.
pub fn methods() -> impl Iterator<Item = (Method, bool)> {
    let method = |name: &str| Method::from_bytes(name.as_bytes()).expect("a method");
    let safe = words("GET HEAD OPTIONS TRACE").map(move |it| (method(it), true));
    let unsafe_ = words("POST PUT DELETE PATCH CONNECT PURGE get GETX");
    safe.chain(unsafe_.map(move |it| (method(it), false)))
}

/// Each way to ask for the shop from a page, and whether the method changes nothing.
pub fn requests(page: &str) -> impl Iterator<Item = (Request, bool)> {
    methods().flat_map(move |(method, is_safe)| {
        SENDERS.map(|sender| (from(page, method.clone(), sender, SHOP), is_safe))
    })
}

pub fn same(t: &Test, one: &str, other: &str, expected: bool) {
    for (one, other) in [(one, other), (other, one)] {
        let call = format!("is_same_site({one:?}, {other:?})");
        t.call(call, || is_same_site(&address(one), &address(other)))
            .gives(expected);
    }
}

pub fn says(t: &Test, value: impl AsRef<[u8]>, expected: SameSite) {
    let value = value.as_ref();
    let call = format!("read_same_site(b\"{}\")", value.escape_ascii());
    t.call(call, || read_same_site(value)).gives(expected);
}

pub fn may_set(t: &Test, cookie: &Cookie, request: &Request, expected: bool) {
    let (cookie_text, request_text) = (shown(cookie), called(request));
    let call = format!("check_set_across of\n  {cookie_text}\nin the answer to {request_text}\n");
    let expected = expected.then_some(()).ok_or(Ignored::SameSite);
    t.call(call, || check_set_across(cookie, request))
        .gives(expected);
}

/// So old a cookie, in milliseconds, with a request of another site's.
pub fn goes(t: &Test, same_site: SameSite, age: u64, request: &Request, expected: bool) {
    let now = at(1000);
    let age = Duration::from_millis(age);
    let created = now - age;
    // What counts is when it was created, and not when it was used.
    for last_access in [created, now] {
        for secure in [true, false] {
            let cookie = Cookie {
                created,
                last_access,
                secure,
                ..of_kind(same_site)
            };
            let (kind, to) = (format!("SameSite {same_site:?}"), called(request));
            let call = format!("is_sent_across of {kind}, {age:?} old, with {to}");
            t.call(call, || is_sent_across(&cookie, request, now))
                .gives(expected);
        }
    }
}

/// What Alice types into the console, and what she reads.
pub const CONSOLE: [(&str, &str); 35] = [
    ("", ""),
    ("cookies", "none"),
    (
        "Set-Cookie: a=1",
        "go to an address first, whose answer sets it",
    ),
    ("wait soon", "wait takes a number of seconds"),
    (
        "wait 18446744073709551615",
        "wait takes a number of seconds",
    ),
    ("wait 9223372036854775807", "wait takes a number of seconds"),
    ("nonsense", "I don't know \"nonsense\"; try help"),
    ("data:text,x", "I don't know \"data:text,x\"; try help"),
    (
        "P(ST https://bank.test/",
        "I don't know \"P(ST https://bank.test/\"; try help",
    ),
    (
        "https://bank.test/ often",
        "I don't know \"https://bank.test/ often\"; try help",
    ),
    (
        "https://bank.test/ from nowhere",
        "I don't know \"https://bank.test/ from nowhere\"; try help",
    ),
    ("https://bank.test/", "no cookies"),
    ("Set-Cookie:ab=1; HttpOnly\r\n", "taken"),
    ("sET-cOOKIE: =x; SameSite=None; Secure\n", "taken"),
    (
        "cookies",
        "ab for bank.test, /\nthe nameless x for bank.test, /",
    ),
    (
        "https://bank.test/ script",
        "Cookie: x\n  ab not sent: it has HttpOnly, and a script asks",
    ),
    (
        "https:bank.test/ script",
        "Cookie: x\n  ab not sent: it has HttpOnly, and a script asks",
    ),
    (
        "Set-Cookie: ab=2",
        "ignored: HttpOnly keeps scripts away from it",
    ),
    (
        "POST https://bank.test/ from https://mallory.test/",
        "Cookie: ab=1; x",
    ),
    (
        "https://bank.test/ from https://mallory.test/ part",
        "Cookie: x\n  ab not sent: another site has started the request",
    ),
    (
        "Set-Cookie: d=1",
        "ignored: its SameSite doesn't go with this request, or with the lack of Secure",
    ),
    (
        "https://bank.test/ from https://mallory.test/ script",
        "Cookie: x\n  ab not sent: it has HttpOnly, and a script asks",
    ),
    ("wait 121", "it is later now"),
    (
        "POST https://bank.test/ from https://mallory.test/",
        "Cookie: x\n  ab not sent: another site has started the request",
    ),
    (
        "https://bank.test/ from https://mallory.test/",
        "Cookie: ab=1; x",
    ),
    (
        "https://bank.test/ from https://bank.test/ part",
        "Cookie: ab=1; x",
    ),
    (
        "http://bank.test/",
        "Cookie: ab=1\n  the nameless x not sent: it has Secure, and the connection isn't secure",
    ),
    (
        "Set-Cookie: y=1; Secure",
        "ignored: it has Secure, and the connection isn't secure",
    ),
    (
        "Set-Cookie: x; Path=/a",
        "ignored: it would hide a cookie that has Secure",
    ),
    (
        "Set-Cookie: a=\u{1}",
        "ignored: it holds a control character",
    ),
    ("Set-Cookie: ", "ignored: it has neither a name nor a value"),
    (
        "Set-Cookie: a=1; Domain=test",
        "ignored: this host can't set a cookie for that domain",
    ),
    ("close", "the browser was closed"),
    ("cookies", "none"),
    ("http://bank.test/", "no cookies"),
];
