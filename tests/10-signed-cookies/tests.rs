// Chapter 10, signed-cookies: a signature.

use harness::{Browser, Chapter, Reply, Step, Test, claim};
use signed_cookies::{Error, Key, TUTORIAL_KEY, WORDS, stages};
use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::ops::RangeInclusive;

const CHAPTER: Chapter = Chapter::new("10-signed-cookies");

/// A Tuesday in November 2023.
const TUESDAY: u64 = 1_700_000_000;
const KEY: &[u8] = b"a key for tests, of no use elsewhere";

/// Bytes that a failure shows as letters, and not as a list of numbers.
#[derive(PartialEq)]
struct Bytes(Vec<u8>);

impl Debug for Bytes {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// Every text that differs from `text` in one letter, lacks one or has one more, and some that have
/// more in front or behind.
fn changed(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for place in 0..=text.len() {
        let (before, rest) = text.split_at(place);
        for letter in ["A", "B", "z", "0", "-", ".", "!", "\u{e9}", " ", "\"", "="] {
            all.push([before, letter, rest].concat());
            if !rest.is_empty() {
                all.push([before, letter, &rest[1..]].concat());
            }
        }
        if !rest.is_empty() {
            all.push([before, &rest[1..]].concat());
        }
    }
    for tail in [".x", "..", ".AAAA", "AAAA", "==", "\r\n", "; a=b"] {
        all.push([text, tail].concat());
    }
    all.push(format!("\"{text}\""));
    all.push(format!("{text}.{text}"));
    all.retain(|other| other != text);
    all
}

/// Texts that nobody signed, and that have been too much for somebody.
fn malformed() -> Vec<String> {
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
        // A character of two bytes across each place where somebody might cut.
        all.push("a".repeat(length) + "\u{e9}" + &"a".repeat(length));
        all.push(format!("alice.{}", "A".repeat(length)));
        all.push(format!("alice.1700000000.{}", "A".repeat(length)));
    }
    all
}

/// The last letter of a signature has two bits too many; these are the other three ways to set them.
fn other_last_letters(text: &str) -> Vec<String> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (rest, last) = text.split_at(text.len() - 1);
    let place = LETTERS.find(last).unwrap_or_default() / 4 * 4;
    let same_byte = LETTERS[place..place + 4].chars();
    let others = same_byte.filter(|&letter| !last.starts_with(letter));
    others.map(|letter| format!("{rest}{letter}")).collect()
}

/// What is signed. Two of them may look alike once their parts are joined.
#[derive(PartialEq)]
struct Signed {
    name: String,
    value: String,
    /// 0 for none.
    time: u64,
}

impl Debug for Signed {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let shown = |text: &str| match text.len() {
            0..=24 => format!("`{text}`"),
            length => format!("{length} times `1`"),
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
const SIGNS: &str = "-._~!#$%&'*+^`|";

/// All words of a `1` and this sign.
fn words(sign: char, lengths: RangeInclusive<u32>) -> Vec<String> {
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
/// what may stand in a part: a sign, one of them twice, a decimal length, a fixed width.
fn look_alikes() -> Vec<Signed> {
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
    // Nothing but ones, lengths in decimal included: 1 and 11 and 111.
    let ones = "1".repeat(300);
    for total in (1..=32).chain(126..=132).chain([261]) {
        for name in 1..=total {
            add(&ones[..name], &ones[name..total], 1);
        }
    }
    // Of a name that is cut to fit somewhere, the end doesn't count.
    for name in 1..=ones.len() {
        add(&ones[..name], "1111", 1);
    }
    all
}

/// The first two of them that have one signature, if any have.
fn signed_alike(all: &[Signed], sign: impl Fn(&Signed) -> String) -> Option<[&Signed; 2]> {
    let mut seen = HashMap::new();
    all.iter().find_map(|one| {
        let text = sign(one);
        let (_, signature) = text.rsplit_once('.').unwrap_or_default();
        let other = seen.insert(signature.to_owned(), one)?;
        (other != one).then_some([other, one])
    })
}

/// A refusal of the signature, whichever of its letters was looked at first.
fn is_refused<T>(result: &Result<T, Error>) -> bool {
    matches!(
        result,
        Err(Error::Signature | Error::NotBase64 | Error::NotCanonical | Error::Parts)
    )
}

const REFUSED: &str = "an error about the signature or the parts: nobody signed this";

/// The value of a cookie that was set.
fn cookie(reply: &Reply, name: &str) -> String {
    let set = reply.set_cookies();
    let found = set.iter().find(|set| set.name() == name.as_bytes());
    let value = found.map(|set| String::from_utf8_lossy(set.value()).into_owned());
    value.unwrap_or_default()
}

/// Signatures depend on how the message is put together: they show as `<signature 1>`.
fn hide_signatures(t: &Test) {
    for cookie in ["user", "gift", "giftcard", "coupon"] {
        t.name_signature(cookie, "signature");
    }
}

async fn logged_in(browser: &Browser, path: &str) -> String {
    cookie(&browser.get(path).await, "user")
}

mod step_1 {
    //! Write `hmac_sha256`: two hashes, one inside the other, each begun with the key.
    use super::*;
    use hmac::{Hmac, KeyInit, Mac};
    use sha2::Sha256;
    use sha2::block_api::compress256;
    use signed_cookies::hmac_sha256;

    const STEP: Step = CHAPTER.step(1, "Mix the key in");

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn the_seven_cases_of_the_standard() {
        claim!(
            STEP,
            "The standard's seven test cases come out as printed there",
            "RFC 4231, sections 4.2 to 4.8"
        )
        .test(async |t| {
            let counted: Vec<u8> = (1..=25).collect();
            let cases: [(&str, &[u8], &[u8], &str); 7] = [
                ("1", &[0x0b; 20], b"Hi There",
                 "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
                ("2, a short key", b"Jefe", b"what do ya want for nothing?",
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
                ("3", &[0xaa; 20], &[0xdd; 50],
                 "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
                ("4", &counted, &[0xcd; 50],
                 "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
                ("5, of which the standard prints the first half", &[0x0c; 20], b"Test With Truncation",
                 "a3b6167473100ee06e0c796c2955552b"),
                ("6, a key of 131 bytes", &[0xaa; 131],
                 b"Test Using Larger Than Block-Size Key - Hash Key First",
                 "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
                ("7, a key of 131 bytes", &[0xaa; 131],
                 b"This is a test using a larger than block-size key and a larger than \
                   block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
                 "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
            ];
            for (case, key, message, expected) in cases {
                t.call(format!("hmac_sha256 for case {case}, in hex,"), || {
                    hex(&hmac_sha256(key, message))[..expected.len()].to_owned()
                })
                .gives(expected.to_owned());
            }
        });
    }

    #[test]
    fn a_key_of_64_bytes_is_a_block_and_one_of_65_is_hashed() {
        claim!(
            STEP,
            "Keys of every length give what the crate hmac gives, empty ones and whole blocks included",
            "RFC 2104, section 2"
        )
        .test(async |t| {
            let bytes: Vec<u8> = (0..=255).collect();
            for key in (0..=130).map(|length| &bytes[..length]) {
                for message in [0, 1, 64, 200].map(|length| &bytes[..length]) {
                    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length");
                    mac.update(message);
                    let (key_length, length) = (key.len(), message.len());
                    t.call(
                        format!("hmac_sha256 of a message of {length} bytes with a key of {key_length}, in hex,"),
                        || hex(&hmac_sha256(key, message)),
                    )
                    .gives(hex(&mac.finalize().into_bytes()));
                }
            }
        });
    }

    /// What SHA-256 puts behind an input of this many bytes before it hashes the last block.
    fn padding(length: usize) -> Vec<u8> {
        let zeros = (119 - length % 64) % 64;
        let bits = (length as u64 * 8).to_be_bytes();
        [&[0x80][..], &vec![0; zeros], &bits].concat()
    }

    /// The hash of `first`, its padding, and `more`, made of the hash of `first` and its length alone.
    fn continued(hash: [u8; 32], first: usize, more: &[u8]) -> [u8; 32] {
        let (words, _) = hash.as_chunks::<4>();
        let mut state = [0; 8];
        for (state, word) in state.iter_mut().zip(words) {
            *state = u32::from_be_bytes(*word);
        }
        let before = first + padding(first).len();
        let rest = [more, &padding(before + more.len())].concat();
        let (blocks, _) = rest.as_chunks::<64>();
        compress256(&mut state, blocks);
        let bytes = state.map(u32::to_be_bytes).concat();
        bytes.try_into().expect("eight words of four bytes")
    }

    #[test]
    fn nobody_goes_on_from_a_signature() {
        claim!(
            STEP,
            "Who has a signature can't make one for a longer message, as with a single hash",
            "RFC 2104, section 2"
        )
        .test(async |t| {
            let (key, message, more) = (KEY, b"user=mallory", b"&user=alice");
            let own = t
                .call("hmac_sha256 of Mallory's message", || hmac_sha256(key, message))
                .value();
            // All that Mallory knows: her message, its signature, and how long the key is.
            let length = key.len() + message.len();
            let forged = continued(own, length, more);
            let longer = [&message[..], &padding(length), more].concat();
            t.call("hmac_sha256 of the longer message, in hex,", || hex(&hmac_sha256(key, &longer)))
                .must("anything but what Mallory computed from the signature of the shorter one, without the key", |hash| {
                    *hash != hex(&forged)
                });
        });
    }
}

mod step_2 {
    //! Write `equal`: whether two texts are the same, without telling how far they agree.
    use super::*;
    use signed_cookies::equal;
    use std::cell::Cell;
    use std::ops::BitXor;

    const STEP: Step = CHAPTER.step(2, "Compare without telling");

    // ANCHOR: counted
    /// A byte that counts how often anybody compares it.
    #[derive(Clone, Copy)]
    struct Counted<'a> {
        byte: u8,
        looks: &'a Cell<u32>,
    }

    impl Counted<'_> {
        fn look(self) -> u8 {
            self.looks.update(|looks| looks + 1);
            self.byte
        }
    }

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.look() == other.byte
        }
    }

    impl BitXor for Counted<'_> {
        type Output = u8;

        fn bitxor(self, other: Self) -> u8 {
            self.look() ^ other.byte
        }
    }
    // ANCHOR_END: counted

    /// How often `equal` looks at bytes that differ at this place, if at any.
    fn looks(left: &[u8; 32], differs_at: Option<usize>) -> u32 {
        let mut right = *left;
        if let Some(place) = differs_at {
            right[place] ^= 1;
        }
        let looks = Cell::new(0);
        let counted = |bytes: &[u8]| -> Vec<Counted> {
            let looks = &looks;
            bytes.iter().map(|&byte| Counted { byte, looks }).collect()
        };
        equal(&counted(left), &counted(&right));
        looks.get()
    }

    #[test]
    fn every_bit_counts() {
        claim!(
            STEP,
            "Two texts are equal if all of their bytes are, and differ if one bit does",
            "RFC 2104, section 2"
        )
        .test(async |t| {
            let left: Vec<u8> = (0..32).map(|byte: u8| byte * 7).collect();
            t.call("equal(a, a)", || equal::<u8>(&left, &left))
                .gives(true);
            t.call("equal(b\"\", b\"\")", || equal::<u8>(b"", b""))
                .gives(true);
            for place in 0..left.len() {
                for bit in 0..8 {
                    let mut right = left.clone();
                    right[place] ^= 1 << bit;
                    t.call(
                        format!("equal(a, b), where b has another bit {bit} in byte {place},"),
                        || equal(&left, &right),
                    )
                    .gives(false);
                }
            }
        });
    }

    #[test]
    fn two_differences_are_not_none() {
        claim!(
            STEP,
            "Differences don't cancel each other out, however many there are",
            "CWE-697"
        )
        .test(async |t| {
            let call = |what: &str, left: Vec<u8>, right: Vec<u8>| {
                t.call(format!("equal on {what}"), || equal(&left, &right))
                    .gives(false);
            };
            call(
                "two bytes that differ in the same bit",
                vec![1, 1],
                vec![0, 0],
            );
            call("two bytes that changed places", vec![1, 2], vec![2, 1]);
            call("256 bytes that all differ", vec![1; 256], vec![0; 256]);
            call(
                "256 bytes that differ in the top bit",
                vec![128; 256],
                vec![0; 256],
            );
        });
    }

    #[test]
    fn another_length_is_another_text() {
        claim!(
            STEP,
            "A text isn't equal to a part of itself, nor to nothing",
            "CVE-2025-47275"
        )
        .test(async |t| {
            let whole = [7_u8; 32];
            for length in 0..32 {
                let part = &whole[..length];
                t.call(
                    format!("equal(32 bytes, the first {length} of them)"),
                    || equal(&whole, part),
                )
                .gives(false);
                t.call(
                    format!("equal(the first {length} of 32 bytes, all of them)"),
                    || equal(part, &whole),
                )
                .gives(false);
            }
        });
    }

    #[test]
    fn looks_at_all_bytes_wherever_they_differ() {
        claim!(
            STEP,
            "An early difference costs as many comparisons as a late one, and as none",
            "ASVS 5.0, 11.2.4; CWE-208"
        )
        .test(async |t| {
            let left = [7; 32];
            let places = [Some(0), Some(1), Some(15), Some(30), Some(31), None];
            let counts = t.call(
                "the comparisons for a difference at 0, 1, 15, 30, 31, nowhere",
                || places.map(|place| looks(&left, place)),
            );
            counts.must("at least 32 comparisons, one for each byte", |counts| {
                counts.iter().all(|&count| count >= 32)
            });
            counts.must("the same number each time", |counts| {
                counts.iter().all(|&count| count == counts[0])
            });
        });
    }
}

mod step_3 {
    //! Write `encode` and `decode`: base64url, and back only from the one text that is right.
    use super::*;
    use signed_cookies::{decode, encode};

    const STEP: Step = CHAPTER.step(3, "One text for each signature");

    #[test]
    fn writes_letters_that_may_stand_in_a_cookie() {
        claim!(
            STEP,
            "Bytes become letters, digits, - and _, without = at the end",
            "RFC 4648, sections 5 and 10"
        )
        .test(async |t| {
            let call = |bytes: &'static [u8], text: &str| {
                t.call(format!("encode(b\"{}\")", bytes.escape_ascii()), || {
                    encode(bytes)
                })
                .gives(text.to_owned());
            };
            call(b"", "");
            call(b"f", "Zg");
            call(b"fo", "Zm8");
            call(b"foo", "Zm9v");
            call(b"foob", "Zm9vYg");
            call(b"fooba", "Zm9vYmE");
            call(b"foobar", "Zm9vYmFy");
            call(&[0xfb, 0xff, 0xfe, 0x3e, 0x3f], "-__-Pj8");
        });
    }

    #[test]
    fn reads_what_it_wrote() {
        claim!(
            STEP,
            "Every text of encode's is read back",
            "RFC 4648, section 5"
        )
        .test(async |t| {
            let bytes: Vec<u8> = (0..=255).rev().collect();
            for length in 0..=bytes.len() {
                let bytes = &bytes[..length];
                let text = t
                    .call(format!("encode({length} bytes)"), || encode(bytes))
                    .value();
                t.call(format!("decode({text:?})"), || decode(&text))
                    .map(|result| result.map(Bytes))
                    .gives(Ok(Bytes(bytes.to_vec())));
            }
        });
    }

    #[test]
    fn the_last_letter_has_no_spare_bits() {
        claim!(
            STEP,
            "Where the last letter has more bits than there are bytes, the rest must be zero",
            "RFC 4648, section 3.5"
        )
        .test(async |t| {
            let call = |text: String| {
                t.call(format!("decode({text:?})"), || decode(&text))
                    .map(|result| result.map(Bytes))
                    .gives(Err(Error::NotCanonical));
            };
            let signature = t.call("encode(32 bytes)", || encode(&[0xa5; 32])).value();
            other_last_letters(&signature).into_iter().for_each(call);
            for one_byte in ["Zh", "Zi", "Zv", "A_", "__"] {
                call(one_byte.to_owned());
            }
            for two_bytes in ["Zm9", "Zm-", "AA_"] {
                call(two_bytes.to_owned());
            }
        });
    }

    #[test]
    fn no_other_spelling_is_read() {
        claim!(
            STEP,
            "Padding, the other alphabet, white space and odd lengths are refused",
            "RFC 4648, sections 3.1 to 3.3"
        )
        .test(async |t| {
            let refused = |text: &str| {
                t.call(format!("decode({text:?})"), || decode(text))
                    .map(|result| result.map(Bytes))
                    .gives(Err(Error::NotBase64));
            };
            for text in [
                "Zg==",
                "Zg=",
                "Zm8=",
                "Zm9v=",
                "Zm9vYg==",
                "+__-Pj8",
                "-//-Pj8",
                "Zm9 v",
                " Zm9v",
                "Zm9v ",
                "Zm9v\n",
                "\tZm9v",
                "Zm\r\n9v",
                "Z",
                "Zm9vY",
                "Zm.v",
                "Zm9v.",
                "%5A%67",
                "\u{e9}",
                "Zm9\u{e9}",
                "Zg\0",
                "=",
                "====",
            ] {
                refused(text);
            }
            let is_ours = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_".contains(byte);
            for other in (0..=127_u8).filter(|byte| !is_ours(byte)).map(char::from) {
                for place in 0..=4 {
                    let (before, rest) = "Zm9v".split_at(place);
                    refused(&format!("{before}{other}{rest}"));
                    refused(&format!(
                        "{before}{other}{}",
                        rest.get(1..).unwrap_or_default()
                    ));
                }
                refused(&format!("{other}Zm9v{other}"));
            }
        });
    }
}

mod step_4 {
    //! Write `sign_value` and `open_value`: a value that the browser keeps and can't change.
    use super::*;
    use signed_cookies::{open_value, sign_value};

    const STEP: Step = CHAPTER.step(4, "Sign the value");

    #[test]
    fn the_signature_stands_behind_the_value() {
        claim!(
            STEP,
            "A signed value is the value, a dot, and the HMAC of the value in base64url",
            "RFC 2104, section 2"
        )
        .test(async |t| {
            // Computed by Python's hmac.
            t.call("sign_value(b\"random string\", \"alice\")", || {
                sign_value(TUTORIAL_KEY, "alice")
            })
            .gives("alice.v7wN3LbyJs1hv7FdvCN7scCr4vf82QDyYKRbWrW9EHg".to_owned());
        });
    }

    #[test]
    fn opens_what_was_signed() {
        claim!(
            STEP,
            "What was signed is opened, and gives the value as it was",
            "RFC 2104, section 2"
        )
        .test(async |t| {
            for value in [
                "alice",
                "",
                "a.b.c",
                ".",
                ".alice.",
                " alice ",
                "1700000000",
                "caf\u{e9}",
            ] {
                let text = t
                    .call(format!("sign_value(key, {value:?})"), || {
                        sign_value(KEY, value)
                    })
                    .value();
                t.call(format!("open_value(key, {text:?})"), || {
                    open_value(KEY, &text)
                })
                .gives(Ok(value.to_owned()));
            }
        });
    }

    #[test]
    fn no_letter_can_be_changed() {
        claim!(
            STEP,
            "A text with a letter changed, added or missing isn't opened",
            "CWE-345, CWE-347"
        )
        .test(async |t| {
            let text = t
                .call("sign_value(key, \"alice\")", || sign_value(KEY, "alice"))
                .value();
            let long = sign_value(KEY, &"long".repeat(40));
            for other in [changed(&text), other_last_letters(&text), changed(&long)].concat() {
                t.call(format!("open_value(key, {other:?})"), || {
                    open_value(KEY, &other)
                })
                .must(REFUSED, is_refused);
            }
        });
    }

    #[test]
    fn another_key_opens_nothing() {
        claim!(
            STEP,
            "What one key signed, no other key opens",
            "RFC 2104, section 2"
        )
        .test(async |t| {
            let text = t
                .call("sign_value(key, \"alice\")", || sign_value(KEY, "alice"))
                .value();
            for other in [&KEY[1..], &KEY[..KEY.len() - 1], b"", TUTORIAL_KEY] {
                let shown = other.escape_ascii();
                t.call(format!("open_value(b\"{shown}\", {text:?})"), || {
                    open_value(other, &text)
                })
                .gives(Err(Error::Signature));
            }
        });
    }

    #[test]
    fn a_part_of_a_signature_is_none() {
        claim!(
            STEP,
            "A signature that was cut short doesn't fit, and neither does an empty one",
            "CVE-2025-47275"
        )
        .test(async |t| {
            let text = t
                .call("sign_value(key, \"alice\")", || sign_value(KEY, "alice"))
                .value();
            for end in "alice.".len()..text.len() {
                let cut = &text[..end];
                t.call(format!("open_value(key, {cut:?})"), || open_value(KEY, cut))
                    .must(REFUSED, is_refused);
            }
            t.call("open_value(key, \"alice\")", || open_value(KEY, "alice"))
                .gives(Err(Error::Parts));
        });
    }

    #[test]
    fn survives_any_text() {
        claim!(
            STEP,
            "Whatever is sent is refused, and nothing makes it panic",
            "rwf2/cookie-rs#178; CWE-20"
        )
        .test(async |t| {
            for text in malformed() {
                t.call(format!("open_value(key, {text:?})"), || {
                    open_value(KEY, &text)
                })
                .must(REFUSED, is_refused);
            }
        });
    }

    #[test]
    fn the_browser_keeps_what_it_cannot_change() {
        claim!(
            STEP,
            "The server believes a value that it signed, and nothing else",
            "CWE-565"
        )
        .test(async |t| {
            hide_signatures(&t);
            let site = t.serve(stages(|| TUESDAY));
            let mallory = t.browser("mallory", &site);
            let own = logged_in(&mallory, "/value/login?name=mallory").await;
            mallory.get("/value").await;
            let forged = own.replacen("mallory", "alice", 1);
            mallory
                .get_with_cookie("/value", format!("user={forged}"))
                .await;
            t.matches_snapshot();
        });
    }
}

mod step_5 {
    //! Write `sign_named` and `open_named`: a value that is good under one name only.
    use super::*;
    use signed_cookies::{open_named, sign_named};

    const STEP: Step = CHAPTER.step(5, "Sign the name with it");

    #[test]
    fn opens_under_its_own_name() {
        claim!(
            STEP,
            "What was signed for a name is opened under that name",
            "ASVS 5.0, 9.2.2"
        )
        .test(async |t| {
            for (name, value) in [("user", "alice"), ("u", ""), ("__Host-a.b", "1.2.3")] {
                let text = t
                    .call(format!("sign_named(key, {name:?}, {value:?})"), || {
                        sign_named(KEY, name, value)
                    })
                    .value();
                t.call(format!("it gave {text:?}, which"), || {
                    text.starts_with(&format!("{value}."))
                })
                .gives(true);
                t.call(format!("open_named(key, {name:?}, {text:?})"), || {
                    open_named(KEY, name, &text)
                })
                .gives(Ok(value.to_owned()));
            }
        });
    }

    #[test]
    fn opens_under_no_other_name() {
        claim!(
            STEP,
            "What was signed for one name isn't opened under another",
            "ASVS 5.0, 9.2.2"
        )
        .test(async |t| {
            let text = t
                .call("sign_named(key, \"theme\", \"admin\")", || {
                    sign_named(KEY, "theme", "admin")
                })
                .value();
            for name in ["role", "Theme", "them", "theme2", "themes", "meteh"] {
                let call = format!("open_named(key, {name:?}, {text:?}), signed for `theme`,");
                t.call(call, || open_named(KEY, name, &text))
                    .gives(Err(Error::Signature));
            }
        });
    }

    #[test]
    fn nothing_moves_from_the_value_into_the_name() {
        claim!(
            STEP,
            "Where the name ends and the value begins is signed, too",
            "ASVS 5.0, 9.2.2; CWE-345"
        )
        .test(async |t| {
            let between = SIGNS.chars().chain(['b', '7']);
            let between = between.map(|sign| sign.to_string());
            for sign in between.chain([String::new()]) {
                let longer = format!("b{sign}c");
                let text = t
                    .call(format!("sign_named(key, \"a\", {longer:?})"), || {
                        sign_named(KEY, "a", &longer)
                    })
                    .value();
                let (_, signature) = text.rsplit_once('.').unwrap_or_default();
                for (name, value) in [
                    (format!("a{sign}b"), "c".to_owned()),
                    ("ab".to_owned(), format!("{sign}c")),
                    (format!("ab{sign}"), "c".to_owned()),
                ] {
                    let moved = format!("{value}.{signature}");
                    let call = format!(
                        "open_named(key, {name:?}, {moved:?}), signed as `a` = `{longer}`,"
                    );
                    t.call(call, || open_named(KEY, &name, &moved))
                        .gives(Err(Error::Signature));
                }
            }
        });
    }

    #[test]
    fn a_length_is_not_guessed() {
        claim!(
            STEP,
            "However the end of the name is marked, no other name and value have the same mark",
            "ASVS 5.0, 9.2.2; CWE-345"
        )
        .test(async |t| {
            let all = look_alikes();
            let sign = |one: &Signed| sign_named(KEY, &one.name, &one.value);
            let all = all.into_iter().filter(|one| one.time == 1);
            let all: Vec<Signed> = all.map(|one| Signed { time: 0, ..one }).collect();
            let call = format!(
                "the search for two with one signature, in {} names and values for sign_named,",
                all.len()
            );
            t.call(call, || signed_alike(&all, sign)).gives(None);
        });
    }

    #[test]
    fn still_no_letter_can_be_changed() {
        claim!(
            STEP,
            "The value is as safe as before, and nothing makes the check panic",
            "CWE-345, CWE-347"
        )
        .test(async |t| {
            let text = t
                .call("sign_named(key, \"user\", \"alice\")", || {
                    sign_named(KEY, "user", "alice")
                })
                .value();
            let other = [changed(&text), other_last_letters(&text), malformed()].concat();
            for other in other {
                t.call(format!("open_named(key, \"user\", {other:?})"), || {
                    open_named(KEY, "user", &other)
                })
                .must(REFUSED, is_refused);
            }
            t.call("open_named with another key", || {
                open_named(b"another", "user", &text)
            })
            .gives(Err(Error::Signature));
        });
    }

    #[test]
    fn a_gift_tag_is_no_login() {
        claim!(
            STEP,
            "A value that was signed for one cookie is worth nothing in another",
            "ASVS 5.0, 9.2.2"
        )
        .test(async |t| {
            hide_signatures(&t);
            let site = t.serve(stages(|| TUESDAY));
            let mallory = t.browser("mallory", &site);
            for shop in ["/value", "/named"] {
                let reply = mallory.get(&format!("{shop}/tag?text=alice")).await;
                let moved = format!("user={}", cookie(&reply, "gift"));
                mallory.get_with_cookie(shop, moved).await;
            }
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_gift_tag_is_no_gift_card() {
        claim!(
            STEP,
            "The end of a name can't be made of the start of a value",
            "ASVS 5.0, 9.2.2"
        )
        .test(async |t| {
            hide_signatures(&t);
            let site = t.serve(stages(|| TUESDAY));
            let mallory = t.browser("mallory", &site);
            for shop in ["/joined", "/named"] {
                let reply = mallory.get(&format!("{shop}/tag?text=card100")).await;
                let tag = cookie(&reply, "gift");
                let moved = tag.strip_prefix("card").unwrap_or_default();
                mallory
                    .get_with_cookie(shop, format!("giftcard={moved}"))
                    .await;
            }
            t.matches_snapshot();
        });
    }
}

mod step_6 {
    //! Write `sign_timed` and `open_timed`: a value that is good for a while.
    use super::*;
    use signed_cookies::{DAY, open_timed, sign_named, sign_timed};

    const STEP: Step = CHAPTER.step(6, "Sign the time with it");

    fn signed(t: &Test) -> String {
        t.call(
            format!("sign_timed(key, \"user\", \"alice\", {TUESDAY})"),
            || sign_timed(KEY, "user", "alice", TUESDAY),
        )
        .value()
    }

    /// What opening `text` at `now` with a limit of a minute gives.
    fn opened(t: &Test, text: &str, now: u64) -> harness::Called<Result<String, Error>> {
        t.call(
            format!("open_timed(key, \"user\", {text:?}, {now}, 60)"),
            || open_timed(KEY, "user", text, now, 60),
        )
    }

    #[test]
    fn the_time_can_be_read() {
        claim!(
            STEP,
            "The value comes first, then the time in seconds as a decimal number, then the signature",
            "ASVS 5.0, 9.2.1"
        )
        .test(async |t| {
            let text = signed(&t);
            t.call(format!("{text:?}.starts_with(\"alice.{TUESDAY}.\")"), || {
                text.starts_with(&format!("alice.{TUESDAY}."))
            })
            .gives(true);
            for value in ["", "a.b.c", "1.2", "caf\u{e9}"] {
                let text = sign_timed(KEY, "user", value, TUESDAY);
                opened(&t, &text, TUESDAY).gives(Ok(value.to_owned()));
            }
        });
    }

    #[test]
    fn opens_until_the_limit_and_not_a_second_longer() {
        claim!(
            STEP,
            "A cookie of just the greatest age is valid, and one that is a second older isn't",
            "ASVS 5.0, 9.2.1; CWE-613"
        )
        .test(async |t| {
            let text = signed(&t);
            for now in [TUESDAY, TUESDAY + 1, TUESDAY + 59, TUESDAY + 60] {
                opened(&t, &text, now).gives(Ok("alice".to_owned()));
            }
            for now in [TUESDAY + 61, TUESDAY + 62, 2 * TUESDAY, u64::MAX] {
                opened(&t, &text, now).gives(Err(Error::Expired));
            }
            t.call("open_timed at once, with a limit of 0,", || {
                open_timed(KEY, "user", &text, TUESDAY, 0)
            })
            .gives(Ok("alice".to_owned()));
            t.call("open_timed a second later, with a limit of 0,", || {
                open_timed(KEY, "user", &text, TUESDAY + 1, 0)
            })
            .gives(Err(Error::Expired));
            t.call("open_timed with the largest limit", || {
                open_timed(KEY, "user", &text, TUESDAY + 61, u64::MAX)
            })
            .gives(Ok("alice".to_owned()));
        });
    }

    #[test]
    fn nothing_comes_from_the_future() {
        claim!(
            STEP,
            "A cookie that is signed for a later time isn't valid yet",
            "ASVS 5.0, 9.2.1"
        )
        .test(async |t| {
            let text = signed(&t);
            for now in [TUESDAY - 1, TUESDAY - 60, TUESDAY - 61, 0] {
                opened(&t, &text, now).gives(Err(Error::Future));
            }
            let last = sign_timed(KEY, "user", "alice", u64::MAX);
            opened(&t, &last, TUESDAY).gives(Err(Error::Future));
            opened(&t, &last, u64::MAX).gives(Ok("alice".to_owned()));
        });
    }

    #[test]
    fn the_time_is_signed() {
        claim!(
            STEP,
            "Nobody can make a cookie younger, or older, or say where its time begins",
            "CWE-613, CWE-345"
        )
        .test(async |t| {
            let text = signed(&t);
            let later = TUESDAY + 3600;
            for time in [
                (later - 1).to_string(),
                format!("0{TUESDAY}"),
                format!("+{TUESDAY}"),
                "soon".to_owned(),
                String::new(),
            ] {
                let younger = text.replacen(&TUESDAY.to_string(), &time, 1);
                opened(&t, &younger, later).gives(Err(Error::Signature));
            }
            // The last digit of the value would be the first one of the time.
            let early = 700_000_000;
            let text = sign_timed(KEY, "user", "alice1", early);
            let moved = text.replacen("alice1.", "alice.1", 1);
            opened(&t, &moved, TUESDAY).gives(Err(Error::Signature));
            let text = sign_timed(KEY, "user", "alice", TUESDAY);
            let moved = text.replacen("alice.1", "alice1.", 1);
            opened(&t, &moved, early).gives(Err(Error::Signature));
        });
    }

    #[test]
    fn the_signature_is_checked_first() {
        claim!(
            STEP,
            "What the time says is of interest only once the signature fits",
            "ASVS 5.0, 9.1.1"
        )
        .test(async |t| {
            let text = signed(&t);
            let (dated, _) = text.rsplit_once('.').unwrap_or_default();
            let (other, _) = dated.rsplit_once('.').unwrap_or_default();
            let zeros = "A".repeat(43);
            for (text, now) in [
                (format!("{dated}.{zeros}"), TUESDAY + 61),
                (format!("{dated}.{zeros}"), TUESDAY - 1),
                (format!("{other}.soon.{zeros}"), TUESDAY),
                (format!("{other}.99999999999999999999.{zeros}"), TUESDAY),
                (format!("{other}.-1.{zeros}"), TUESDAY),
            ] {
                opened(&t, &text, now).gives(Err(Error::Signature));
            }
        });
    }

    #[test]
    fn still_only_its_own_name() {
        claim!(
            STEP,
            "Name and value are as safe as before, and nothing makes the check panic",
            "ASVS 5.0, 9.2.2; CWE-20"
        )
        .test(async |t| {
            let text = signed(&t);
            for other in [changed(&text), other_last_letters(&text), malformed()].concat() {
                opened(&t, &other, TUESDAY).must(REFUSED, is_refused);
            }
            for missing in ["alice", ""] {
                opened(&t, missing, TUESDAY).gives(Err(Error::Parts));
            }
            for name in ["User", "use", "role", ""] {
                let call = format!("open_timed(key, {name:?}, {text:?}, …), signed for `user`,");
                t.call(call, || open_timed(KEY, name, &text, TUESDAY, 60))
                    .gives(Err(Error::Signature));
            }
            let tag = sign_timed(KEY, "gift", "card100", TUESDAY);
            let moved = tag.replacen("card", "", 1);
            t.call(
                format!(
                    "open_timed(key, \"giftcard\", {moved:?}, …), signed as `gift` = `card100`,"
                ),
                || open_timed(KEY, "giftcard", &moved, TUESDAY, 60),
            )
            .gives(Err(Error::Signature));
            let all = look_alikes();
            let sign = |one: &Signed| sign_timed(KEY, &one.name, &one.value, one.time);
            let call = format!(
                "the search for two with one signature, in {} cookies of sign_timed,",
                all.len()
            );
            t.call(call, || signed_alike(&all, sign)).gives(None);
            // What sign_timed never wrote may have a signature that fits: here, one of step 5.
            for time in ["soon", "", "-1", "1e9", "99999999999999999999"] {
                let text = sign_named(KEY, "user", &format!("alice.{time}"));
                opened(&t, &text, TUESDAY).must(
                    "Err(Time), or Err(Signature) if step 5 signs other bytes",
                    |result| matches!(result, Err(Error::Time | Error::Signature)),
                );
            }
        });
    }

    #[test]
    fn an_old_cookie_is_worth_nothing() {
        claim!(
            STEP,
            "A copied cookie ends with its time",
            "ASVS 5.0, 9.2.1; CWE-613"
        )
        .test(async |t| {
            hide_signatures(&t);
            let today = t.serve(stages(|| TUESDAY));
            let in_a_year = t.serve(stages(|| TUESDAY + 365 * DAY));
            let alice = t.browser("alice", &today);
            let mallory = t.browser("mallory, a year later", &in_a_year);
            for shop in ["/named", "/timed"] {
                let copied = logged_in(&alice, &format!("{shop}/login?name=alice")).await;
                mallory
                    .get_with_cookie(shop, format!("user={copied}"))
                    .await;
            }
            t.matches_snapshot();
        });
    }
}

mod step_7 {
    //! Write `crack`: the key of a signed cookie, if it is made of words.
    use super::*;
    use signed_cookies::{crack, sign_value};

    const STEP: Step = CHAPTER.step(7, "Guess the key");

    // Cookies of `alice`, signed by Python's hmac. A whole search takes as many first words and second
    // words as the list has, 268 million pairs. Each test takes the square of 200 by 200 in which the
    // key lies, one of 6,724.
    const SECRET_KEY: &str = "alice.mICYQmc-xG7rceM064h2g_lW8f33kxsdrOWi4JYM22E";
    const RANDOM_STRING: &str = "alice.v7wN3LbyJs1hv7FdvCN7scCr4vf82QDyYKRbWrW9EHg";

    fn key(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn finds_secret_key() {
        claim!(
            STEP,
            "The tutorial's first key, `secret key`, is found from one cookie",
            "CWE-321; ASVS 5.0, 11.2.3"
        )
        .test(async |t| {
            t.call(
                "the key that crack finds, in 200 first words and 200 second ones,",
                || crack(SECRET_KEY, &WORDS[6000..6200], &WORDS[..200]).map(|search| search.key),
            )
            .gives(Ok(key("secret key")));
        });
    }

    #[test]
    fn finds_random_string() {
        claim!(
            STEP,
            "The tutorial's other key, `random string`, is found from one cookie",
            "CWE-321; ASVS 5.0, 11.2.3"
        )
        .test(async |t| {
            t.call(
                "the key that crack finds, in 200 first words and 200 second ones,",
                || {
                    crack(RANDOM_STRING, &WORDS[10_200..10_400], &WORDS[800..1000])
                        .map(|search| search.key)
                },
            )
            .gives(Ok(key("random string")));
        });
    }

    #[test]
    fn tries_words_and_pairs() {
        claim!(
            STEP,
            "A key of one word is found, and of two words in their order, the same twice included",
            "CWE-326"
        )
        .test(async |t| {
            let (firsts, seconds) = (["open", "sesame", "x"], ["sesame", "open", "door"]);
            for word in [
                "open",
                "sesame",
                "x",
                "open sesame",
                "sesame open",
                "open open",
                "x door",
            ] {
                let cookie = sign_value(word.as_bytes(), "a.b");
                t.call(format!("crack for the key {word:?}"), || {
                    crack(&cookie, &firsts, &seconds).map(|search| search.key)
                })
                .gives(Ok(key(word)));
            }
        });
    }

    #[test]
    fn counts_its_guesses() {
        claim!(
            STEP,
            "Where the key isn't found, every word and every pair was tried once; it stops at the key",
            "CWE-326"
        )
        .test(async |t| {
            let call = |word: &str, firsts: usize, seconds: usize| {
                let cookie = sign_value(word.as_bytes(), "alice");
                t.call(
                    format!("crack for the key {word:?} with {firsts} first words and {seconds} second ones"),
                    || crack(&cookie, &WORDS[..firsts], &WORDS[..seconds]),
                )
            };
            for (firsts, seconds) in [(0, 0), (0, 5), (1, 0), (1, 1), (7, 0), (7, 5), (20, 20)] {
                let guesses = (firsts * (1 + seconds)) as u64;
                call("not a key of words", firsts, seconds)
                    .must(&format!("`key: None` and `guesses: {guesses}`"), |result| {
                        matches!(result, Ok(search) if search.key.is_none() && search.guesses == guesses)
                    });
            }
            call(WORDS[0], 1, 0).must("one guess", |result| {
                matches!(result, Ok(search) if search.guesses == 1)
            });
            call(WORDS[0], 100, 100).must("fewer guesses than 10,100: it stops", |result| {
                matches!(result, Ok(search) if search.guesses < 10_100)
            });
        });
    }

    #[test]
    fn says_what_is_no_cookie() {
        claim!(
            STEP,
            "A text without a signature, or with a part of one, gives no key",
            "RFC 4648, section 3.3"
        )
        .test(async |t| {
            t.call("crack(\"alice\", …)", || crack("alice", &["a"], &["b"]))
                .gives(Err(Error::Parts));
            t.call("crack(\"alice.!\", …)", || {
                crack("alice.!", &["a"], &["b"])
            })
            .gives(Err(Error::NotBase64));
            for cut in [
                "alice.",
                &SECRET_KEY[.."alice.".len() + 4],
                &SECRET_KEY[..48],
            ] {
                t.call(format!("crack({cut:?}, [\"secret\"], [\"key\"])"), || {
                    crack(cut, &["secret"], &["key"])
                })
                .must(
                    "no key: this is no key's signature",
                    |result| !matches!(result, Ok(search) if search.key.is_some()),
                );
            }
        });
    }

    #[test]
    fn a_guessed_key_signs_anything() {
        claim!(
            STEP,
            "One cookie of her own is all that Mallory needs to be anybody",
            "CWE-321, CWE-798"
        )
        .test(async |t| {
            hide_signatures(&t);
            let site = t.serve(stages(|| TUESDAY));
            let mallory = t.browser("mallory", &site);
            let own = logged_in(&mallory, "/value/login?name=mallory").await;
            let search = t
                .call("crack with Mallory's own cookie", || {
                    crack(&own, &WORDS[10_200..10_400], &WORDS[800..1000])
                })
                .value();
            let key = search
                .ok()
                .and_then(|search| search.key)
                .unwrap_or_default();
            let forged = sign_value(key.as_bytes(), "alice");
            mallory
                .get_with_cookie("/value", format!("user={forged}"))
                .await;
            t.matches_snapshot();
        });
    }
}

mod step_8 {
    //! Write `Key::parse`: a key that can't be guessed, or none.
    use super::*;
    use signed_cookies::{KeyError, SHORTEST_KEY, encode, new_key};

    const STEP: Step = CHAPTER.step(8, "Refuse a short key");

    fn parse(t: &Test, text: &str) -> harness::Called<Result<(), KeyError>> {
        t.call(format!("Key::parse({text:?})"), || {
            Key::parse(text).map(drop)
        })
    }

    #[test]
    fn fewer_than_32_bytes_are_no_key() {
        claim!(
            STEP,
            "A key has at least 32 bytes, counted as bytes and not as letters",
            "ASVS 5.0, 11.2.3; RFC 2104, section 3"
        )
        .test(async |t| {
            for bytes in 0..SHORTEST_KEY {
                parse(&t, &encode(&vec![0xa5; bytes])).gives(Err(KeyError::TooShort { bytes }));
            }
            for bytes in [32, 33, 64, 65, 200] {
                parse(&t, &encode(&vec![0xa5; bytes])).gives(Ok(()));
            }
        });
    }

    #[test]
    fn a_phrase_is_no_key() {
        claim!(
            STEP,
            "What isn't canonical base64url is no key, whatever its length",
            "ASVS 5.0, 13.3.1; CWE-798"
        )
        .test(async |t| {
            let good = encode(&[0xa5; 32]);
            let long = "correct horse battery staple and some more words";
            let mut texts = other_last_letters(&good);
            texts.extend([format!("{good}="), format!("{good}\n"), format!(" {good}")]);
            texts.extend(["secret key", "random string", long].map(str::to_owned));
            for text in texts {
                parse(&t, &text).gives(Err(KeyError::Text));
            }
        });
    }

    #[test]
    fn the_refusal_helps_and_tells_nothing() {
        claim!(
            STEP,
            "The message says how to make a key, and no log shows the one that was there",
            "ASVS 5.0, 13.3.1"
        )
        .test(async |t| {
            for text in ["random string", "c2VjcmV0IGtleQ", ""] {
                let message = t.call(format!("the message of Key::parse({text:?})"), || {
                    Key::parse(text)
                        .err()
                        .map(|error| error.to_string())
                        .unwrap_or_default()
                });
                message.must("the command `cargo run -p signed-cookies -- key`", |it| {
                    it.contains("cargo run -p signed-cookies -- key")
                });
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
            STEP,
            "What the command makes is accepted, and is another one each time",
            "ASVS 5.0, 11.2.3"
        )
        .test(async |t| {
            let (one, other) = (new_key(), new_key());
            let (one, other) = (one.unwrap_or_default(), other.unwrap_or_default());
            t.call("Key::parse of a new key", || Key::parse(&one).map(drop))
                .gives(Ok(()));
            t.call("new_key twice", || one != other).gives(true);
        });
    }
}

mod step_9 {
    //! Write `Key::sign` and `Key::open`: the finished cookie, with the crate `hmac`.
    use super::*;
    use signed_cookies::{DAY, app, decode, encode, sign_named};
    use std::cell::Cell;

    const STEP: Step = CHAPTER.step(9, "Let the crate do it");

    fn key() -> Key {
        Key::parse(&encode(KEY)).expect("36 bytes")
    }

    fn signed(t: &Test, name: &str, value: &[u8]) -> String {
        let shown = value.escape_ascii();
        t.call(
            format!("key.sign({name:?}, b\"{shown}\", {TUESDAY})"),
            || key().sign(name, value, TUESDAY),
        )
        .value()
    }

    /// What opening `text` at `now` with a limit of a minute gives, and how often it was parsed.
    fn opened(
        t: &Test,
        key: &Key,
        (name, text): (&str, &str),
        now: u64,
    ) -> harness::Called<(Result<Bytes, Error>, u32)> {
        let call = format!("key.open({name:?}, {text:?}, {now}, 60, parse)");
        opened_within(t, &call, key, (name, text), (now, 60))
    }

    fn opened_within(
        t: &Test,
        call: &str,
        key: &Key,
        (name, text): (&str, &str),
        (now, max_age): (u64, u64),
    ) -> harness::Called<(Result<Bytes, Error>, u32)> {
        t.call(format!("{call}, and the calls of parse,"), || {
            let calls = Cell::new(0);
            let parse = |value: &[u8]| {
                calls.set(calls.get() + 1);
                Some(Bytes(value.to_vec()))
            };
            (key.open(name, text, now, max_age, parse), calls.get())
        })
    }

    #[test]
    fn any_bytes_come_back() {
        claim!(
            STEP,
            "Any bytes can be signed, and what goes out may stand in a cookie",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            let all: Vec<u8> = (0..=255).collect();
            for value in [&b"alice"[..], b"", b"a.b; c=\"d\"\r\n", &all] {
                let text = signed(&t, "user", value);
                t.call(format!("the signs in {text:?}"), || text.clone())
                    .must("letters, digits, -, _ and two dots", |text| {
                        let is_sign =
                            |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
                        text.bytes().all(is_sign) && text.matches('.').count() == 2
                    });
                opened(&t, &key(), ("user", &text), TUESDAY).gives((Ok(Bytes(value.to_vec())), 1));
            }
            let text = signed(&t, "user", b"alice");
            t.call(format!("{text:?} without its signature"), || {
                text.rsplit_once('.').map(|(dated, _)| dated.to_owned())
            })
            .gives(Some(format!("YWxpY2U.{TUESDAY}")));
        });
    }

    #[test]
    fn nothing_is_parsed_before_it_is_verified() {
        claim!(
            STEP,
            "The parser never sees what nobody signed",
            "ASVS 5.0, 9.1.1; CWE-502"
        )
        .test(async |t| {
            let text = signed(&t, "user", b"alice");
            for other in [changed(&text), other_last_letters(&text), malformed()].concat() {
                opened(&t, &key(), ("user", &other), TUESDAY)
                    .must("an error, and no call of parse", |(result, calls)| {
                        is_refused(result) && *calls == 0
                    });
            }
            for end in 0..text.len() {
                opened(&t, &key(), ("user", &text[..end]), TUESDAY)
                    .must("an error, and no call of parse", |(result, calls)| {
                        is_refused(result) && *calls == 0
                    });
            }
            let zeros = [text.rsplit_once('.').unwrap_or_default().0, &"A".repeat(43)].join(".");
            for now in [TUESDAY - 1, TUESDAY + 61] {
                opened(&t, &key(), ("user", &zeros), now).gives((Err(Error::Signature), 0));
            }
            let strange = text.replacen("YWxpY2U.", "!!.", 1);
            opened(&t, &key(), ("user", &strange), TUESDAY).gives((Err(Error::Signature), 0));
            // The second and the third are the same number, and another text.
            for time in ["soon", "+1700000000", "01700000000", ""] {
                let strange = text.replacen(&TUESDAY.to_string(), time, 1);
                opened(&t, &key(), ("user", &strange), TUESDAY).gives((Err(Error::Signature), 0));
            }
            // What Key::sign never wrote may have a signature that fits: here, one of step 5.
            let text = sign_named(KEY, "user", "YWxpY2U.soon");
            opened(&t, &key(), ("user", &text), TUESDAY).must(
                "Err(Time), or Err(Signature) if step 5 signs other bytes, and no call of parse",
                |(result, calls)| {
                    matches!(result, Err(Error::Time | Error::Signature)) && *calls == 0
                },
            );
        });
    }

    #[test]
    fn the_time_has_its_limits() {
        claim!(
            STEP,
            "A cookie is valid from its own second to the greatest age, and is parsed only then",
            "ASVS 5.0, 9.2.1; CWE-613"
        )
        .test(async |t| {
            let text = signed(&t, "user", b"alice");
            let at = |now| opened(&t, &key(), ("user", &text), now);
            for now in [TUESDAY, TUESDAY + 60] {
                at(now).gives((Ok(Bytes(b"alice".to_vec())), 1));
            }
            for now in [TUESDAY + 61, u64::MAX] {
                at(now).gives((Err(Error::Expired), 0));
            }
            for now in [TUESDAY - 1, 0] {
                at(now).gives((Err(Error::Future), 0));
            }
            let without_age = |now| {
                let call = format!("key.open(\"user\", {text:?}, {now}, 0, parse)");
                opened_within(&t, &call, &key(), ("user", &text), (now, 0))
            };
            without_age(TUESDAY).gives((Ok(Bytes(b"alice".to_vec())), 1));
            without_age(TUESDAY + 1).gives((Err(Error::Expired), 0));
        });
    }

    #[test]
    fn key_and_name_are_part_of_it() {
        claim!(
            STEP,
            "Another key, another name, and a name that ends elsewhere open nothing",
            "ASVS 5.0, 9.2.2"
        )
        .test(async |t| {
            let text = signed(&t, "user", b"alice");
            let (mut first, mut last) = (KEY.to_vec(), KEY.to_vec());
            first[0] ^= 1;
            last[KEY.len() - 1] ^= 1;
            for other in [
                vec![7; 40],
                KEY[..35].to_vec(),
                [KEY, b"!"].concat(),
                first,
                last,
            ] {
                let shown = other.escape_ascii();
                let call = format!("key.open with the key b\"{shown}\", signed with another one");
                let other = Key::parse(&encode(&other)).expect("35 bytes or more");
                opened_within(&t, &call, &other, ("user", &text), (TUESDAY, 60))
                    .gives((Err(Error::Signature), 0));
            }
            let twin = Key::parse(&encode(&[KEY, &[0]].concat())).expect("37 bytes");
            let call = "key.open with a zero byte more in the key, the same key to HMAC (step 1)";
            opened_within(&t, call, &twin, ("user", &text), (TUESDAY, 60))
                .gives((Ok(Bytes(b"alice".to_vec())), 1));
            for name in ["User", "use", "role", ""] {
                let call = format!("key.open({name:?}, {text:?}, …), signed for `user`");
                opened_within(&t, &call, &key(), (name, &text), (TUESDAY, 60))
                    .gives((Err(Error::Signature), 0));
            }
            let text = signed(&t, "a", b"x");
            let moved = text.replacen("eA.1", "eA1.", 1);
            let call = format!("key.open(\"a\", {moved:?}, …), signed as {text:?}");
            opened_within(&t, &call, &key(), ("a", &moved), (700_000_000, 60))
                .gives((Err(Error::Signature), 0));
            // The crate signs the letters of the value, so these are the values with such letters.
            let mut all = look_alikes();
            let is_text = |text: &str| decode(text).is_ok_and(|bytes| encode(&bytes) == text);
            all.retain(|one| is_text(&one.value));
            let key = key();
            let sign = |one: &Signed| {
                let value = decode(&one.value).unwrap_or_default();
                key.sign(&one.name, &value, one.time)
            };
            let call = format!("the search for two with one signature, in {} cookies of key.sign, values in base64url,", all.len());
            t.call(call, || signed_alike(&all, sign)).gives(None);
        });
    }

    #[test]
    fn a_value_that_makes_no_sense_is_refused() {
        claim!(
            STEP,
            "A signed value that the parser refuses is an error like any other",
            "CWE-20"
        )
        .test(async |t| {
            let text = signed(&t, "count", b"many");
            let number = |value: &[u8]| std::str::from_utf8(value).ok()?.parse::<u64>().ok();
            t.call("key.open of \"many\" as a number", || {
                key().open("count", &text, TUESDAY, 60, number)
            })
            .gives(Err(Error::Value));
            let text = signed(&t, "count", b"7");
            t.call("key.open of \"7\" as a number", || {
                key().open("count", &text, TUESDAY, 60, number)
            })
            .gives(Ok(7));
        });
    }

    #[test]
    fn a_coupon_has_one_text() {
        claim!(
            STEP,
            "A coupon that was used can't be spelled in another way and used again",
            "RFC 4648, section 3.5"
        )
        .test(async |t| {
            hide_signatures(&t);
            let site = t.serve(app(key(), || TUESDAY));
            let mallory = t.browser("mallory", &site);
            let coupon = cookie(&mallory.get("/coupon").await, "coupon");
            mallory.get("/redeem").await;
            mallory.get("/redeem").await;
            let other = &other_last_letters(&coupon)[0];
            for text in [other, &format!("{coupon}="), &format!("{coupon}.x")] {
                mallory
                    .get_with_cookie("/redeem", format!("coupon={text}"))
                    .await;
            }
            t.matches_snapshot();
        });
    }

    #[test]
    fn the_visitor_is_told_nothing() {
        claim!(
            STEP,
            "Whatever is wrong with a cookie, the visitor is a stranger",
            "CWE-209"
        )
        .test(async |t| {
            hide_signatures(&t);
            let today = t.serve(app(key(), || TUESDAY));
            let tomorrow = t.serve(app(key(), || TUESDAY + DAY));
            let later = t.serve(app(key(), || TUESDAY + DAY + 1));
            let alice = t.browser("alice", &today);
            let text = cookie(&alice.get("/login?name=alice").await, "user");
            alice.get("/hello").await;
            let check = format!("/check?name=user&cookie={}", text.replacen("YWx", "bWx", 1));
            alice.get(&check).await;
            for (who, site) in [
                ("alice, a day later", &tomorrow),
                ("alice, a second after", &later),
            ] {
                let alice = t.browser(who, site);
                alice
                    .get_with_cookie("/hello", format!("user={text}"))
                    .await;
            }
            t.matches_snapshot();
        });
    }
}
