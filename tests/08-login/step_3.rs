//! Write `safe_next`: where to go after the login, and never to another site.

use harness::{Step, claim};
use login::safe_next;

use crate::site::*;

const STEP: Step = CHAPTER.step(3, "Go where you were going");

#[test]
fn a_path_on_this_site_is_kept() {
    claim!(
        STEP.invariant(1),
        "A path on this site is where the visitor goes, with its query",
        "what the chapter asks for"
    )
    .test(async |t| {
        for next in [
            "/",
            "/account",
            "/account/email?from=mail&x=1",
            "/a/b/../c",
            "/%2e%2e/x",
            "/search?q=https://shop.example/",
            "/account#address",
            "/a//b",
            "/a:b",
            "/a@b",
            "/~",
            "/!$&'()*+,-.:;=?@_~%7e#/?",
            // Encoded once more, these are names of pages, and a browser sends them as they are.
            "/%2f/evil.example/",
            "/%2F%2Fevil.example/",
            "/%5cevil.example/",
            "/%09/evil.example/",
            "/.//evil.example/",
            "/https://evil.example/",
            "/javascript:alert(1)",
            "/0",
            "/?next=//evil.example/",
            "/account/login?next=/account",
            "/account/logout",
            "/search?q=a%0d%0ab",
            "/%0D%0ASet-Cookie:%20a=b",
            "/%00%C3%A9",
        ] {
            t.call(format!("safe_next({next:?})"), || safe_next(next))
                .gives(next);
        }
        let long = format!("/search?q={}", "tea+at+noon+".repeat(3000));
        let call = "safe_next(path) == path, for a path of 36,010 characters,";
        t.call(call, || safe_next(&long) == long).gives(true);
    });
}

#[test]
fn what_begins_otherwise_is_refused() {
    claim!(
        STEP.invariant(2),
        "What doesn't begin with a slash becomes the account's page",
        "CWE-601; ASVS 5.0, 3.7.2"
    )
    .test(async |t| {
        for next in [
            "",
            "account",
            "https://evil.example/",
            "HTTPS://evil.example/",
            "https:evil.example",
            "https:/evil.example",
            "http:///evil.example/",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "\\\\evil.example/",
            "\\/evil.example/",
            "\\",
            "@evil.example",
            "?x",
            "#x",
            ".evil.example",
            "./account",
            "%2faccount",
            "%2f%2fevil.example/",
            "evil.example/account",
        ] {
            t.call(format!("safe_next({next:?})"), || safe_next(next))
                .gives("/account");
        }
    });
}

#[test]
fn a_second_slash_is_refused() {
    claim!(
        STEP.invariant(3),
        "Where another slash or a backslash follows the first slash, it is another site",
        "CWE-601; the URL standard"
    )
    .test(async |t| {
        for next in [
            "//",
            "/\\",
            "//evil.example/",
            "///evil.example/",
            "////evil.example/",
            "/\\evil.example/",
            "/\\/evil.example/",
            "//\\evil.example/",
            "//account",
            "//shop.example/account",
            "//@evil.example",
            "//evil.example/account?next=/",
        ] {
            t.call(format!("safe_next({next:?})"), || safe_next(next))
                .gives("/account");
        }
    });
}

#[test]
fn what_a_browser_drops_or_encodes_is_refused() {
    claim!(
        STEP.invariant(4),
        "Anything but visible ASCII, anywhere in it, becomes the account's page",
        "CWE-601; the URL standard; CWE-113"
    )
    .test(async |t| {
        for next in [
            " /account",
            "\t/account",
            "/account ",
            "/account\n",
            "/a b",
            "/\t/evil.example/",
            "/\n/evil.example/",
            "/\r\n/evil.example/",
            "/\t\\evil.example/",
            "\t//evil.example/",
            " //evil.example/",
            "\u{0}/account",
            "/\u{0}/evil.example",
            "/\u{1f}",
            "/\u{7f}",
            "/a\u{b}",
            "/a\u{c}",
            "/a\r\nSet-Cookie: a=b",
            "/é",
            "/\u{80}",
            "/\u{a0}",
            "/\u{ff0f}evil.example/",
            "/\u{2215}evil.example/",
            "/\u{1f375}",
            "/a?b\tc",
            "/a?b c",
            "/a?é",
            "/a#b\nc",
            "/a#é",
        ] {
            t.call(format!("safe_next({next:?})"), || safe_next(next))
                .gives("/account");
        }
    });
}

/// What follows the origin in a URL that a browser makes of a link on this site.
#[test]
fn a_browser_agrees() {
    claim!(
        STEP.invariant(5),
        "Whatever next is, a browser that follows it stays on this site",
        "CWE-601; the URL standard"
    )
    .test(async |t| {
        let mut random = fastrand::Rng::with_seed(601);
        let pieces = [
            "/",
            "\\",
            "//",
            ":",
            "evil.example",
            "@",
            "\t",
            "\n",
            "\r",
            " ",
            ".",
            "..",
            "a",
            "?",
            "#",
            "https",
            "%2f",
            "%5c",
            "\u{0}",
            "é",
            "javascript:",
            "8080",
        ];
        for _ in 0..20_000 {
            let number = random.usize(1..7);
            let next: String = (0..number)
                .map(|_| pieces[random.usize(..pieces.len())])
                .collect();
            let safe = t.call(format!("safe_next({next:?})"), || {
                safe_next(&next).to_owned()
            });
            safe.must("a place that a browser looks for on this site", |safe| {
                let stays = harness::resolve("https://shop.example/account/login", safe);
                let origin = stays.as_deref().and_then(|url| url.get(..21));
                origin == Some("https://shop.example/")
            });
        }
    });
}
