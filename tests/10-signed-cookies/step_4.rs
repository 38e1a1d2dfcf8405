//! Write `sign_value`, `split_signature` and `open_value`: a value that the browser keeps and can't change.

use harness::{Step, claim};
use signed_cookies::{
    Error, TUTORIAL_KEY, encode, hmac_sha256, open_value, sign_value, split_signature, stages,
};

use crate::attacks::{Form, Opened};
use crate::common::*;

const STEP: Step = CHAPTER.step(4, "Sign the value");

const FORM: Form = Form {
    opens: "open_value",
    sign: |key, _, value| sign_value(key, value),
    open: |key, _, text| Opened::unparsed(open_value(key, text)),
};

#[test]
fn the_signature_stands_behind_the_value() {
    claim!(
        STEP.invariant(1),
        "A signed value is the value, a dot, and the HMAC of the value in base64url",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        // Computed by Python's hmac.
        t.call("sign_value(b\"random string\", \"alice\")", || {
            sign_value(TUTORIAL_KEY, "alice")
        })
        .gives("alice.v7wN3LbyJs1hv7FdvCN7scCr4vf82QDyYKRbWrW9EHg".to_owned());
        for value in ["", "a.b", " Alice\u{e9}", &"x".repeat(300)] {
            let expected = format!("{value}.{}", encode(&hmac_sha256(KEY, value.as_bytes())));
            t.call(format!("sign_value(key, {value:?})"), || {
                sign_value(KEY, value)
            })
            .gives(expected);
        }
    });
}

#[test]
fn splits_at_the_last_dot() {
    claim!(
        STEP.invariant(2),
        "What stands before the last dot is the value, and what stands behind it are the signature's bytes",
        "RFC 4648, section 5"
    )
    .test(async |t| {
        let long = "A".repeat(43);
        for (value, signature, bytes) in [
            ("alice", "Zm9v", &b"foo"[..]),
            ("a.b", "Zm8", b"fo"),
            ("a.b.", "Zg", b"f"),
            ("", "Zm9v", b"foo"),
            ("alice", "", b""),
            ("", "", b""),
            ("Zm9v", "Zg", b"f"),
            // A value that ends as its signature does, begins so, or holds it.
            ("a.Zm8", "Zm8", b"fo"),
            ("a.Zm8.Zm8", "Zm8", b"fo"),
            ("aZm8", "Zm8", b"fo"),
            ("Zm8.a", "Zm8", b"fo"),
            ("Zm8", "Zm8", b"fo"),
            ("a.", "", b""),
            ("\u{1f600}\u{1f600}", "Zg", b"f"),
            (" caf\u{e9} ", "-__-Pj8", &[0xfb, 0xff, 0xfe, 0x3e, 0x3f]),
            ("alice", &long, &[0; 32]),
        ] {
            let text = format!("{value}.{signature}");
            t.call(format!("split_signature({text:?})"), || {
                split_signature(&text).map(|(value, bytes)| (value.to_owned(), Bytes(bytes)))
            })
            .gives(Ok((value.to_owned(), Bytes(bytes.to_vec()))));
        }
    });
}

#[test]
fn says_what_it_cannot_split() {
    claim!(
        STEP.invariant(3),
        "Without a dot a part is missing, and a signature that can't be read is decode's error",
        "RFC 4648, sections 3.1 to 3.5"
    )
    .test(async |t| {
        let cases = [
            ("alice", Error::Parts),
            ("", Error::Parts),
            ("Zm9v", Error::Parts),
        ];
        let unread = [
            ("alice.!", Error::NotBase64),
            ("alice.Zm9vA", Error::NotBase64),
            ("alice.Zm8=", Error::NotBase64),
            ("alice.Zm9v ", Error::NotBase64),
            ("a.b.Zh", Error::NotCanonical),
            ("alice.Zm9", Error::NotCanonical),
            (".\u{e9}", Error::NotBase64),
        ];
        for (text, error) in cases.into_iter().chain(unread) {
            t.call(format!("split_signature({text:?})"), || {
                split_signature(text).map(|(value, bytes)| (value.to_owned(), bytes))
            })
            .gives(Err(error));
            t.call(format!("open_value(key, {text:?})"), || {
                open_value(KEY, text)
            })
            .must(REFUSED, is_refused);
        }
    });
}

#[test]
fn opens_what_was_signed() {
    claim!(
        STEP.invariant(4),
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
            "a=b; c\r\nd\0\u{7f}",
            // Signed before, as a whole.
            &sign_value(KEY, "alice"),
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
        // What a browser keeps isn't this function's business.
        let text = sign_value(KEY, &"x".repeat(5000));
        t.call(
            "open_value of 5000 letters that were signed, as their number,",
            || open_value(KEY, &text).map(|value| value.len()),
        )
        .gives(Ok(5000));
    });
}

#[test]
fn no_letter_can_be_changed() {
    claim!(
        STEP.invariant(5),
        "A text with a letter changed, added or missing isn't opened",
        "CWE-345, CWE-347"
    )
    .test(async |t| FORM.no_letter_can_be_changed(&t));
}

#[test]
fn a_part_of_a_signature_is_none() {
    claim!(
        STEP.invariant(6),
        "A signature that was cut, at either end, or made longer doesn't fit",
        "CVE-2025-47275"
    )
    .test(async |t| FORM.only_the_whole_signature(&t));
}

#[test]
fn another_key_opens_nothing() {
    claim!(
        STEP.invariant(7),
        "What one key signed, no other key opens",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        FORM.only_its_own_key(&t);
        let text = sign_value(KEY, "alice");
        for other in [b"", TUTORIAL_KEY] {
            let shown = other.escape_ascii();
            t.call(format!("open_value(b\"{shown}\", {text:?})"), || {
                open_value(other, &text)
            })
            .gives(Err(Error::Signature));
        }
    });
}

#[test]
fn survives_any_text() {
    claim!(
        STEP.invariant(8),
        "Whatever is sent is refused, and nothing makes it panic",
        "rwf2/cookie-rs#178; CWE-20"
    )
    .test(async |t| FORM.survives_any_text(&t));
}

#[test]
fn each_call_stands_alone() {
    claim!(
        STEP.invariant(9),
        "What was opened or refused before changes no answer",
        "CWE-488"
    )
    .test(async |t| FORM.each_call_stands_alone(&t, false));
}

#[test]
fn a_cookie_that_no_browser_keeps_is_not_sent() {
    claim!(
        STEP,
        "The shop's cookies have at most 4,096 bytes of name and value, and a visitor's text that \
         would make more is refused, as is one with other signs than letters and digits",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let site = t.serve(stages());
        let mallory = t.browser("mallory", &site);
        for text in ["a.b", "a%20b", "%C3%A9", "a%3Bb", "."] {
            let reply = mallory.get(&format!("/value/tag?text={text}")).await;
            t.see(
                format!("what tag?text={text} says, which isn't letters and digits"),
                (reply.status, reply.set_cookies().len()),
            )
            .is((400, 0));
        }
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
        STEP.invariants(&[4, 5]),
        "The server believes a value that it signed, and nothing else",
        "CWE-565"
    )
    .test(async |t| {
        hide_signatures(&t);
        let site = t.serve(stages());
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
