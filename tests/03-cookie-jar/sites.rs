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
