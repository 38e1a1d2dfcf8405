//! Write `associated`, `SealKey::seal` and `SealKey::open`: a cookie that only the server can read.

use std::collections::HashSet;

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use harness::{Called, Step, Test, claim};
use key_rotation::{NONCE, SealError, SealKey, TAG, associated};
use signed_cookies::{KeyError, decode, encode};

use crate::common::*;

const STEP: Step = CHAPTER.step(6, "Seal");

pub fn seal_key(byte: u8) -> SealKey {
    SealKey::parse(&text_of_key(byte)).expect("32 bytes")
}

fn sealed(t: &Test, name: &str, value: &[u8], now: u64) -> String {
    let shown = value.escape_ascii();
    let text = t.call(format!("key.seal({name:?}, b\"{shown}\", {now})"), || {
        seal_key(1).seal(name, value, now)
    });
    text.value()
        .unwrap_or_else(|error| format!("not sealed: {error}"))
}

fn open_by(
    t: &Test,
    key: &SealKey,
    (name, text): (&str, &str),
    (now, max_age): (u64, u64),
) -> Called<Result<Bytes, SealError>> {
    t.call(
        format!("key.open({name:?}, {text:?}, {now}, {max_age})"),
        || key.open(name, text, now, max_age).map(Bytes),
    )
}

fn open(t: &Test, text: &str) -> Called<Result<Bytes, SealError>> {
    open_by(t, &seal_key(1), ("user", text), (TUESDAY, 60))
}

/// Refused, wherever the mistake was seen.
fn is_refused(result: &Result<Bytes, SealError>) -> bool {
    matches!(
        result,
        Err(SealError::Parts
            | SealError::NotBase64
            | SealError::NotCanonical
            | SealError::Short
            | SealError::Unopened)
    )
}

const REFUSED: &str = "an error of the five that come before the time is looked at";

#[test]
fn any_bytes_come_back() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Any bytes can be sealed and opened, and what goes out may stand in a cookie",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let all: Vec<u8> = (0..=255).collect();
        let mut values = vec![b"alice".to_vec(), b"a.b; c=\"d\"\r\n".to_vec(), all.clone()];
        for length in (0..=66).chain([255, 256, 1000, 3000]) {
            values.push(all.iter().cycle().skip(7).take(length).copied().collect());
        }
        for value in values {
            let text = sealed(&t, "user", &value, TUESDAY);
            t.see(format!("the parts of {text:?}"), text.clone()).must(
                "the time, a dot, and base64url of nonce, value and tag",
                |text| {
                    let bytes = text.strip_prefix(&format!("{TUESDAY}.")).map(decode);
                    let length = bytes.and_then(Result::ok).map(|bytes| bytes.len());
                    length == Some(NONCE + value.len() + TAG)
                },
            );
            open(&t, &text).gives(Ok(Bytes(value)));
        }
        for now in [0, 1, 9, 10, 1 << 31, 1 << 32, (1 << 53) + 1, u64::MAX] {
            let text = sealed(&t, "user", b"alice", now);
            t.see(
                format!("whether {text:?} begins with the time in decimal"),
                text.starts_with(&format!("{now}.")),
            )
            .is(true);
            open_by(&t, &seal_key(1), ("user", &text), (now, 0))
                .gives(Ok(Bytes(b"alice".to_vec())));
        }
    });
}

#[test]
fn nothing_can_be_read() {
    claim!(
        STEP.invariant(3),
        "What is inside can't be read without the key, and no two seals of one value are alike",
        "NIST SP 800-38D, section 8; ASVS 5.0, 11.3.4"
    )
    .test(async |t| {
        let value = b"alice alice alice alice alice alice";
        let (mut texts, mut nonces) = (HashSet::new(), HashSet::new());
        for _ in 0..500 {
            let text = sealed(&t, "user", value, TUESDAY);
            let bytes = text.split_once('.').and_then(|(_, text)| decode(text).ok());
            let bytes = bytes.unwrap_or_default();
            t.see("the bytes of a sealed cookie", Bytes(bytes.clone()))
                .must(
                    "nothing of the value, neither as it is nor byte by byte at its place",
                    |Bytes(bytes)| {
                        let alike = bytes.iter().skip(NONCE).zip(value).filter(|(a, b)| a == b);
                        !bytes.windows(5).any(|five| five == b"alice") && alike.count() < 10
                    },
                );
            nonces.insert(bytes.get(..NONCE).map(<[u8]>::to_vec));
            texts.insert(text);
        }
        t.see(
            "how many texts of 500 differ, and how many nonces",
            (texts.len(), nonces.len()),
        )
        .is((500, 500));
        // Each of their bytes is drawn: a counter, or the time, would leave some of them as they were.
        let places = (0..NONCE).filter(|&place| {
            let bytes: HashSet<_> = nonces
                .iter()
                .flatten()
                .map(|nonce| nonce.get(place))
                .collect();
            bytes.len() > 100
        });
        t.see(
            "how many bytes of the nonce take many values",
            places.count(),
        )
        .is(NONCE);
    });
}

#[test]
fn no_bit_can_be_changed() {
    claim!(
        STEP.invariants(&[4, 8]),
        "A text with another letter, a part of one, or another key's is refused",
        "RFC 8439, section 2.8"
    )
    .test(async |t| {
        for value in [&b"alice"[..], b""] {
            let text = sealed(&t, "user", value, TUESDAY);
            for other in changed(&text) {
                open(&t, &other).must(REFUSED, is_refused);
            }
            let (time, letters) = text.split_once('.').unwrap_or_default();
            let bytes = decode(letters).unwrap_or_default();
            for place in 0..bytes.len() {
                for bit in 0..8 {
                    let mut other = bytes.clone();
                    other[place] ^= 1 << bit;
                    open(&t, &format!("{time}.{}", encode(&other))).gives(Err(SealError::Unopened));
                }
                let cut = format!("{time}.{}", encode(&bytes[..place]));
                let error = match place {
                    0..40 => SealError::Short,
                    _ => SealError::Unopened,
                };
                open(&t, &cut).gives(Err(error));
            }
            let more = [&bytes[..], b"\0"].concat();
            open(&t, &format!("{time}.{}", encode(&more))).gives(Err(SealError::Unopened));
            open_by(&t, &seal_key(2), ("user", &text), (TUESDAY, 60))
                .gives(Err(SealError::Unopened));
            open(&t, &text).gives(Ok(Bytes(value.to_vec())));
        }
    });
}

#[test]
fn nothing_opens_under_another_name() {
    claim!(
        STEP.invariants(&[5, 6]),
        "A value sealed for one name and time opens for no other, however alike they are",
        "RFC 5116, section 2.1; CWE-345"
    )
    .test(async |t| {
        let names = [
            "user",
            "role",
            "use",
            "user1",
            "1user",
            "User",
            "",
            "a",
            "aa",
            "user.1",
            "long-long",
        ];
        for name in names {
            let text = sealed(&t, name, b"alice", TUESDAY);
            for other in names {
                let expected = if other == name {
                    Ok(Bytes(b"alice".to_vec()))
                } else {
                    Err(SealError::Unopened)
                };
                open_by(&t, &seal_key(1), (other, &text), (TUESDAY, 60)).gives(expected);
            }
        }
        // Digits that go from the name to the time, and back.
        for (name, time, other, now) in [
            ("user1", 70_000_000, "user", 170_000_000),
            ("user", 170_000_000, "user1", 70_000_000),
            ("user1.", 7, "user", 17),
            ("", 17, "1", 7),
            // A length in decimal that runs into what stands behind it.
            ("1", 111_111_111_117, "11111111111", 7),
            ("111111111117", 1, "7", 11_111_111_111),
        ] {
            let text = sealed(&t, name, b"alice", time);
            let moved = text
                .split_once('.')
                .map(|(_, sealed)| format!("{now}.{sealed}"));
            let moved = moved.unwrap_or_default();
            open_by(&t, &seal_key(1), (other, &moved), (now, 60)).gives(Err(SealError::Unopened));
        }
        let text = sealed(&t, "user", b"alice", TUESDAY);
        let (_, letters) = text.split_once('.').unwrap_or_default();
        for time in [
            "1700000001",
            "01700000000",
            "+1700000000",
            "1700000000 ",
            "0",
            "soon",
            "",
            "-1",
        ] {
            open(&t, &format!("{time}.{letters}")).gives(Err(SealError::Unopened));
        }
        let mut seen = HashSet::new();
        let all = [
            "", "1", "11", "111", "a", "1a", "a1", "1.", ".1", "1:1", "\0", "1\0",
        ];
        for name in all {
            for time in ["", "1", "11", "111", "1111"] {
                let bytes = t.call(format!("associated({name:?}, {time:?})"), || {
                    associated(name, time)
                });
                let bytes = bytes.value();
                t.see(
                    format!("whether the bytes for {name:?} and {time:?} are new"),
                    seen.insert(bytes),
                )
                .is(true);
            }
        }
        // A name as long as a length in one byte can't say.
        let long = "1".repeat(300);
        for cut in [1, 44, 43, 255, 256, 257, 299] {
            t.see(
                format!("whether the bytes for a name of {cut} ones and one of 300 differ"),
                associated(&long[..cut], &long[cut..]) != associated(&long, ""),
            )
            .is(true);
        }
    });
}

#[test]
fn opens_until_the_limit() {
    claim!(
        STEP.invariant(7),
        "A cookie of just the greatest age opens, one a second older doesn't, nor one from the future",
        "ASVS 5.0, 9.2.1; CWE-613"
    )
    .test(async |t| {
        let alice = || Ok(Bytes(b"alice".to_vec()));
        for sealed_at in [0, 1, TUESDAY, 1 << 32] {
            let text = sealed(&t, "user", b"alice", sealed_at);
            let at = |now, max_age, expected| {
                open_by(&t, &seal_key(1), ("user", &text), (now, max_age)).gives(expected);
            };
            for max_age in [0, 1, 60, DAY, 1 << 40] {
                at(sealed_at, max_age, alice());
                at(sealed_at + max_age, max_age, alice());
                at(sealed_at + max_age + 1, max_age, Err(SealError::Expired));
                at(u64::MAX, max_age, Err(SealError::Expired));
                at(sealed_at + max_age, max_age, alice());
            }
            at(u64::MAX, u64::MAX, alice());
            if sealed_at > 0 {
                for max_age in [0, 60, u64::MAX] {
                    at(sealed_at - 1, max_age, Err(SealError::Future));
                    at(0, max_age, Err(SealError::Future));
                }
            }
        }
        let text = sealed(&t, "user", b"alice", u64::MAX);
        open_by(&t, &seal_key(1), ("user", &text), (u64::MAX, 0)).gives(alice());
        // Another name is the first mistake, and the age the second.
        let text = sealed(&t, "role", b"alice", TUESDAY);
        for now in [TUESDAY + 61, TUESDAY - 1, 0] {
            open_by(&t, &seal_key(1), ("user", &text), (now, 60)).gives(Err(SealError::Unopened));
        }
    });
}

#[test]
fn what_does_not_open_is_nothing() {
    claim!(
        STEP.invariants(&[4, 8]),
        "What isn't sealed is an error that says why, and never taken as it is",
        "CVE-2026-39324"
    )
    .test(async |t| {
        let letters = encode(&[7; 60]);
        for (text, error) in [
            ("", SealError::Parts),
            ("alice", SealError::Parts),
            ("1700000000", SealError::Parts),
            (".", SealError::Short),
            ("1700000000.", SealError::Short),
            ("1700000000.YWxpY2U", SealError::Short),
            ("YWxpY2U.17000", SealError::NotBase64),
            ("1700000000.!", SealError::NotBase64),
            ("1700000000.Zg==", SealError::NotBase64),
            ("1700000000.\u{e9}", SealError::NotBase64),
            ("1700000000.Zh", SealError::NotCanonical),
        ] {
            open(&t, text).gives(Err(error));
        }
        for text in [
            format!("{TUESDAY}.{letters}"),
            format!("soon.{letters}"),
            format!(".{letters}"),
        ] {
            open(&t, &text).gives(Err(SealError::Unopened));
        }
        for text in [
            format!("{TUESDAY}.{letters}.x"),
            format!("{TUESDAY}..{letters}"),
        ] {
            open(&t, &text).must(REFUSED, is_refused);
        }
        // What chapter 10 signs with the same 32 bytes is no sealed cookie, either.
        let text = key(1).sign("user", b"alice", TUESDAY);
        open(&t, &text).must(REFUSED, is_refused);
        let short = KeyError::TooShort { bytes: 31 };
        for (text, expected) in [
            (encode(&[1; 31]), Err(short)),
            (encode(&[1; 33]), Err(KeyError::Text)),
            ("secret key".to_owned(), Err(KeyError::Text)),
            (encode(&[1; 32]), Ok(())),
        ] {
            let parsed = SealKey::parse(&text).map(drop);
            t.see(format!("SealKey::parse({text:?})"), parsed)
                .is(expected);
        }
        for (error, says) in [
            (
                SealError::NoRandomness,
                "the operating system has no random bytes to give",
            ),
            (SealError::Parts, "a part is missing"),
            (SealError::NotBase64, "it isn't base64url"),
            (
                SealError::NotCanonical,
                "it isn't the one base64url text for its bytes",
            ),
            (SealError::Short, "it is too short for a nonce and a tag"),
            (SealError::Unopened, "it doesn't open"),
            (SealError::Time, "the time isn't a number of seconds"),
            (
                SealError::Future,
                "it was sealed at a time that is still to come",
            ),
            (SealError::Expired, "it was sealed too long ago"),
        ] {
            t.see(format!("what {error:?} says"), error.to_string())
                .is(says.to_owned());
        }
        let shown = format!("{:?}", seal_key(b'Z'));
        t.see("format!(\"{:?}\") of a key of 32 times `Z`", shown)
            .must("nothing of the key", |it| {
                !it.contains("ZZ") && !it.contains("90, 90")
            });
        let keys = [SealKey::generate(), SealKey::generate(), Ok(seal_key(0))];
        let [Ok(one), Ok(other), Ok(zeros)] = keys else {
            unreachable!("there is randomness")
        };
        let text = one.seal("user", b"alice", TUESDAY).unwrap_or_default();
        for (key, expected) in [
            (&one, Ok(Bytes(b"alice".to_vec()))),
            (&other, Err(SealError::Unopened)),
            (&zeros, Err(SealError::Unopened)),
        ] {
            open_by(&t, key, ("user", &text), (TUESDAY, 60)).gives(expected);
        }
    });
}

/// What the crate seals under the key of 32 times 1, with a time of any form.
fn by_the_crate(name: &str, value: &[u8], time: &str) -> String {
    let cipher = XChaCha20Poly1305::new(&[1; 32].into());
    let payload = Payload {
        msg: value,
        aad: &associated(name, time),
    };
    let nonce = [9; NONCE];
    let encrypted = cipher.encrypt(&nonce.into(), payload).expect("it is short");
    format!("{time}.{}", encode(&[&nonce[..], &encrypted].concat()))
}

#[test]
fn another_program_seals_alike() {
    claim!(
        STEP.invariants(&[2, 6, 9]),
        "What another program seals in this form opens, and a time in it that is no number is an error",
        "draft-irtf-cfrg-xchacha-03, section 2"
    )
    .test(async |t| {
        let text = by_the_crate("user", b"alice", &TUESDAY.to_string());
        open(&t, &text).gives(Ok(Bytes(b"alice".to_vec())));
        for time in ["soon", "", "-1", "1e9", " 1700000000", "1700000000 ", "18446744073709551616"] {
            let text = by_the_crate("user", b"alice", time);
            open(&t, &text).gives(Err(SealError::Time));
            open_by(&t, &seal_key(1), ("user", &text), (0, u64::MAX)).gives(Err(SealError::Time));
        }
        let text = by_the_crate("user", b"alice", "soon");
        open_by(&t, &seal_key(1), ("role", &text), (TUESDAY, 60)).gives(Err(SealError::Unopened));
    });
}
