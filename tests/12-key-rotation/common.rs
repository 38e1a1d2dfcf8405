//! What the steps share.

use std::fmt::{self, Debug, Formatter};

use harness::{Browser, Chapter, Reply, Test};
use key_rotation::{Opened, Ring, RingError, RingKey};
use signed_cookies::{Error, Key, encode};

pub const CHAPTER: Chapter = Chapter::new("12-key-rotation");

/// A Tuesday in November 2023.
pub const TUESDAY: u64 = 1_700_000_000;
pub const DAY: u64 = 24 * 60 * 60;

/// The key of 32 times this byte.
pub fn key(byte: u8) -> Key {
    Key::parse(&text_of_key(byte)).expect("a key of 32 bytes")
}

pub fn text_of_key(byte: u8) -> String {
    encode(&[byte; 32])
}

/// A key without a date, whose ID says which byte it has.
pub fn ring_key(byte: u8) -> RingKey {
    let (id, key, retires) = (format!("k{byte}"), key(byte), None);
    RingKey { id, key, retires }
}

pub fn retiring(byte: u8, date: u64) -> RingKey {
    let retires = Some(date);
    RingKey {
        retires,
        ..ring_key(byte)
    }
}

/// A ring of keys of these bytes, the newest first.
pub fn ring(bytes: &[u8]) -> Ring {
    ring_of(bytes.iter().map(|&byte| ring_key(byte)).collect())
}

pub fn ring_of(keys: Vec<RingKey>) -> Ring {
    match Ring::new(keys) {
        Ok(ring) => ring,
        Err(error) => panic!("Ring::new refuses keys that differ: {error}"),
    }
}

/// What became of a ring, as a failure shows it: the IDs of its keys and their dates.
pub type Seen = Result<Vec<(String, Option<u64>)>, RingError>;

pub fn seen(ring: Result<Ring, RingError>) -> Seen {
    let entry = |key: &RingKey| (key.id.clone(), key.retires);
    ring.map(|ring| ring.all().map(entry).collect())
}

/// The entries of `seen` for these bytes and dates.
pub fn entries(keys: &[(u8, Option<u64>)]) -> Seen {
    let entry = |&(byte, date): &(u8, Option<u64>)| (format!("k{byte}"), date);
    Ok(keys.iter().map(entry).collect())
}

/// Bytes that a failure shows as letters, and not as a list of numbers.
#[derive(PartialEq, Eq, Clone)]
pub struct Bytes(pub Vec<u8>);

impl Debug for Bytes {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

pub fn bytes(value: &[u8]) -> Option<Bytes> {
    Some(Bytes(value.to_vec()))
}

/// What was opened, by the key of this byte.
pub fn opened(value: &[u8], byte: u8, is_old: bool) -> Result<Opened<Bytes>, Error> {
    let (value, id) = (Bytes(value.to_vec()), format!("k{byte}"));
    Ok(Opened { value, id, is_old })
}

/// A refusal of the signature, whichever of its letters was looked at first.
pub fn is_refused<T>(result: &Result<T, Error>) -> bool {
    matches!(
        result,
        Err(Error::Signature | Error::NotBase64 | Error::NotCanonical | Error::Parts)
    )
}

/// The alphabet of base64url, in its order.
pub const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The text with each other last letter that means the same to a decoder that ignores spare bits, of
/// which there are so many kinds.
pub fn other_last_letters(text: &str, kinds: usize) -> Vec<String> {
    let (rest, last) = text.split_at(text.len() - 1);
    let place = LETTERS.find(last).unwrap_or_default() / kinds * kinds;
    let same_byte = LETTERS[place..place + kinds].chars();
    let others = same_byte.filter(|&letter| !last.starts_with(letter));
    others.map(|letter| format!("{rest}{letter}")).collect()
}

/// The text with one letter changed, missing or more, at each place.
pub fn changed(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for place in 0..=text.len() {
        let (before, rest) = text.split_at(place);
        for letter in ["A", "B", "z", "0", "-", ".", "!", "\u{e9}", " ", "="] {
            all.push([before, letter, rest].concat());
            if !rest.is_empty() {
                all.push([before, letter, &rest[1..]].concat());
            }
        }
        if !rest.is_empty() {
            all.push([before, &rest[1..]].concat());
        }
    }
    for tail in [".x", "..", ".AAAA", "AAAA", "==", "\r\n", ";", ","] {
        all.push([text, tail].concat());
        all.push([tail, text].concat());
    }
    all.push(format!("{text}.{text}"));
    all.retain(|other| other != text);
    all
}

/// The value of a cookie that was set.
pub fn cookie(reply: &Reply, name: &str) -> String {
    let set = reply.set_cookies();
    let found = set.iter().find(|set| set.name() == name.as_bytes());
    let value = found.map(|set| String::from_utf8_lossy(set.value()).into_owned());
    value.unwrap_or_default()
}

/// Logs in, and gives the cookie.
pub async fn logged_in(browser: &Browser, path: &str) -> String {
    cookie(&browser.get(path).await, "user")
}

/// Signatures show as `<signature 1>`, and keys never.
pub fn hide_signatures(t: &Test) {
    t.name_signature("user", "signature");
}
