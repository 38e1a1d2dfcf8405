//! Calls of step 6's functions, and its tables.

use cookie_jar::{
    Cookie, Flag, Ignored, Request, check_flags, check_prefix, check_secure_neighbors,
};
use harness::{Called, Test};

use crate::common::*;

/// Addresses, and whether the connection is secure.
pub const ADDRESSES: [(&str, bool); 10] = [
    ("https://shop.site.test/", true),
    ("wss://shop.site.test/", true),
    ("http://localhost/", true),
    ("http://app.localhost/", true),
    ("http://127.0.0.1/", true),
    ("http://[::1]/", true),
    ("http://mylocalhost/", false),
    ("http://192.0.2.1/", false),
    ("http://shop.site.test/", false),
    ("ws://shop.site.test/", false),
];

pub fn flagged(secure: bool, http_only: bool) -> Cookie {
    Cookie {
        secure,
        http_only,
        ..cookie("sid", "1")
    }
}

pub fn asks(t: &Test, cookie: &Cookie, request: &Request) -> Called<Result<(), Flag>> {
    let (cookie_text, request_text) = (shown(cookie), called(request));
    let call = format!("check_flags of\n  {cookie_text}\nand {request_text}\n");
    t.call(call, || check_flags(cookie, request))
}

/// A cookie named `sid` with this domain, for hosts below it too, and this path.
pub fn lying((domain, path): (&str, &str)) -> Cookie {
    Cookie {
        domain: domain.to_owned(),
        host_only: false,
        path: path.as_bytes().to_vec(),
        ..cookie("sid", "1")
    }
}

pub fn secure(cookie: &Cookie) -> Cookie {
    Cookie {
        secure: true,
        ..cookie.clone()
    }
}

pub fn alone(cookie: &Cookie) -> Cookie {
    Cookie {
        host_only: true,
        ..cookie.clone()
    }
}

pub fn hides(t: &Test, new: &Cookie, kept: &[Cookie], expected: bool) {
    let list: Vec<String> = kept.iter().map(shown).collect();
    let (new_text, list) = (shown(new), list.join("\n  "));
    let call = format!("check_secure_neighbors of\n  {new_text}\nwhere there is\n  {list}\n");
    let expected = if expected {
        Err(Ignored::Hides)
    } else {
        Ok(())
    };
    t.call(call, || check_secure_neighbors(new, kept))
        .gives(expected);
}

/// Domain and path of a new cookie, and of a kept one with `Secure` that it would hide.
pub const HIDDEN: [[(&str, &str); 2]; 9] = [
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
pub const APART: [[(&str, &str); 2]; 9] = [
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

/// What a cookie is besides its name: `Secure`, `host_only`, and the `Path` of its line.
pub type Rest = (bool, bool, Option<&'static str>);

/// Every combination.
pub fn combinations() -> impl Iterator<Item = Rest> {
    let paths = [None, Some("/"), Some("/x"), Some("//")].into_iter();
    paths.flat_map(|path| (0..4).map(move |it| (it & 1 == 1, it & 2 == 2, path)))
}

pub fn keeps(t: &Test, name: &str, value: &str, rest: Rest, expected: bool) {
    let (secure, host_only, path) = rest;
    let cookie = Cookie {
        secure,
        host_only,
        path: path.unwrap_or("/").as_bytes().to_vec(),
        ..cookie(name, value)
    };
    keeps_promise(t, &cookie, path.is_some(), expected);
}

pub fn keeps_promise(t: &Test, cookie: &Cookie, has_path: bool, expected: bool) {
    let text = shown(cookie);
    let call = format!("check_prefix of\n  {text}\nwith has_path: {has_path}\n");
    let expected = expected.then_some(()).ok_or(Ignored::Prefix);
    t.call(call, || check_prefix(cookie, has_path))
        .gives(expected);
}
