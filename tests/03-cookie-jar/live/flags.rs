//! The cases of step 6: what flags and names protect.

use crate::case::{Case, HOME, How};
use crate::cases::line;
use crate::hosts::SHOP;
use crate::shown::bytes_shown;

/// The same host as [`SHOP`], over a connection that the browser is told to take for a secure one.
const SECURE_SHOP: &str = "https://shop.site.test/";

pub fn flags() -> Vec<Case> {
    let plain = |line: &str| {
        let title = format!("{line}, by http");
        Case::at(SHOP, title).sets(line).asks("/")
    };
    let secure = |line: &str| {
        let title = format!("{line}, by https");
        let asked = "/ https://site.test/";
        Case::at(SECURE_SHOP, title).sets(line).asks(asked)
    };
    let deep = |text: &str| {
        Case::at("http://shop.localhost/x/y", format!("{text}, from /x/y"))
            .sets(text)
            .asks("/ /x")
    };
    // Prefixes need the loopback: they want more than an origin that Chromium is told to take for a secure one.
    let below = |text: &str| {
        Case::at(HOME, text)
            .sets(text)
            .asks("/ http://deep.shop.localhost/")
    };
    let mut cases = vec![
        plain("a=1; Secure"),
        plain("a=1; Secure=no"),
        secure("a=1; Secure; Domain=site.test"),
        secure("a=1; Secure"),
        Case::at(SECURE_SHOP, "a=1; Secure | then plain http")
            .sets("a=1; Secure")
            .sends(How::Link, SHOP, &[], true)
            .sends(How::Link, SECURE_SHOP, &[], true),
        line("a=1; Secure"),
        line("a=1; secure=x"),
        line("a=1; \"Secure\""),
        Case::at(HOME, "a=1; Secure | a=2")
            .sets("a=1; Secure")
            .sets("a=2")
            .asks("/"),
        Case::at(HOME, "a=1; HttpOnly")
            .sets("a=1; HttpOnly")
            .asks("/")
            .reads(),
        Case::at(HOME, "a=1; httponly=no")
            .sets("a=1; httponly=no")
            .asks("/")
            .reads(),
        Case::at(HOME, "a=1").sets("a=1").asks("/").reads(),
        Case::at(HOME, "a script: a=1; HttpOnly")
            .writes("a=1; HttpOnly")
            .asks("/"),
        Case::at(HOME, "a script: a=1")
            .writes("a=1")
            .asks("/")
            .reads(),
        Case::at(HOME, "a=1; HttpOnly | a script: a=2")
            .sets("a=1; HttpOnly")
            .writes("a=2")
            .asks("/")
            .reads(),
        Case::at(HOME, "a=1; HttpOnly | a script: a=; Max-Age=0")
            .sets("a=1; HttpOnly")
            .writes("a=; Max-Age=0")
            .asks("/"),
        Case::at(HOME, "a=1; HttpOnly | a script: a=2; Path=/x")
            .sets("a=1; HttpOnly")
            .writes("a=2; Path=/x")
            .asks("/ /x"),
        Case::at(HOME, "a=1; HttpOnly | a=2 | a script reads")
            .sets("a=1; HttpOnly")
            .sets("a=2")
            .reads(),
        hidden("a=2; Path=/login"),
        hidden("a=2; Path=/login/en"),
        hidden("a=2; Path=/"),
        hidden("a=2; Path=/loginx"),
        hidden("A=2; Path=/login"),
        hidden("a=2; Path=/login; Domain=site.test"),
        hidden("a=; Path=/login; Max-Age=0"),
        hidden("a=2; Path=/login; Secure"),
        hidden("a=2; Path=/login; HttpOnly"),
    ];
    let prefixed = [
        "__Secure-a=1",
        "__Secure-a=1; Secure",
        "__SECURE-a=1",
        "__secure-a=1; Secure",
        "__Host-a=1",
        "__Host-a=1; Path=/",
        "__Host-a=1; Secure",
        "__Host-a=1; Secure; Path=/",
        "__hOsT-a=1; Secure",
        "__HOST-a=1; Secure; Path=/",
        "__Host-=1; Secure; Path=/",
        "__Host-a=1; Secure; Path=/x; Path=/",
        "__Host-a=1; Secure; Path=/; Path=/x",
        "__Host-a=1; Secure; Path=",
        "__Host-a=1; Secure; Path=x",
        "__Host-a=1; Secure; Path",
        "__Host-a=1; Secure; Path=/; Domain=",
        "__Host-a=1; Secure; Path=/; Domain",
        "__Host-a=1; Secure; Path=/; Domain=.",
        "=__Host-a=1; Secure; Path=/",
        "=__Host-a; Secure; Path=/",
        "= __host-a; Secure; Path=/",
        "__Host-a; Secure; Path=/",
        "=__Secure-a; Secure",
        "__secure-a; Secure",
        "=__Secure-",
        "=x__Host-a",
        "=__Host",
        "__Host=1",
        "_Host-a=1",
        "__Hosta-=1",
        "__Secure=1",
        " __Host-a=1",
        "x__Host-a=1",
        "\"__Host-a\"=1",
        "a=__Host-b",
        "\u{2000}__Host-a=1",
        "\u{a0}__Secure-a=1",
        "=\u{2000}__Host-a",
        "__Http-a=1",
        "__Http-a=1; Secure",
        "__Http-a=1; HttpOnly",
        "__Http-a=1; Secure; HttpOnly",
        "__http-a=1; Secure",
        "__Http=1",
        "=__Http-a=1; Secure; HttpOnly",
        "__Host-Http-a=1; Secure; Path=/",
        "__Host-Http-a=1; Secure; Path=/; HttpOnly",
        "__Host-Http-a=1; Secure; HttpOnly",
    ];
    cases.extend(prefixed.iter().map(line));
    cases.extend([
        deep("__Host-a=1; Secure"),
        deep("__Host-a=1; Secure; Path="),
        deep("__Host-a=1; Secure; Path=/x"),
        deep("__Host-a=1; Secure; Path=/"),
        below("__Host-a=1; Secure; Path=/; Domain=shop.localhost"),
        below("__Secure-a=1; Secure; Domain=shop.localhost"),
        below("__Secure-a=1; Domain=shop.localhost"),
        plain("__Secure-a=1; Secure"),
        plain("__Secure-a=1"),
        plain("__Host-a=1; Secure; Path=/"),
        plain("\u{2000}__Host-a=1; Domain=site.test"),
        Case::at(HOME, "a script: __Secure-a=1; Secure")
            .writes("__Secure-a=1; Secure")
            .asks("/"),
        Case::at(HOME, "a script: __Host-a=1; Path=/")
            .writes("__Host-a=1; Path=/")
            .asks("/"),
        Case::at(HOME, "a script: __Http-a=1; Secure")
            .writes("__Http-a=1; Secure")
            .asks("/"),
    ]);
    for case in &mut cases {
        case.title = bytes_shown(case.title.as_bytes());
    }
    cases
}

/// A cookie with `Secure` is kept for `/login`, and another one comes over plain HTTP.
fn hidden(line: &str) -> Case {
    Case::at(SECURE_SHOP, format!("Secure, /login | http: {line}"))
        .sets("a=1; Secure; Path=/login")
        .sends(How::Link, SHOP, &[line.as_bytes()], false)
        .sends(How::Link, SECURE_SHOP, &[], false)
        .asks("/ /login /login/en")
}
