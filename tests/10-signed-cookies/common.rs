//! What the steps share.

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::ops::RangeInclusive;

use harness::{Browser, Chapter, Reply, Test};
use signed_cookies::{Error, Key, encode};

pub const CHAPTER: Chapter = Chapter::new("10-signed-cookies");

/// A Tuesday in November 2023.
pub const TUESDAY: u64 = 1_700_000_000;
pub const KEY: &[u8] = b"a key for tests, of no use elsewhere";

/// The key with these bytes, of which there are 32 or more.
pub fn key_of(bytes: &[u8]) -> Key {
    Key::parse(&encode(bytes)).expect("a key of 32 bytes or more")
}

/// Bytes that a failure shows as letters, and not as a list of numbers.
#[derive(PartialEq)]
pub struct Bytes(pub Vec<u8>);

impl Debug for Bytes {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// Every text that differs from `text` in one letter, lacks one or has one more, and some that have
/// more in front or behind.
pub fn changed(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for place in 0..=text.len() {
        let (before, rest) = text.split_at(place);
        for letter in [
            "A", "B", "z", "0", "-", ".", "!", "\u{e9}", " ", "\t", "\0", "\"", "=",
        ] {
            all.push([before, letter, rest].concat());
            if !rest.is_empty() {
                all.push([before, letter, &rest[1..]].concat());
            }
        }
        if let Some(letter) = rest.chars().next().filter(char::is_ascii) {
            all.push([before, &rest[1..]].concat());
            all.push(format!("{before}{letter}{rest}"));
            all.push(format!("{before}%{:02X}{}", u32::from(letter), &rest[1..]));
            let other = if letter.is_ascii_lowercase() {
                letter.to_ascii_uppercase()
            } else {
                letter.to_ascii_lowercase()
            };
            all.push(format!("{before}{other}{}", &rest[1..]));
        }
    }
    for tail in [".x", "..", ".AAAA", "AAAA", "==", "\r\n", "; a=b", ";", ","] {
        all.push([text, tail].concat());
        all.push([tail, text].concat());
    }
    all.push(format!("\"{text}\""));
    all.push(format!("{text}.{text}"));
    all.retain(|other| other != text);
    all
}

/// Texts that aren't signed, and that have been too much for some parser.
pub fn malformed() -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        ".",
        "..",
        "...",
        "alice",
        "alice.",
        ".alice",
        "alice..",
        "\u{e9}",
        "\u{e9}.\u{e9}",
        "alice.\u{e9}",
        "alice.=",
        "alice.1700000000",
        "alice.1700000000.",
        "alice..AAAA",
        "alice.-1.AAAA",
        "alice.99999999999999999999.AAAA",
        " ",
        "alice. ",
    ]
    .map(str::to_owned)
    .to_vec();
    for length in [42, 43, 44] {
        // A character of two bytes across each place where code might cut.
        all.push("a".repeat(length) + "\u{e9}" + &"a".repeat(length));
        all.push(format!("alice.{}", "A".repeat(length)));
        all.push(format!("alice.1700000000.{}", "A".repeat(length)));
    }
    // Characters of four bytes before a signature, also a short one: a cut by a count of bytes, from either
    // end, is inside a character in one of these.
    for shift in ["", "a", "aa", "aaa"] {
        let value = [shift, &"\u{1f600}".repeat(30)].concat();
        for signature in ["", "AA", "AAA", "AAAA", &"A".repeat(43)] {
            all.push(format!("{value}.{signature}"));
            all.push(format!("{value}.1700000000.{signature}"));
        }
    }
    all
}

/// The alphabet of base64url, in its order.
pub const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The last letter of a signature has two bits too many; these are the other three ways to set them.
pub fn other_last_letters(text: &str) -> Vec<String> {
    all_last_letters(text, 4)
}

/// The text with each other last letter that means the same to a decoder that ignores spare bits, of
/// which there are so many kinds.
pub fn all_last_letters(text: &str, kinds: usize) -> Vec<String> {
    let (rest, last) = text.split_at(text.len() - 1);
    let place = LETTERS.find(last).unwrap_or_default() / kinds * kinds;
    let same_byte = LETTERS[place..place + kinds].chars();
    let others = same_byte.filter(|&letter| !last.starts_with(letter));
    others.map(|letter| format!("{rest}{letter}")).collect()
}

/// What is signed. Two of them may look alike once their parts are joined.
#[derive(PartialEq)]
pub struct Signed {
    pub name: String,
    pub value: String,
    /// 0 for none.
    pub time: u64,
}

impl Debug for Signed {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let shown = |text: &str| match text.len() {
            0..=24 => format!("`{text}`"),
            length if text.bytes().all(|byte| byte == b'1') => format!("{length} times `1`"),
            length => format!("`{}…`, {length} letters", &text[..4]),
        };
        let (name, value) = (shown(&self.name), shown(&self.value));
        write!(f, "name {name}, value {value}")?;
        match self.time {
            0 => Ok(()),
            time => write!(f, ", time {time}"),
        }
    }
}

/// All that may stand in a name beside letters and digits.
pub const SIGNS: &str = "-._~!#$%&'*+^`|";

/// All words of a `1` and this sign.
pub fn words(sign: char, lengths: RangeInclusive<u32>) -> Vec<String> {
    let mut all = Vec::new();
    for length in lengths {
        for bits in 0..1_u32 << length {
            let letter = |place| if bits >> place & 1 == 0 { '1' } else { sign };
            all.push((0..length).map(letter).collect());
        }
    }
    all
}

/// Names, values and times that are alike wherever the end of a part isn't marked, or is marked by
/// what may stand in a part: a sign, one of them twice, two of them, a word, a decimal length, a length
/// in as few bytes as it needs, or in fewer, a fixed width.
pub fn look_alikes() -> Vec<Signed> {
    let mut all = Vec::new();
    let mut add = |name: &str, value: &str, time| {
        let (name, value) = (name.to_owned(), value.to_owned());
        all.push(Signed { name, value, time });
    };
    for sign in SIGNS.chars() {
        let often = "-._".contains(sign);
        let (longest, latest) = if often { (5, 11) } else { (3, 1) };
        for name in words(sign, 1..=longest) {
            for value in words(sign, 0..=longest.min(4)) {
                add(&name, &value, 1);
                if latest > 1 {
                    add(&name, &value, latest);
                }
            }
        }
    }
    // A mark that nobody uses may still be used.
    let pairs = SIGNS
        .chars()
        .flat_map(|one| SIGNS.chars().map(move |two| [one, two]));
    let marks = pairs.flat_map(|[one, two]| [format!("{one}{two}"), format!("{one}{two}{one}")]);
    let labels = ["name", "value", "user", "sep", "length"].map(str::to_owned);
    for mark in marks.chain(labels) {
        add("1", &format!("1{mark}1"), 1);
        add(&format!("1{mark}1"), "1", 1);
    }
    // The first name in hex or in base64, and another that goes on as the value begins.
    for (name, value) in [("1", "311"), ("11", "1"), ("111", "MTEx1"), ("111111", "1")] {
        add(name, value, 1);
    }
    // Nothing but ones, lengths in decimal included: 1 and 11 and 111.
    let ones = "1".repeat(65_537);
    // A length in three digits, of which a thousand needs four.
    add(&ones[..1000], "11", 1);
    add(&format!("0{}", &ones[..99]), &ones[..903], 1);
    // A length whose second byte could be the letter of a name.
    for sign in SIGNS.chars().chain(['1']) {
        let length = 256 + sign as usize;
        add(&ones[..length], "11", 1);
        add(&sign.to_string(), &format!("{}11", &ones[..length]), 1);
    }
    // A length in two bytes, which is 1 once more.
    add(&ones, "", 1);
    add("1", &ones[1..], 1);
    for space in ["\n", "\r", "\r\n", " ", "\0"] {
        add("1", space, 1);
    }
    for total in (1..=32).chain(126..=132).chain([261]) {
        for name in 1..=total {
            add(&ones[..name], &ones[name..total], 1);
        }
    }
    // Of a name that is cut to fit somewhere, the end doesn't count.
    for name in (1..=400).chain([1000, 1001, 2048, 2049, 4000]) {
        add(&ones[..name], "1111", 1);
    }
    all
}

/// The first two of them that have one signature, if any have.
pub fn signed_alike(all: &[Signed], sign: impl Fn(&Signed) -> String) -> Option<[&Signed; 2]> {
    let mut seen = HashMap::new();
    all.iter().find_map(|one| {
        let text = sign(one);
        let (_, signature) = text.rsplit_once('.').unwrap_or_default();
        let other = seen.insert(signature.to_owned(), one)?;
        (other != one).then_some([other, one])
    })
}

/// A refusal of the signature, whichever of its letters was looked at first.
pub fn is_refused<T>(result: &Result<T, Error>) -> bool {
    matches!(
        result,
        Err(Error::Signature | Error::NotBase64 | Error::NotCanonical | Error::Parts)
    )
}

pub const REFUSED: &str =
    "an error about the signature or the parts, and no call of a parser: this isn't signed";

/// The value of a cookie that was set.
pub fn cookie(reply: &Reply, name: &str) -> String {
    let set = reply.set_cookies();
    let found = set.iter().find(|set| set.name() == name.as_bytes());
    let value = found.map(|set| String::from_utf8_lossy(set.value()).into_owned());
    value.unwrap_or_default()
}

/// Signatures depend on how the message is put together: they show as `<signature 1>`.
pub fn hide_signatures(t: &Test) {
    for cookie in ["user", "gift", "giftcard", "coupon"] {
        t.name_signature(cookie, "signature");
    }
}

pub async fn logged_in(browser: &Browser, path: &str) -> String {
    cookie(&browser.get(path).await, "user")
}
