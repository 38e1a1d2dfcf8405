//! Write `SessionId::parse`: reads the one text of an ID, and refuses every other.

use harness::{Step, Test, claim};
use session_ids::{ParseError, SessionId};

use crate::site::*;

const STEP: Step = CHAPTER.step(6, "Take one spelling and no other");

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What is made of a text: the ID's text again, or the error.
fn reads(t: &Test, text: &str) -> harness::Called<Result<String, ParseError>> {
    t.call(format!("SessionId::parse({text:?}), as text,"), || {
        SessionId::parse(text).map(|id| id.text())
    })
}

#[test]
fn what_text_writes_is_read() {
    claim!(
        STEP.invariant(1),
        "An ID that was written is read, and is the same ID",
        "RFC 4648, section 5"
    )
    .test(async |t| {
        for (place, &byte) in ALPHABET.iter().enumerate() {
            // Each character, wherever it may stand.
            let mut text = *b"AAECAwQFBgcICQoLDA0ODw";
            text[place % 21] = byte;
            let text = String::from_utf8_lossy(&text);
            reads(&t, &text).gives(Ok(text.clone().into_owned()));
        }
        for known in [
            "AAAAAAAAAAAAAAAAAAAAAA",
            "AAECAwQFBgcICQoLDA0ODw",
            "_____________________w",
            "-_-_-_-_-_-_-_-_-_-_-w",
        ] {
            reads(&t, known).gives(Ok(known.to_owned()));
        }
        for _ in 0..1000 {
            let text = SessionId::generate().text();
            reads(&t, &text).gives(Ok(text.clone()));
        }
    });
}

#[test]
fn another_length_is_refused() {
    claim!(
        STEP.invariant(2),
        "An ID has 22 bytes, and what is shorter or longer is refused by its length",
        "OWASP Session Management Cheat Sheet; CWE-20"
    )
    .test(async |t| {
        for length in
            (0..100)
                .filter(|&it| it != 22)
                .chain([256 + 22, 4096, 65_536 + 22, 1_000_000])
        {
            let text = "A".repeat(length);
            let call = format!("SessionId::parse of {length} times an A, as text,");
            t.call(call, || SessionId::parse(&text).map(|id| id.text()))
                .gives(Err(ParseError::Length(length)));
        }
        for (around, position) in [(" ID", 0), ("ID ", 22), ("ID\n", 22), ("\"ID\"", 0)] {
            let text = around.replace("ID", "AAECAwQFBgcICQoLDA0ODw");
            reads(&t, &text).must("an error: the length, or the byte that is too many", |it| {
                let length = ParseError::Length(text.len());
                [Err(length), Err(ParseError::Byte(position))].contains(it)
            });
        }
        reads(&t, "AAECAwQFBg+").must("an error: its length, or the plus sign at 10", |it| {
            [Err(ParseError::Length(11)), Err(ParseError::Byte(10))].contains(it)
        });
    });
}

#[test]
fn padding_is_refused() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Padding is another spelling, whether it makes the text longer or is part of the 22",
        "RFC 4648, section 3.2"
    )
    .test(async |t| {
        for (text, length) in [
            ("AAECAwQFBgcICQoLDA0ODw==", 24),
            ("AAECAwQFBgcICQoLDA0ODw=", 23),
        ] {
            reads(&t, text).must("an error: its length, or the padding at 22", |it| {
                [Err(ParseError::Length(length)), Err(ParseError::Byte(22))].contains(it)
            });
        }
        reads(&t, "AAECAwQFBgcICQoLDA0O==").gives(Err(ParseError::Byte(20)));
        reads(&t, "AAECAwQFBgcICQoLDA0OD=").gives(Err(ParseError::Byte(21)));
        reads(&t, "======================").gives(Err(ParseError::Byte(0)));
    });
}

#[test]
fn a_byte_outside_the_alphabet_is_named_by_its_position() {
    claim!(
        STEP.invariant(3),
        "Only letters, digits, - and _ are read; of any other byte the error says where it is",
        "RFC 4648, section 5; CWE-20"
    )
    .test(async |t| {
        let others = (0..=0x7f_u8).filter(|byte| !ALPHABET.contains(byte));
        for byte in others {
            for position in 0..22 {
                let mut text = *b"AAECAwQFBgcICQoLDA0ODw";
                text[position] = byte;
                reads(&t, &String::from_utf8_lossy(&text)).gives(Err(ParseError::Byte(position)));
            }
        }
        reads(&t, " AECAwQFBgcICQoLDA0OD ").gives(Err(ParseError::Byte(0)));
        reads(&t, "' OR '1'='1' OR 'a'='a").gives(Err(ParseError::Byte(0)));
        reads(&t, "x';DROP TABLE users;--").gives(Err(ParseError::Byte(1)));
    });
}

#[test]
fn no_letter_outside_ascii_makes_it_panic() {
    claim!(
        STEP.invariants(&[3, 6]),
        "A character of several bytes is refused by the position of its first, wherever it stands",
        "CWE-20; rwf2/cookie-rs#178"
    )
    .test(async |t| {
        for strange in ["\u{e9}", "\u{20ac}", "\u{1f36a}", "\u{ff21}"] {
            for position in 0..=22 - strange.len() {
                let after = 22 - strange.len() - position;
                let text = ["A".repeat(position).as_str(), strange, &"A".repeat(after)].concat();
                reads(&t, &text).gives(Err(ParseError::Byte(position)));
                // Another byte that is wrong comes behind it.
                if let Some(fewer) = after.checked_sub(1) {
                    let (before, after) = ("A".repeat(position), "A".repeat(fewer));
                    let text = format!("{before}{strange}{after}+");
                    reads(&t, &text).gives(Err(ParseError::Byte(position)));
                }
            }
            let longer = ["A".repeat(21).as_str(), strange].concat();
            let shorter = [strange, "A"].concat();
            for text in [longer, shorter, strange.repeat(22), strange.repeat(11)] {
                reads(&t, &text).must(TRUE, |it| is_true(it, &text));
            }
        }
    });
}

#[test]
fn the_other_spellings_of_the_last_character_are_refused() {
    claim!(
        STEP.invariant(4),
        "Of the 16 characters that decode to the same two bits, one is right and 15 are refused",
        "RFC 4648, section 3.5"
    )
    .test(async |t| {
        for start in [
            "AAAAAAAAAAAAAAAAAAAAA",
            "AAECAwQFBgcICQoLDA0OD",
            "_____________________",
        ] {
            for (value, &last) in ALPHABET.iter().enumerate() {
                let text = format!("{start}{}", char::from(last));
                // Six bits, of which the last four belong to no byte.
                let expected = match value % 16 {
                    0 => Ok(text.clone()),
                    _ => Err(ParseError::SpareBits),
                };
                reads(&t, &text).gives(expected);
            }
        }
    });
}

#[test]
fn of_any_text_nothing_else_is_an_id() {
    claim!(
        STEP.invariants(&[1, 5, 6]),
        "Of 5,000 made-up texts, each is what the ID writes itself, or gives an error that is true of it",
        "CWE-20; OWASP Session Management Cheat Sheet"
    )
    .test(async |t| {
        let mut random = fastrand::Rng::with_seed(4648);
        let (mut read, mut refused) = (0, 0);
        for _ in 0..5_000 {
            let text = text(&mut random);
            match SessionId::parse(&text) {
                Ok(_) => read += 1,
                Err(_) => refused += 1,
            }
            reads(&t, &text).must(TRUE, |it| is_true(it, &text));
        }
        t.see("how many were read, and how many refused", (read, refused))
            .must("a hundred of each", |it| it.0 > 100 && it.1 > 2_500);
    });
}

const TRUE: &str = "the ID with that text, if it is one's; else an error that is true of it";

/// Whether this can be said of the text. Where two errors are true of it, either can.
fn is_true(said: &Result<String, ParseError>, text: &str) -> bool {
    let other = text.bytes().position(|byte| !ALPHABET.contains(&byte));
    let last = text.bytes().last();
    let value = last.and_then(|last| ALPHABET.iter().position(|&it| it == last));
    let has_spare_bits = text.len() == 22 && value.is_some_and(|value| value % 16 != 0);
    match said {
        Ok(read) => read == text && text.len() == 22 && other.is_none() && !has_spare_bits,
        Err(ParseError::Length(length)) => *length == text.len() && text.len() != 22,
        Err(ParseError::Byte(position)) => other == Some(*position),
        Err(ParseError::SpareBits) => has_spare_bits,
    }
}

/// Nearly an ID: 22 characters or so, nearly all of them from the alphabet.
fn text(random: &mut fastrand::Rng) -> String {
    const HOSTILE: [char; 9] = ['=', '+', '/', '.', '\'', ' ', '\0', '\n', '%'];
    let length = match random.u8(..8) {
        0 => random.usize(..64),
        _ => 22,
    };
    let character = |random: &mut fastrand::Rng| match random.u8(..80) {
        0 => random.char(..),
        1 => random.choice(HOSTILE).unwrap_or('='),
        _ => char::from(ALPHABET[random.usize(..64)]),
    };
    (0..length).map(|_| character(random)).collect()
}
