//! Write `Key::sign_text` and `Key::verify_text`: the same once more, by the crate `hmac`.

use harness::{Step, claim};
use signed_cookies::{Error, Key, encode, sign_joined, sign_value};

use crate::attacks::{Form, Opened};
use crate::common::*;

const STEP: Step = CHAPTER.step(8, "Let the crate do it");

const FORM: Form = Form {
    opens: "verify_text",
    sign: |key, name, text| key_of(key).sign_text(name, text),
    open: |key, name, text| {
        Opened::unparsed(key_of(key).verify_text(name, text).map(str::to_owned))
    },
};

#[test]
fn the_signature_stands_behind_the_text() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A signed text is the text, a dot and 43 letters, and the text comes back",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        let key = key_of(KEY);
        for text in [
            "alice",
            "",
            ".",
            "a.b.c",
            "YWxpY2U.1700000000",
            " caf\u{e9} ",
            &"x".repeat(5000),
            // Signed before, as a whole.
            &key.sign_text("user", "alice"),
        ] {
            let signed = t
                .call(format!("key.sign_text(\"user\", {text:?})"), || {
                    key.sign_text("user", text)
                })
                .value();
            let shape = signed
                .strip_prefix(text)
                .and_then(|rest| rest.strip_prefix('.'));
            t.see(format!("what stands behind {text:?} in {signed:?}"), shape)
                .must("a dot, and 43 letters of base64url behind it", |letters| {
                    letters.is_some_and(|it| {
                        it.len() == 43 && it.chars().all(|it| LETTERS.contains(it))
                    })
                });
            t.call(format!("key.verify_text(\"user\", {signed:?})"), || {
                key.verify_text("user", &signed)
            })
            .gives(Ok(text));
        }
    });
}

#[test]
fn verifies_under_no_other_name() {
    claim!(
        STEP.invariant(3),
        "What was signed for one name, or for none, isn't accepted under another",
        "ASVS 5.0, 9.2.2"
    )
    .test(async |t| {
        FORM.only_its_own_name(&t);
        // The stages before have signed with a key that may still be in use.
        for (stage, signed) in [
            ("sign_value", sign_value(KEY, "alice")),
            ("sign_joined", sign_joined(KEY, "user", "alice")),
        ] {
            t.call(
                format!("key.verify_text(\"user\", {signed:?}), of {stage} with the same key,"),
                || key_of(KEY).verify_text("user", &signed).map(str::to_owned),
            )
            .gives(Err(Error::Signature));
        }
    });
}

#[test]
fn nothing_moves_between_name_and_text() {
    claim!(
        STEP.invariant(4),
        "No two names and texts have one signature",
        "ASVS 5.0, 9.2.2; CWE-345"
    )
    .test(async |t| {
        let key = key_of(KEY);
        let all = look_alikes();
        let sign = |one: &Signed| key.sign_text(&one.name, &one.value);
        let all = all.into_iter().filter(|one| one.time == 1);
        let all: Vec<Signed> = all.map(|one| Signed { time: 0, ..one }).collect();
        let what = format!(
            "two with one signature, of {} names and texts for key.sign_text",
            all.len()
        );
        t.see(what, signed_alike(&all, sign)).is(None);
    });
}

#[test]
fn no_letter_of_a_text_can_be_changed() {
    claim!(
        STEP.invariant(5),
        "A text with a letter changed, added or missing isn't accepted, and nothing makes it panic",
        "CWE-345, CWE-347"
    )
    .test(async |t| {
        FORM.no_letter_can_be_changed(&t);
        FORM.survives_any_text(&t);
    });
}

#[test]
fn the_crate_takes_no_part_of_a_signature() {
    claim!(
        STEP.invariant(6),
        "A signature that was cut, at either end, or made longer doesn't fit",
        "CVE-2025-47275"
    )
    .test(async |t| FORM.only_the_whole_signature(&t));
}

#[test]
fn all_bytes_of_the_key_count() {
    claim!(
        STEP.invariant(7),
        "Another key opens nothing, and the key's bytes are the crate's key as they are",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        FORM.only_its_own_key(&t);
        let text = key_of(KEY).sign_text("user", "alice");
        // 63 bytes and one more are still no more than a block.
        for key in [&[7; 32][..], KEY, &[7; 63], &[0xff; 63]] {
            let text = key_of(key).sign_text("user", "alice");
            let twin = key_of(&[key, &[0]].concat());
            let length = key.len();
            t.call(
                format!("key.verify_text with a zero byte behind the {length} bytes of the key, the same key to HMAC (step 1),"),
                || twin.verify_text("user", &text),
            )
            .gives(Ok("alice"));
        }
        // Two texts for one key would be two keys here.
        let again = Key::parse(&encode(KEY)).expect("36 bytes");
        t.call("key.verify_text with the same key, parsed again,", || {
            again.verify_text("user", &text)
        })
        .gives(Ok("alice"));
        let made = Key::generate().expect("random bytes");
        t.call("key.verify_text with a key that was made at random", || {
            made.verify_text("user", &text)
        })
        .gives(Err(Error::Signature));
        let own = made.sign_text("user", "alice");
        t.call(
            "key.verify_text with the key that signed, a clone of it,",
            || made.clone().verify_text("user", &own).map(str::to_owned),
        )
        .gives(Ok("alice".to_owned()));
    });
}

#[test]
fn verifying_remembers_nothing() {
    claim!(
        STEP.invariant(8),
        "What was accepted or refused before changes no answer",
        "CWE-488"
    )
    .test(async |t| FORM.each_call_stands_alone(&t, true));
}
