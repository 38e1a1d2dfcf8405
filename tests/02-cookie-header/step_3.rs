//! Write `check_name` and `check_value`: the bytes that the grammar allows, and for any other
//! an error that names the byte and its position.

use cookie_header::{Error, Part, check_name, check_value};
use harness::{Step, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(3, "Check names and values");

/// What the grammar forbids in a name, besides what is neither ASCII nor visible.
const NOT_IN_NAMES: &str = "\"(),/:;<=>?@[\\]{}";
const NOT_IN_VALUES: &str = "\",;\\";

#[test]
fn a_name_is_a_token() {
    claim!(
        STEP.invariant(1),
        "A name holds letters, digits and fifteen signs, and no other character",
        "RFC 6265bis, section 4.1.1; RFC 9110, section 5.6.2"
    )
    .test(async |t| {
        for character in (0..=0x7f).map(char::from) {
            let name = format!("a{character}b");
            let forbidden = !character.is_ascii_graphic() || NOT_IN_NAMES.contains(character);
            let expected = if forbidden {
                refused(Part::Name, character as u8, 1)
            } else {
                Ok(())
            };
            t.call(format!("check_name({name:?})"), || check_name(&name))
                .gives(expected);
            for (name, position) in [
                (format!("{character}"), 0),
                (format!("{character}a"), 0),
                (format!("a1{character}"), 2),
            ] {
                let expected = if forbidden {
                    refused(Part::Name, character as u8, position)
                } else {
                    Ok(())
                };
                t.call(format!("check_name({name:?})"), || check_name(&name))
                    .gives(expected);
            }
        }
        // What other frameworks keep for themselves is a name like any other.
        for name in ["Path", "expires", "Max-Age", "$Version", "__Host-a"] {
            t.call(format!("check_name({name:?})"), || check_name(name))
                .gives(Ok(()));
        }
    });
}

#[test]
fn a_name_is_not_empty() {
    claim!(
        STEP.invariant(2),
        "A cookie has a name",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        t.call("check_name(\"\")", || check_name(""))
            .gives(Err(Error::Empty(Part::Name)));
    });
}

#[test]
fn a_value_holds_no_separators() {
    claim!(
        STEP.invariant(3),
        "A value holds visible ASCII without quote, comma, semicolon and backslash",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        t.call("check_value(\"\")", || check_value(""))
            .gives(Ok(()));
        for character in (0..=0x7f).map(char::from) {
            let value = format!("ab{character}c");
            let forbidden = !character.is_ascii_graphic() || NOT_IN_VALUES.contains(character);
            let expected = if forbidden {
                refused(Part::Value, character as u8, 2)
            } else {
                Ok(())
            };
            t.call(format!("check_value({value:?})"), || check_value(&value))
                .gives(expected);
            for (value, position) in [(format!("{character}"), 0), (format!("a1{character}"), 2)] {
                let expected = if forbidden {
                    refused(Part::Value, character as u8, position)
                } else {
                    Ok(())
                };
                t.call(format!("check_value({value:?})"), || check_value(&value))
                    .gives(expected);
            }
            if character != '"' {
                let value = format!("\"a{character}\"");
                t.call(format!("check_value({value:?})"), || check_value(&value))
                    .must("the same answer as without the quotes", |it| {
                        it.is_err() == forbidden
                    });
            }
        }
    });
}

#[test]
fn quotes_come_in_pairs_around_the_whole_value() {
    claim!(
        STEP.invariants(&[4, 5]),
        "Quotes may stand around the whole value, and nowhere else",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let check = |value: &'static str| {
            t.call(format!("check_value({value:?})"), move || {
                check_value(value)
            })
        };
        check("\"dark\"").gives(Ok(()));
        check("\"\"").gives(Ok(()));
        for wrong in [
            "\"a\"b\"",
            "\"\"a\"\"",
            "a\"\"",
            "\"\"\"",
            "\"\"\"\"",
            "\"\"a",
            "a\"b\"",
            r#""a\"b""#,
        ] {
            check(wrong).must("an error: the quotes stand elsewhere, too", Result::is_err);
        }
        check("\"").gives(refused(Part::Value, b'"', 0));
        check("\"dark").gives(refused(Part::Value, b'"', 0));
        check("dark\"").gives(refused(Part::Value, b'"', 4));
        // Without a partner at the end, the quote in front is the first wrong byte.
        check("\"a;b").gives(refused(Part::Value, b'"', 0));
        check("\"a\"b").gives(refused(Part::Value, b'"', 0));
        check("\"a;b\"").must(
            "an error for the quote at 0 or the semicolon at 2: the quotes protect nothing",
            |it| *it == refused(Part::Value, b'"', 0) || *it == refused(Part::Value, b';', 2),
        );
        check("\"a;b,c\"").must(
            "an error for the quote at 0 or the semicolon at 2: that is the first byte between that is wrong",
            |it| *it == refused(Part::Value, b'"', 0) || *it == refused(Part::Value, b';', 2),
        );
    });
}

#[test]
fn the_first_wrong_byte_is_named() {
    claim!(
        STEP.invariants(&[1, 3, 5]),
        "The error names the first byte that isn't allowed, and where it is; no length is an error here",
        "what the chapter asks for"
    )
    .test(async |t| {
        for (text, at) in [
            ("a b;c", 1),
            (";;", 0),
            ("theme,dark;", 5),
            ("ab\r\n", 2),
            ("a b \u{e9}", 1),
            ("a b\t", 1),
            ("a;\u{7ca}", 1),
        ] {
            let byte = text.as_bytes()[at];
            t.call(format!("check_name({text:?})"), || check_name(text))
                .gives(refused(Part::Name, byte, at));
            t.call(format!("check_value({text:?})"), || check_value(text))
                .gives(refused(Part::Value, byte, at));
        }
        for length in [63, 255, 256, 4096, 4097, 100_000] {
            let long = "x".repeat(length);
            t.call(format!("check_name with {length} letters"), || check_name(&long))
                .gives(Ok(()));
            t.call(format!("check_value with {length} letters"), || check_value(&long))
                .gives(Ok(()));
        }
        let long = "x".repeat(300) + "; " + &"x".repeat(300);
        t.call("check_name with a semicolon after 300 letters", || {
            check_name(&long)
        })
        .gives(refused(Part::Name, b';', 300));
        t.call("check_value with a semicolon after 300 letters", || {
            check_value(&long)
        })
        .gives(refused(Part::Value, b';', 300));
    });
}

#[test]
fn other_letters_are_refused_by_their_first_byte() {
    claim!(
        STEP.invariants(&[5, 6]),
        "Outside ASCII nothing is allowed, and the position counts bytes",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        t.call("check_name(\"né\")", || check_name("n\u{e9}"))
            .gives(refused(Part::Name, 0xc3, 1));
        t.call("check_value(\"日本\")", || {
            check_value("\u{65e5}\u{672c}")
        })
        .gives(refused(Part::Value, 0xe6, 0));
        t.call("check_value(\"né\")", || check_value("n\u{e9}"))
            .gives(refused(Part::Value, 0xc3, 1));
        t.call("check_value(\"\\\"né\\\"\")", || {
            check_value("\"n\u{e9}\"")
        })
        .must("an error for the quote at 0 or the byte C3 at 2", |it| {
            *it == refused(Part::Value, b'"', 0) || *it == refused(Part::Value, 0xc3, 2)
        });
        t.call("check_name(\"😀\")", || check_name("\u{1f600}"))
            .gives(refused(Part::Name, 0xf0, 0));
        t.call("check_name(\"\u{7ca}\")", || check_name("\u{7ca}"))
            .gives(refused(Part::Name, 0xdf, 0));
        t.call("check_name(\"é \")", || check_name("\u{e9} "))
            .gives(refused(Part::Name, 0xc3, 0));
    });
}
