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
        STEP,
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
        }
    });
}

#[test]
fn a_name_is_not_empty() {
    claim!(STEP, "A cookie has a name", "RFC 6265bis, section 4.1.1").test(async |t| {
        t.call("check_name(\"\")", || check_name(""))
            .gives(Err(Error::Empty(Part::Name)));
    });
}

#[test]
fn a_value_holds_no_separators() {
    claim!(
        STEP,
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
        }
    });
}

#[test]
fn quotes_come_in_pairs_around_the_whole_value() {
    claim!(
        STEP,
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
        for wrong in ["\"a\"b\"", "\"\"a\"\"", "a\"\"", "\"\"\""] {
            check(wrong).must("an error: the quotes stand elsewhere, too", Result::is_err);
        }
        check("\"").gives(refused(Part::Value, b'"', 0));
        check("\"dark").gives(refused(Part::Value, b'"', 0));
        check("dark\"").gives(refused(Part::Value, b'"', 4));
        check("\"a;b\"").must(
            "an error for the quote at 0 or the semicolon at 2: the quotes protect nothing",
            |it| *it == refused(Part::Value, b'"', 0) || *it == refused(Part::Value, b';', 2),
        );
    });
}

#[test]
fn other_letters_are_refused_by_their_first_byte() {
    claim!(
        STEP,
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
    });
}
