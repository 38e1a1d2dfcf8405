//! Cookies and tokens of chapter 12: a ring's, sealed ones, and JWTs.

use key_rotation::{Expected, JwtKey, JwtRing, Ring, SealKey, jwt_report, open_jwt};
use serde_json::Value as Json;
use signed_cookies::{DAY, encode, hmac_sha256};

use crate::stored::quotes_nothing;

/// A day in October 2025, in seconds since 1970.
const NOW: u64 = 1_760_000_000;

const SECRET: &[u8] = b"an HMAC secret for strange bytes, no other";

/// A cookie of a ring: what each key signed is opened and renewed, and nothing else is.
pub fn ring_cookie(input: &[u8]) -> bool {
    let texts = [2, 1].map(|byte| format!("k{byte}:{}", encode(&[byte; 32])));
    let texts = texts.each_ref().map(String::as_str);
    let ring = Ring::parse(&texts).expect("two keys");
    let text = String::from_utf8_lossy(input);
    let open = |text: &str| ring.open("user", text, NOW, DAY, |value| Some(value.to_vec()));
    assert!(open(&text).is_err(), "this was never signed");
    assert!(ring.renew("user", &text, NOW, DAY).is_err());
    let good = ring.sign("user", input, NOW);
    let opened = open(&good).expect("what was signed");
    assert_eq!((opened.value.as_slice(), opened.is_old), (input, false));
    assert_eq!(ring.renew("user", &good, NOW, DAY), Ok(None));
    let old = Ring::parse(&texts[1..]).expect("one key");
    let old = old.sign("user", input, NOW);
    assert_eq!(ring.renew("user", &old, NOW, DAY), Ok(Some(good)));
    // The settings of a ring are typed by a person.
    Ring::parse(&text.split(',').collect::<Vec<_>>()).is_ok()
}

/// A sealed cookie, as it comes; and one of these bytes.
pub fn sealed_cookie(input: &[u8]) -> bool {
    let key = SealKey::parse(&encode(&[7; 32])).expect("32 bytes");
    let text = String::from_utf8_lossy(input);
    let opened = key.open("user", &text, NOW, DAY);
    let error = opened.expect_err("this was never sealed");
    quotes_nothing(&error, input);
    let good = key.seal("user", input, NOW).expect("there is randomness");
    assert_eq!(key.open("user", &good, NOW, 0).as_deref(), Ok(input));
    assert!(key.open("role", &good, NOW, 0).is_err(), "another name");
    let sum: usize = input.iter().map(|&byte| usize::from(byte)).sum();
    let place = sum % good.len();
    let mut changed = good.into_bytes();
    changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
    let changed = String::from_utf8(changed).expect("a letter for a letter");
    assert!(
        key.open("user", &changed, NOW, DAY).is_err(),
        "a letter was changed"
    );
    input.len().is_multiple_of(2)
}

/// A token as it comes; and one that holds these bytes as its header or its claims, under a signature that fits.
pub fn token(input: &[u8]) -> bool {
    let ring = JwtKey::hs256("1", SECRET).map(|key| JwtRing::new(vec![key]));
    let ring = ring.expect("a long secret").expect("one key");
    let text = String::from_utf8_lossy(input);
    let error = open_jwt(&ring, &text).expect_err("this was never signed");
    quotes_nothing(&error, input);
    assert!(!jwt_report(&text, Some(&ring), NOW).0.is_empty());
    let signed = |header: &[u8], claims: &[u8]| {
        let signed = format!("{}.{}", encode(header), encode(claims));
        let signature = hmac_sha256(SECRET, signed.as_bytes());
        format!("{signed}.{}", encode(&signature))
    };
    let expected = Expected {
        issuer: "i".to_owned(),
        audience: "a".to_owned(),
        typ: "t".to_owned(),
        longest: DAY,
    };
    let mut was_read = false;
    for token in [
        signed(input, b"{}"),
        signed(br#"{"alg":"HS256","typ":"t"}"#, input),
    ] {
        let Ok(jwt) = open_jwt(&ring, &token) else {
            continue;
        };
        was_read = true;
        let again = Json::Object(jwt.claims.clone()).to_string();
        let again = signed(br#"{"alg":"HS256"}"#, again.as_bytes());
        if let Ok(again) = open_jwt(&ring, &again) {
            assert_eq!(again.claims, jwt.claims, "what was read, written");
        }
        if let Err(error) = expected.check(&jwt, NOW) {
            quotes_nothing(&error, input);
        }
    }
    was_read
}
