//! Write `encode` and `decode`: base64url, and back only from the one text that is right.

use harness::{Step, claim};
use signed_cookies::{Error, decode, encode};

use crate::common::*;

const STEP: Step = CHAPTER.step(3, "One text for each signature");

#[test]
fn writes_letters_that_may_stand_in_a_cookie() {
    claim!(
        STEP.invariant(1),
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
        STEP.invariant(2),
        "Every text of encode's is read back",
        "RFC 4648, section 5"
    )
    .test(async |t| {
        let bytes: Vec<u8> = (0..=255).rev().collect();
        for byte in 0..=255_u8 {
            for bytes in [vec![byte], vec![byte, 0], vec![0, byte], vec![1, 2, byte]] {
                let text = encode(&bytes);
                t.call(format!("decode({text:?})"), || decode(&text))
                    .gives(Ok(bytes));
            }
        }
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
        STEP.invariant(3),
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
        for length in [1, 2, 4, 5, 31, 64, 100, 254, 256] {
            let text = encode(&vec![0x5a; length]);
            let spare = if length % 3 == 1 { 16 } else { 4 };
            all_last_letters(&text, spare).into_iter().for_each(call);
        }
    });
}

#[test]
fn no_other_spelling_is_read() {
    claim!(
        STEP.invariant(4),
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
            // Spare bits, but not alone.
            "Zh==",
            "Zm9=",
            "Zm9vYg==",
            "+__-Pj8",
            "-//-Pj8",
            "Zm9 v",
            " Zm9v",
            "Zm9v ",
            "Zm9v\n",
            "Zm9v\r\n",
            "\u{a0}Zm9v\u{a0}",
            "\tZm9v",
            "Zm\r\n9v",
            "Z",
            "Zm9vY",
            "Zm.v",
            "Zm9v.",
            "%5A%67",
            "\u{e9}",
            "Zm9\u{e9}",
            "\u{1f600}\u{1f600}",
            "Zm\u{1f600}",
            "Zg\0",
            "=",
            "====",
        ] {
            refused(text);
        }
        // One letter more than whole groups of four: six bits, and no byte has so few.
        for letter in LETTERS.chars() {
            for groups in ["", "Zm9v", "Zm9vYmFy", &"A".repeat(40), &"A".repeat(44)] {
                refused(&format!("{groups}{letter}"));
            }
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
