//! Write `safe_next`: where to go after the login, and never to another site.

use harness::{Step, claim};
use login::safe_next;

use crate::site::*;

const STEP: Step = CHAPTER.step(3, "Go where you were going");

#[test]
fn a_path_on_this_site_is_kept() {
    claim!(
        STEP,
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
        ] {
            t.call(format!("safe_next({next:?})"), || safe_next(next))
                .gives(next);
        }
    });
}

#[test]
fn every_other_place_is_refused() {
    claim!(
        STEP,
        "What a browser could take for another site, or another scheme, becomes the account's page",
        "CWE-601; ASVS 5.0, 3.7.2"
    )
    .test(async |t| {
        for next in [
            "",
            "account",
            "https://evil.example/",
            "HTTPS://evil.example/",
            "//evil.example/",
            "///evil.example/",
            "/\\evil.example/",
            "\\\\evil.example/",
            "\\/evil.example/",
            "/\t/evil.example/",
            "/\n/evil.example/",
            "/\r\n/evil.example/",
            "\t//evil.example/",
            " //evil.example/",
            "/\u{0}/evil.example",
            "/a\r\nSet-Cookie: a=b",
            "javascript:alert(1)",
            "data:text/html,x",
            "https:evil.example",
            "@evil.example",
            "?x",
            ".evil.example",
            "/é",
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
        STEP,
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
