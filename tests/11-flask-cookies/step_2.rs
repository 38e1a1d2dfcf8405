//! Write `split` and `verify`: cut the cookie from the right, and check the signature before
//! anything else.

use flask_cookies::{Error, Part, Parts, derive_key, split, verify};
use harness::{Step, claim};
use signed_cookies::{decode, encode};

use crate::cases::{verdict, written};
use crate::common::*;
use crate::fuzz::signed;
use crate::{cases, recorded};

const STEP: Step = CHAPTER.step(2, "Cut from the right");

fn check(cookie: &str) -> Result<(), Error> {
    let key = derive_key(recorded::secret().as_bytes(), b"cookie-session");
    verify(&key, &split(cookie)?)
}

#[test]
fn a_payload_may_begin_with_a_dot() {
    claim!(
        STEP.invariants(&[1, 2]),
        "The last dot is before the signature, and the second last before the time",
        "itsdangerous 2.2.0, signer.py, unsign"
    )
    .test(async |t| {
        let call = |cookie: &'static str, signed, payload, time, signature| {
            t.call(format!("split({cookie:?})"), || split(cookie))
                .gives(Ok(Parts {
                    signed,
                    payload,
                    time,
                    signature,
                }));
        };
        call("e30.aOd4AA.Zz", "e30.aOd4AA", "e30", "aOd4AA", "Zz");
        call(".eJyr.aOd4AA.Zz", ".eJyr.aOd4AA", ".eJyr", "aOd4AA", "Zz");
        call(".aOd4AA.Zz", ".aOd4AA", "", "aOd4AA", "Zz");
        call("a.b.c.d.e", "a.b.c.d", "a.b.c", "d", "e");
        call("..", ".", "", "", "");
        call(
            "\u{e9}.\u{e9}.\u{e9}",
            "\u{e9}.\u{e9}",
            "\u{e9}",
            "\u{e9}",
            "\u{e9}",
        );
    });
}

#[test]
fn fewer_than_two_dots_are_too_few() {
    claim!(
        STEP.invariant(3),
        "What has fewer than three parts isn't a cookie of Flask's, and the error counts the dots",
        "itsdangerous 2.2.0, timed.py, unsign"
    )
    .test(async |t| {
        for (text, dots) in [("", 0), ("abc", 0), (".", 1), ("a.b", 1), ("\u{e9}", 0)] {
            t.call(format!("split({text:?})"), || split(text))
                .gives(Err(Error::Parts { dots }));
        }
    });
}

#[test]
fn what_flask_signed_passes() {
    claim!(
        STEP.invariant(4),
        "The signature of every recorded cookie fits",
        "itsdangerous 2.2.0, signer.py, verify_signature; recorded"
    )
    .test(async |t| {
        for session in cases::sessions() {
            t.call(
                format!("verify for the cookie of {:?}", session.name),
                || check(&session.cookie),
            )
            .gives(Ok(()));
        }
    });
}

#[test]
fn another_way_to_the_key_is_another_key() {
    claim!(
        STEP.invariant(5),
        "A cookie that was signed with another key, salt, derivation or hash is refused",
        "itsdangerous 2.2.0, signer.py; recorded"
    )
    .test(async |t| {
        for (name, bytes) in [
            ("another key", 20),
            ("another salt", 20),
            ("an empty salt", 20),
            ("the key not derived", 20),
            ("the key derived by a hash", 20),
            ("Django's way to derive", 20),
            ("SHA-256", 32),
            ("another payload", 20),
            ("another time", 20),
            ("a dot in front", 20),
            ("no signature", 0),
        ] {
            let cookie = verdict(name).cookie;
            t.call(
                format!("verify for a cookie with {name}, {cookie},"),
                || check(&cookie),
            )
            .gives(Err(Error::Signature { bytes }));
        }
    });
}

#[test]
fn a_signature_has_one_text() {
    claim!(
        STEP.invariant(6),
        "Spare bits, padding and the other alphabet are refused, though Python takes them",
        "RFC 4648, sections 3.2 to 3.5"
    )
    .test(async |t| {
        let part = Part::Signature;
        let other = verdict("the other alphabet").cookie;
        let signature = other
            .rsplit_once('.')
            .map_or("", |(_, signature)| signature);
        let first = signature.find(['+', '/']).unwrap_or_default();
        for (name, error) in [
            (
                "the spare bits of the signature",
                Error::NotCanonical { part },
            ),
            (
                "padding behind the signature",
                Error::Base64 { part, at: Some(27) },
            ),
            (
                "much padding behind the signature",
                Error::Base64 { part, at: Some(27) },
            ),
            (
                "the other alphabet",
                Error::Base64 {
                    part,
                    at: Some(first),
                },
            ),
        ] {
            let verdict = verdict(name);
            t.see(format!("Python's verdict on {name}"), verdict.itsdangerous)
                .is("valid".to_owned());
            t.call(format!("verify for a cookie with {name}"), || {
                check(&verdict.cookie)
            })
            .gives(Err(error));
        }
        // What is too short or too long is decoded all the same, before its bytes count.
        let [padded, spare] = ["A=", "B"].map(|end| "A".repeat(42) + end);
        for (signature, error) in [
            ("A", Error::Base64 { part, at: None }),
            ("Zz=", Error::Base64 { part, at: Some(2) }),
            ("Zh", Error::NotCanonical { part }),
            (&padded, Error::Base64 { part, at: Some(43) }),
            (&spare, Error::NotCanonical { part }),
        ] {
            let cookie = format!("e30.aOd4AA.{signature}");
            t.call(format!("verify for the cookie {cookie}"), || check(&cookie))
                .gives(Err(error));
        }
    });
}

#[test]
fn every_change_is_seen() {
    claim!(
        STEP.invariant(7),
        "A cookie with any letter changed, added or missing is refused, without a panic",
        "CWE-345"
    )
    .test(async |t| {
        for name in ["one name", "much of the same"] {
            all_refused(&t, "verify", changed(&written(name).cookie), check);
        }
        let good = written("one name").cookie;
        let more = ["A", " ", "\0", "\"", "AAAA", ".", "\u{e9}"];
        let others = more.into_iter().flat_map(|more| {
            [
                format!("{good}{more}"),
                format!("{more}{good}"),
                format!("{more}{good}{more}"),
            ]
        });
        all_refused(&t, "verify", others, check);
        // All of its bytes, and some have changed places.
        let (text, signature) = good.rsplit_once('.').expect("it has two dots");
        let bytes = decode(signature).expect("Flask writes base64url");
        let exchanged = [1, 2, 4, 5, 8, 10].map(|size| {
            let mut bytes = bytes.clone();
            let (one, other) = bytes.split_at_mut(size);
            one.swap_with_slice(&mut other[..size]);
            format!("{text}.{}", encode(&bytes))
        });
        all_refused(&t, "verify", exchanged, check);
    });
}

#[test]
fn a_part_of_a_signature_is_none() {
    claim!(
        STEP.invariant(8),
        "A signature that is cut off doesn't fit, however much is left of it",
        "CVE-2025-47275"
    )
    .test(async |t| {
        let good = written("one name").cookie;
        let start = good.len() - 27;
        let cut = (start..good.len()).map(|end| good[..end].to_owned());
        all_refused(&t, "verify", cut, check);
        let text = &good[..start];
        let cut = (start + 1..good.len()).map(|from| [text, &good[from..]].concat());
        all_refused(&t, "verify", cut, check);
        // Groups of four letters are whole bytes, so some of them are canonical.
        let cut = (start..good.len()).step_by(4);
        let cut = cut.map(|from| {
            [
                text,
                &good[start..from],
                &good[(from + 4).min(good.len())..],
            ]
            .concat()
        });
        all_refused(&t, "verify", cut, check);
    });
}

#[test]
fn nothing_is_read_before_the_check() {
    claim!(
        STEP.invariant(9),
        "Payload and time are only text here: the signature fits, or it doesn't",
        "ASVS 5.0, 9.1.1"
    )
    .test(async |t| {
        for (payload, time) in [
            ("?", "?"),
            ("", ""),
            (".x", "AAAAAAAAAAAAAAAA"),
            ("a.b", "-"),
        ] {
            let cookie = signed(payload, time);
            t.call(
                format!("verify for {payload:?} and {time:?}, signed,"),
                || check(&cookie),
            )
            .gives(Ok(()));
        }
    });
}
