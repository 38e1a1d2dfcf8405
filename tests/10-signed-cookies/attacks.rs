//! What Mallory tries, on each signed form that the chapter comes by.

use std::fmt::{self, Debug, Formatter};

use harness::{Called, Test};
use signed_cookies::{Error, decode, encode};

use crate::common::*;

/// A way to sign and to open, which hides how it wants its arguments.
pub struct Form {
    /// What opens, as a failure calls it.
    pub opens: &'static str,
    pub sign: fn(&[u8], &str, &str) -> String,
    pub open: fn(&[u8], &str, &str) -> Opened,
}

/// What opening gave, and whether the parser was called. Only the last form has a parser.
pub struct Opened {
    pub result: Result<String, Error>,
    pub parsed: u32,
}

impl Opened {
    pub fn unparsed(result: Result<String, Error>) -> Self {
        Self { result, parsed: 0 }
    }

    fn is_refused(&self) -> bool {
        is_refused(&self.result) && self.parsed == 0
    }
}

impl Debug for Opened {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        Debug::fmt(&self.result, f)?;
        match (&self.result, self.parsed) {
            (Err(_), 1..) => f.write_str(", and it was parsed"),
            _ => Ok(()),
        }
    }
}

const NAME: &str = "user";

impl Form {
    fn signed(&self, value: &str) -> String {
        (self.sign)(KEY, NAME, value)
    }

    fn opened(&self, t: &Test, key: &[u8], name: &str, text: &str) -> Called<Opened> {
        let (opens, shown) = (self.opens, key.escape_ascii());
        let shown = if key == KEY {
            "key".to_owned()
        } else {
            format!("b\"{shown}\"")
        };
        t.call(format!("{opens}({shown}, {name:?}, {text:?})"), || {
            (self.open)(key, name, text)
        })
    }

    fn refuses(&self, t: &Test, texts: impl IntoIterator<Item = String>) {
        for text in texts {
            self.opened(t, KEY, NAME, &text)
                .must(REFUSED, Opened::is_refused);
        }
    }

    fn fits(&self, t: &Test, value: &str, text: &str) {
        self.opened(t, KEY, NAME, text)
            .map(|opened| opened.result)
            .gives(Ok(value.to_owned()));
    }

    fn fits_not(&self, t: &Test, key: &[u8], name: &str, text: &str) {
        self.opened(t, key, name, text)
            .must("Err(Signature)", |opened| {
                opened.result == Err(Error::Signature) && opened.parsed == 0
            });
    }

    /// Any letter changed, added or missing.
    pub fn no_letter_can_be_changed(&self, t: &Test) {
        for value in ["alice", "", "a.b", "Alice 1"] {
            let text = self.signed(value);
            self.refuses(t, changed(&text));
            self.refuses(t, other_last_letters(&text));
            self.fits(t, value, &text);
        }
        self.refuses(t, changed(&self.signed(&"long".repeat(40))));
        // However long it is, the last letter counts as much as the first.
        for length in [1, 31, 32, 33, 63, 64, 65, 127, 255, 256, 257, 1000, 3000] {
            let value = "x".repeat(length);
            let text = self.signed(&value);
            let (_, rest) = text.split_at(text.find('.').unwrap_or_default());
            let start = text.len() - rest.len();
            for place in [0, start / 2, start.saturating_sub(1)] {
                let letter = if &text[place..=place] == "A" {
                    "B"
                } else {
                    "A"
                };
                self.refuses(t, [[&text[..place], letter, &text[place + 1..]].concat()]);
            }
        }
    }

    /// What was never signed, and might be too much for a parser.
    pub fn survives_any_text(&self, t: &Test) {
        self.refuses(t, malformed());
    }

    /// A part of a signature, one with more behind it, and each bit of it another.
    pub fn only_the_whole_signature(&self, t: &Test) {
        for value in ["alice", "bob", "carol"] {
            let text = self.signed(value);
            let (before, letters) = text.rsplit_once('.').unwrap_or_default();
            let with = |signature: &str| format!("{before}.{signature}");
            // All of it once more, or twice.
            let again = format!(".{letters}");
            self.refuses(t, [1, 2].map(|more| text.clone() + &again.repeat(more)));
            for end in 0..letters.len() {
                self.refuses(t, [&letters[..end], &letters[end + 1..]].map(with));
            }
            let bytes = decode(letters).unwrap_or_default();
            let mut others: Vec<Vec<u8>> = Vec::new();
            for end in 0..bytes.len() {
                others.extend([bytes[..end].to_vec(), bytes[end + 1..].to_vec()]);
                others.push([&bytes[..end], &bytes[end + 1..]].concat());
                for bit in 0..8 {
                    let mut other = bytes.clone();
                    other[end] ^= 1 << bit;
                    others.push(other.clone());
                    // The same bit again in the next byte.
                    let next = (end + 1) % bytes.len();
                    other[next] ^= 1 << bit;
                    others.push(other);
                }
            }
            for more in [1, 4, 16, 32, 224, 256] {
                let more = vec![0; more];
                others.extend([[&bytes[..], &more].concat(), [&more, &bytes[..]].concat()]);
            }
            others.extend([
                bytes.repeat(2),
                vec![0; bytes.len()],
                vec![0; 256],
                bytes.iter().map(|byte| !byte).collect(),
                bytes.iter().rev().copied().collect(),
            ]);
            others.retain(|other| *other != bytes);
            self.refuses(t, others.iter().map(|other| with(&encode(other))));
            self.fits(t, value, &text);
        }
        // One signature in 256 begins with a zero byte, and one in 256 ends with one. Without that byte
        // it lacks one, as any other does.
        for at_start in [true, false] {
            let found = (0..5000_u32).find_map(|number| {
                let value = number.to_string();
                let text = self.signed(&value);
                let (before, letters) = text.rsplit_once('.')?;
                let bytes = decode(letters).ok()?;
                let rest = if at_start {
                    bytes.strip_prefix(b"\0")
                } else {
                    bytes.strip_suffix(b"\0")
                };
                let cut = format!("{before}.{}", encode(rest?));
                Some((value, text, cut))
            });
            if let Some((value, text, cut)) = found {
                self.refuses(t, [cut]);
                self.fits(t, &value, &text);
            }
        }
        // A signature of another value's.
        let (text, other) = (self.signed("alice"), self.signed("bob"));
        let (_, signature) = other.rsplit_once('.').unwrap_or_default();
        let (before, _) = text.rsplit_once('.').unwrap_or_default();
        self.refuses(t, [format!("{before}.{signature}")]);
    }

    /// Keys that differ in one bit anywhere, or in their length.
    pub fn only_its_own_key(&self, t: &Test) {
        let text = self.signed("alice");
        let mut keys = vec![KEY[1..].to_vec(), KEY[..KEY.len() - 1].to_vec()];
        keys.extend([[KEY, b"!"].concat(), [b"!", KEY].concat(), KEY.repeat(2)]);
        keys.extend([KEY.to_ascii_uppercase(), vec![7; 40]]);
        for place in 0..KEY.len() {
            for bit in [0, 5, 7] {
                let mut key = KEY.to_vec();
                key[place] ^= 1 << bit;
                keys.push(key);
            }
        }
        for key in keys {
            self.fits_not(t, &key, NAME, &text);
        }
        // A key is bytes. As text, each of these two would be 32 times the sign for what is no letter.
        let text = (self.sign)(&[0xff; 32], NAME, "alice");
        self.fits_not(t, &[0xfe; 32], NAME, &text);
        // Of a key as long as a block, and of a longer one, the last byte counts, too.
        for length in [32, 33, 63, 64, 65, 100, 128, 300] {
            let (key, mut other) = (vec![7; length], vec![7; length]);
            other[length - 1] = 8;
            let text = (self.sign)(&key, NAME, "alice");
            self.fits_not(t, &other, NAME, &text);
        }
        // Where the key is hashed, a zero byte at its end counts as any other.
        for length in [64, 65, 100] {
            let key = vec![7; length];
            let text = (self.sign)(&key, NAME, "alice");
            self.fits_not(t, &[&key[..], &[0]].concat(), NAME, &text);
        }
    }

    /// Names that are nearly the right one.
    pub fn only_its_own_name(&self, t: &Test) {
        for name in [
            "user",
            "theme",
            "a.b",
            "a-b",
            "__Host-user",
            "__Secure-id",
            "n1",
        ] {
            let text = (self.sign)(KEY, name, "admin");
            for other in near(name) {
                self.fits_not(t, KEY, &other, &text);
            }
            self.opened(t, KEY, name, &text)
                .map(|opened| opened.result)
                .gives(Ok("admin".to_owned()));
        }
        for length in [
            8, 16, 31, 32, 33, 63, 64, 65, 127, 128, 255, 256, 257, 300, 1000,
        ] {
            let letters = "n".repeat(length);
            for [name, other] in [
                [format!("{letters}a"), format!("{letters}b")],
                [format!("a{letters}"), format!("b{letters}")],
                [format!("{letters}n"), letters],
            ] {
                let text = (self.sign)(KEY, &name, "admin");
                self.fits_not(t, KEY, &other, &text);
                self.opened(t, KEY, &name, &text)
                    .map(|opened| opened.result)
                    .gives(Ok("admin".to_owned()));
            }
        }
    }

    /// A call after another: what was signed, opened or refused before is forgotten.
    pub fn each_call_stands_alone(&self, t: &Test, has_name: bool) {
        let other_key = [KEY, b"!"].concat();
        let (alice, bob) = (self.signed("alice"), self.signed("bob"));
        for _ in 0..2 {
            self.fits(t, "alice", &alice);
            self.fits_not(t, &other_key, NAME, &alice);
            if has_name {
                self.fits_not(t, KEY, "role", &alice);
            }
            self.fits(t, "bob", &bob);
            self.refuses(
                t,
                [alice.replacen(&alice[..1], "m", 1), format!("{alice}A")],
            );
            self.fits(t, "alice", &alice);
            t.call("the same signed again", || self.signed("alice"))
                .gives(alice.clone());
        }
    }
}

/// Names that somebody might take for this one.
fn near(name: &str) -> Vec<String> {
    let mut all = vec![
        String::new(),
        name.to_uppercase(),
        name.chars().rev().collect(),
    ];
    for prefix in [
        "__Host-",
        "__Secure-",
        "__host-",
        "__HOST-",
        "__Http-",
        "_",
        "x",
        " ",
        "1",
        ".",
    ] {
        all.push(format!("{prefix}{name}"));
        all.extend(name.strip_prefix(prefix).map(str::to_owned));
    }
    for suffix in [
        "2", "s", ".", "-", "[]", "=", " ", "\0", "\u{1}", "_", "__Host-",
    ] {
        all.push(format!("{name}{suffix}"));
        all.extend(name.strip_suffix(suffix).map(str::to_owned));
    }
    for (place, letter) in name.char_indices() {
        let (before, rest) = (&name[..place], &name[place + 1..]);
        all.extend([
            format!("{before}{rest}"),
            format!("{before}{letter}{letter}{rest}"),
            format!("{before}-{rest}"),
            format!("{before}.{rest}"),
            format!("{before}%{:02X}{rest}", letter as u32),
        ]);
        let other = if letter.is_ascii_lowercase() {
            letter.to_ascii_uppercase()
        } else {
            letter.to_ascii_lowercase()
        };
        all.push(format!("{before}{other}{rest}"));
    }
    all.retain(|other| other != name);
    all
}
