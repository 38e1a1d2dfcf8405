//! Cookies with a signature: chapter 10's, and Flask's.

use flask_cookies::{Dict, LONGEST, MAX_AGE, SALT, SecretKey, TUTORIAL_SECRET};
use flask_cookies::{derive_key, inspect, pack, pasted, sign_text, unpack, write_time};
use signed_cookies::{DAY, Key, decode, encode, open_named, open_value};

use crate::stored::quotes_nothing;

/// A day in October 2025, in seconds since 1970.
const NOW: u64 = 1_760_000_000;

const KEY: &[u8] = b"a key for strange bytes, of no other use";

/// A signed value: what is signed is opened, what is changed is not, and nothing else is.
pub fn value(input: &[u8]) -> bool {
    let key = Key::parse(&encode(KEY)).expect("40 bytes");
    let open = |text: &str| key.open("user", text, NOW, DAY, |value| Some(value.to_vec()));
    let text = String::from_utf8_lossy(input);
    for opened in [
        open_value(KEY, &text),
        open_named(KEY, "user", &text),
        key.verify_text("user", &text).map(str::to_owned),
    ] {
        assert!(opened.is_err(), "this was never signed");
    }
    assert!(open(&text).is_err(), "this was never signed");
    let good = key.sign("user", input, NOW);
    assert_eq!(open(&good).as_deref(), Ok(input), "what was signed");
    // Another letter, at a place that the input chooses.
    let sum: usize = input.iter().map(|&byte| usize::from(byte)).sum();
    let place = sum % good.len();
    let mut changed = good.clone().into_bytes();
    changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
    let changed = String::from_utf8(changed).expect("a letter for a letter");
    assert!(open(&changed).is_err(), "a letter was changed");
    match decode(&text) {
        Ok(bytes) => {
            assert_eq!(encode(&bytes), text, "the one spelling");
            true
        }
        Err(_) => false,
    }
}

fn flask_key() -> SecretKey {
    SecretKey::new(TUTORIAL_SECRET)
}

/// A payload under a signature that fits.
fn signed(payload: &str) -> String {
    let text = format!("{payload}.{}", write_time(NOW));
    let key = derive_key(TUTORIAL_SECRET.as_bytes(), SALT.as_bytes());
    format!("{text}.{}", encode(&sign_text(&key, &text)))
}

/// What was read is written and read again, and is the same.
fn written_again(session: Dict) -> bool {
    let again = flask_key().sign(&session, NOW);
    assert_eq!(
        flask_key().open(&again, NOW, 0),
        Ok(session),
        "what was read, written"
    );
    true
}

/// A Flask cookie, or a line with one, as it comes.
pub fn flask_cookie(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let Ok(cookie) = pasted(&text) else {
        return false;
    };
    if let Ok(report) = inspect(cookie, Some(&flask_key()), NOW) {
        assert!(!report.to_string().is_empty());
    }
    match flask_key().open(cookie, NOW, MAX_AGE) {
        Ok(session) => written_again(session),
        Err(error) => {
            quotes_nothing(&error, cookie.as_bytes());
            false
        }
    }
}

/// The JSON in a Flask cookie that somebody with the key has signed.
pub fn flask_json(input: &[u8]) -> bool {
    let payload = match std::str::from_utf8(input) {
        Ok(json) if input.len() % 2 == 1 => pack(json),
        _ => encode(input),
    };
    match flask_key().open(&signed(&payload), NOW, 0) {
        Ok(session) => written_again(session),
        Err(error) => {
            quotes_nothing(&error, input);
            false
        }
    }
}

/// The zlib stream in one.
pub fn flask_zlib(input: &[u8]) -> bool {
    match unpack(&format!(".{}", encode(input))) {
        Ok(json) => {
            assert!(json.len() <= LONGEST, "more than may be inflated");
            true
        }
        Err(error) => {
            quotes_nothing(&error, input);
            false
        }
    }
}
