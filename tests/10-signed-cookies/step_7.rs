//! Write `Key::parse`: a key that can't be guessed, or none.

use harness::{Step, Test, claim};
use signed_cookies::{Key, KeyError, SHORTEST_KEY, encode, new_key};

use crate::common::*;

const STEP: Step = CHAPTER.step(7, "Refuse a short key");

fn parse(t: &Test, text: &str) -> harness::Called<Result<(), KeyError>> {
    t.call(format!("Key::parse({text:?})"), || {
        Key::parse(text).map(drop)
    })
}

#[test]
fn fewer_than_32_bytes_are_no_key() {
    claim!(
        STEP.invariants(&[2, 3]),
        "A key has at least 32 bytes, counted as bytes and not as letters",
        "ASVS 5.0, 11.2.3; RFC 2104, section 3"
    )
    .test(async |t| {
        for bytes in 0..SHORTEST_KEY {
            for byte in [0xa5, 0, 0xff, b'a', b' '] {
                let text = encode(&vec![byte; bytes]);
                parse(&t, &text).gives(Err(KeyError::TooShort { bytes }));
            }
        }
        for bytes in (32..=100).chain([127, 128, 255, 256, 257, 288, 1000, 65_536]) {
            for byte in [0xa5, 0, 0xff, b'a', b' '] {
                parse(&t, &encode(&vec![byte; bytes])).gives(Ok(()));
            }
        }
    });
}

#[test]
fn a_phrase_is_no_key() {
    claim!(
        STEP.invariant(1),
        "What isn't canonical base64url is no key, whatever its length",
        "ASVS 5.0, 13.3.1; CWE-798"
    )
    .test(async |t| {
        let good = encode(&[0xa5; 32]);
        let long = "correct horse battery staple and some more words";
        let mut texts = other_last_letters(&good);
        texts.extend([format!("{good}="), format!("{good}\n"), format!(" {good}")]);
        texts.extend(["secret key", "random string", long].map(str::to_owned));
        // A short one that can't be read, and a long one with a letter too many.
        texts.extend(["Zh", "Zg==", "Zm9vA", "!", " ", "\u{e9}"].map(str::to_owned));
        texts.extend(other_last_letters(&encode(&[0xa5; 31])));
        texts.extend([
            format!("{}A", "A".repeat(44)),
            format!("\t{good}"),
            format!("{good} "),
        ]);
        texts.extend([good.replacen('p', "+", 1), good.replacen('p', "/", 1)]);
        texts.push("a5".repeat(32) + "a");
        // Characters of several bytes, at each place where code might cut.
        texts.extend(["\u{e9}".repeat(22), "a".to_owned() + &"\u{e9}".repeat(21)]);
        texts.push("\u{1f600}".repeat(11));
        for text in texts {
            parse(&t, &text).gives(Err(KeyError::Text));
        }
    });
}

#[test]
fn the_refusal_helps_and_tells_nothing() {
    claim!(
        STEP.invariant(4),
        "The message says how to make a key, and no log shows the one that was there",
        "ASVS 5.0, 13.3.1"
    )
    .test(async |t| {
        for text in ["random string", "c2VjcmV0IGtleQ", ""] {
            let message = t.call(format!("Key::parse({text:?}), as its message,"), || {
                Key::parse(text)
                    .err()
                    .map(|error| error.to_string())
                    .unwrap_or_default()
            });
            message.must("the command `cargo run -p signed-cookies -- key`", |it| {
                it.contains("cargo run -p signed-cookies -- key")
            });
            let reason = match text {
                "random string" => "isn't base64url",
                "" => "0 bytes, and 32 is the least",
                _ => "10 bytes, and 32 is the least",
            };
            message.must(reason, |it| it.contains(reason));
            message.must("nothing of the key", |it| {
                text.is_empty() || !it.contains(text)
            });
        }
        let shown = t.call("format!(\"{:?}\") of a key of 32 times `Z`", || {
            format!("{:?}", Key::parse(&encode(&[b'Z'; 32])))
        });
        shown.must("nothing of the key", |it| {
            !it.contains("ZZ") && !it.contains("90, 90") && !it.contains("Wlpa")
        });
    });
}

#[test]
fn a_new_key_is_a_key() {
    claim!(
        STEP.invariant(5),
        "What the command makes is accepted, and is another one each time",
        "ASVS 5.0, 11.2.3"
    )
    .test(async |t| {
        let (one, other) = (new_key(), new_key());
        let (one, other) = (one.unwrap_or_default(), other.unwrap_or_default());
        t.call("Key::parse of a new key", || Key::parse(&one).map(drop))
            .gives(Ok(()));
        t.see(
            "whether new_key gives two keys when it is called twice",
            one != other,
        )
        .is(true);
    });
}
