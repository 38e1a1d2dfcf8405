//! Write `derive_key` and `sign_text`: HMAC-SHA-1, once for the key and once for the cookie.

use flask_cookies::{derive_key, sign_text};
use harness::{Step, claim};
use signed_cookies::encode;

use crate::common::*;
use crate::{cases, fuzz, recorded};

const STEP: Step = CHAPTER.step(1, "Derive the key");

#[test]
fn the_key_comes_from_the_secret_and_the_salt() {
    claim!(
        STEP.invariants(&[1, 2]),
        "The key is the HMAC-SHA-1 of the salt, under the secret",
        "itsdangerous 2.2.0, signer.py, derive_key; recorded"
    )
    .test(async |t| {
        for entry in cases::entries("keys") {
            let [secret, salt, key] =
                ["secret", "salt", "key"].map(|field| recorded::text(&entry, field));
            t.call(
                format!("derive_key for the secret {secret:?} and the salt {salt:?}, in hex,"),
                || hex(&derive_key(secret.as_bytes(), salt.as_bytes())),
            )
            .gives(key);
        }
        for secret in [&b" a key "[..], b"key\n", b"k\xffy\0", b"\xc3"] {
            t.call(
                format!(
                    "derive_key for the secret \"{}\", in hex,",
                    secret.escape_ascii()
                ),
                || hex(&derive_key(secret, secret)),
            )
            .gives(hex(&fuzz::mac(secret, secret)));
        }
        for length in [0, 1, 20, 63, 64, 65, 128, 1000] {
            let salt = vec![b's'; length];
            t.call(
                format!("derive_key for a salt of {length} bytes, in hex,"),
                || hex(&derive_key(b"random string", &salt)),
            )
            .gives(hex(&fuzz::mac(b"random string", &salt)));
            let secret = vec![b'k'; length];
            t.call(
                format!("derive_key for a secret of {length} bytes, in hex,"),
                || hex(&derive_key(&secret, b"cookie-session")),
            )
            .gives(hex(&fuzz::mac(&secret, b"cookie-session")));
        }
    });
}

#[test]
fn the_signature_is_over_everything_before_it() {
    claim!(
        STEP.invariant(3),
        "The signature is the HMAC-SHA-1 of payload and time as they stand in the cookie",
        "itsdangerous 2.2.0, signer.py, get_signature; recorded"
    )
    .test(async |t| {
        let entry = &cases::entries("keys")[0];
        let key = unhex(&recorded::text(entry, "key"));
        let key: [u8; 20] = key.try_into().expect("20 bytes");
        for session in cases::sessions() {
            let (text, signature) = session.cookie.rsplit_once('.').expect("it has dots");
            t.call(
                format!(
                    "sign_text for the cookie of {:?}, in base64url,",
                    session.name
                ),
                || encode(&sign_text(&key, text)),
            )
            .gives(signature.to_owned());
        }
        for text in ["", " e30.aOd4AA", "e30.aOd4AA\n", "\0.\t", "Zo\u{eb}."] {
            t.call(format!("sign_text for {text:?}, in hex,"), || {
                hex(&sign_text(&key, text))
            })
            .gives(hex(&fuzz::mac(&key, text.as_bytes())));
        }
    });
}

#[test]
fn another_key_signs_otherwise() {
    claim!(
        STEP.invariant(4),
        "Two keys give two signatures for a text, and two texts have two under one key",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        let sign = |key: u8, text: &str| {
            t.call(format!("sign_text(&[{key}; 20], {text:?})"), || {
                sign_text(&[key; 20], text)
            })
            .value()
        };
        let all = [
            sign(0, ""),
            sign(1, ""),
            sign(1, "a"),
            sign(1, "a\0"),
            sign(1, "a.b"),
        ];
        t.see("how many of five signatures differ", {
            let different: std::collections::HashSet<_> = all.iter().collect();
            different.len()
        })
        .is(5);
    });
}
