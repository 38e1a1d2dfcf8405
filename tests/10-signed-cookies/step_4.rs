//! Write `sign_value` and `open_value`: a value that the browser keeps and can't change.

use harness::{Step, claim};
use signed_cookies::{Error, TUTORIAL_KEY, open_value, sign_value, stages};

use crate::common::*;

const STEP: Step = CHAPTER.step(4, "Sign the value");

#[test]
fn the_signature_stands_behind_the_value() {
    claim!(
        STEP,
        "A signed value is the value, a dot, and the HMAC of the value in base64url",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        // Computed by Python's hmac.
        t.call("sign_value(b\"random string\", \"alice\")", || {
            sign_value(TUTORIAL_KEY, "alice")
        })
        .gives("alice.v7wN3LbyJs1hv7FdvCN7scCr4vf82QDyYKRbWrW9EHg".to_owned());
    });
}

#[test]
fn opens_what_was_signed() {
    claim!(
        STEP,
        "What was signed is opened, and gives the value as it was",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        for value in [
            "alice",
            "",
            "a.b.c",
            ".",
            ".alice.",
            " alice ",
            "1700000000",
            "caf\u{e9}",
        ] {
            let text = t
                .call(format!("sign_value(key, {value:?})"), || {
                    sign_value(KEY, value)
                })
                .value();
            t.call(format!("open_value(key, {text:?})"), || {
                open_value(KEY, &text)
            })
            .gives(Ok(value.to_owned()));
        }
    });
}

#[test]
fn no_letter_can_be_changed() {
    claim!(
        STEP,
        "A text with a letter changed, added or missing isn't opened",
        "CWE-345, CWE-347"
    )
    .test(async |t| {
        let text = t
            .call("sign_value(key, \"alice\")", || sign_value(KEY, "alice"))
            .value();
        let long = sign_value(KEY, &"long".repeat(40));
        for other in [changed(&text), other_last_letters(&text), changed(&long)].concat() {
            t.call(format!("open_value(key, {other:?})"), || {
                open_value(KEY, &other)
            })
            .must(REFUSED, is_refused);
        }
    });
}

#[test]
fn another_key_opens_nothing() {
    claim!(
        STEP,
        "What one key signed, no other key opens",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        let text = t
            .call("sign_value(key, \"alice\")", || sign_value(KEY, "alice"))
            .value();
        for other in [&KEY[1..], &KEY[..KEY.len() - 1], b"", TUTORIAL_KEY] {
            let shown = other.escape_ascii();
            t.call(format!("open_value(b\"{shown}\", {text:?})"), || {
                open_value(other, &text)
            })
            .gives(Err(Error::Signature));
        }
    });
}

#[test]
fn a_part_of_a_signature_is_none() {
    claim!(
        STEP,
        "A signature that was cut short doesn't fit, and neither does an empty one",
        "CVE-2025-47275"
    )
    .test(async |t| {
        let text = t
            .call("sign_value(key, \"alice\")", || sign_value(KEY, "alice"))
            .value();
        for end in "alice.".len()..text.len() {
            let cut = &text[..end];
            t.call(format!("open_value(key, {cut:?})"), || open_value(KEY, cut))
                .must(REFUSED, is_refused);
        }
        t.call("open_value(key, \"alice\")", || open_value(KEY, "alice"))
            .gives(Err(Error::Parts));
    });
}

#[test]
fn survives_any_text() {
    claim!(
        STEP,
        "Whatever is sent is refused, and nothing makes it panic",
        "rwf2/cookie-rs#178; CWE-20"
    )
    .test(async |t| {
        for text in malformed() {
            t.call(format!("open_value(key, {text:?})"), || {
                open_value(KEY, &text)
            })
            .must(REFUSED, is_refused);
        }
    });
}

#[test]
fn a_cookie_that_no_browser_keeps_is_not_sent() {
    claim!(
        STEP,
        "The shop's cookies have at most 4,096 bytes of name and value, and a visitor's text that \
         would make more is refused",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let site = t.serve(stages(|| TUESDAY));
        let mallory = t.browser("mallory", &site);
        // The name, a dot and the signature are the rest.
        let (name, text) = (4096 - 4 - 44, 4096 - 4 - 44);
        for (path, letters) in [("login?name", name), ("tag?text", text)] {
            let (fits, too_long) = ("x".repeat(letters), "x".repeat(letters + 1));
            let reply = mallory.get(&format!("/value/{path}={fits}")).await;
            t.see(
                format!("what {path} says to {letters} letters"),
                (reply.status, reply.set_cookies().len()),
            )
            .is((200, 1));
            let reply = mallory.get(&format!("/value/{path}={too_long}")).await;
            t.see(
                format!("what {path} says to one more"),
                (reply.status, reply.set_cookies().len()),
            )
            .is((400, 0));
        }
    });
}

#[test]
fn the_browser_keeps_what_it_cannot_change() {
    claim!(
        STEP,
        "The server believes a value that it signed, and nothing else",
        "CWE-565"
    )
    .test(async |t| {
        hide_signatures(&t);
        let site = t.serve(stages(|| TUESDAY));
        let mallory = t.browser("mallory", &site);
        let own = logged_in(&mallory, "/value/login?name=mallory").await;
        mallory.get("/value").await;
        let forged = own.replacen("mallory", "alice", 1);
        mallory
            .get_with_cookie("/value", format!("user={forged}"))
            .await;
        t.matches_snapshot();
    });
}
