//! Write `write_value` and `read_value`: how a record stands in Redis.

use harness::{Step, Test, claim};
use memory_store::{Record, Timestamp, Version};
use redis_store::{read_value, write_value};
use serde_json::{Map, Value, json};

use crate::site::*;
use crate::store_contract::record;

const STEP: Step = CHAPTER.step(2, "A record in one line");

fn until(second: u64) -> Record {
    let mut alice = record("user", "alice");
    alice.expires = Timestamp::from_seconds(second);
    alice
}

fn ended(second: u64) -> Record {
    let mut tombstone = Record::new(Map::new(), Timestamp::from_seconds(second));
    tombstone.ended = true;
    tombstone
}

#[test]
fn a_value_is_one_line() {
    claim!(
        STEP.invariant(1),
        "A value is the version, the end, the state and the data, each in its place",
        "what the chapter asks for"
    )
    .test(async |t| {
        for (record, version, expected) in [
            (
                until(2000),
                0x3f1c_9a0b_e27d_4410,
                r#"3f1c9a0be27d4410 00000000000000002000 live {"user":"alice"}"#,
            ),
            (
                ended(1_763_884_800),
                1,
                "0000000000000001 00000000001763884800 ended {}",
            ),
            (
                until(u64::MAX),
                u64::MAX,
                r#"ffffffffffffffff 18446744073709551615 live {"user":"alice"}"#,
            ),
        ] {
            let call = format!("write_value({record:?}, Version({version:#x}))");
            t.call(call, || write_value(&record, Version(version)))
                .gives(Ok(expected.to_owned()));
        }
    });
}

#[test]
fn what_is_read_is_what_was_written() {
    claim!(
        STEP.invariant(2),
        "A value that was written is read as the same record and version",
        "the contract"
    )
    .test(async |t| {
        for (record, version) in [
            (record("", json!([0, -1, u64::MAX, 0.1, null])), 7),
            (record("a b", "line\nline \u{0} 🦀 '] }"), u64::MAX),
            (record(" ", "two  spaces,   three "), 7),
            (until(u64::MAX), 0),
            (ended(0), 1 << 63),
        ] {
            let value = write_value(&record, Version(version)).expect("it nests twice");
            let read = t.call(format!("read_value({value:?})"), || {
                read_value(value.as_bytes()).ok()
            });
            read.gives(Some((record, Version(version))));
        }
    });
}

/// Each of these must be an error, and the first one, which is as it should be, none.
fn damaged(t: &Test, good: &[u8], values: &[&[u8]]) {
    let call = format!("read_value({})", good.escape_ascii());
    t.call(call, || read_value(good))
        .must("a record", Result::is_ok);
    for value in values {
        let call = format!("read_value({})", value.escape_ascii());
        t.call(call, || read_value(value))
            .must("an error", Result::is_err);
    }
}

#[test]
fn a_version_has_sixteen_digits() {
    claim!(
        STEP.invariant(3),
        "A version that isn't sixteen digits from 0 to f is damage",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        damaged(
            &t,
            b"3f1c9a0be27d4410 00000000000000002000 live {}",
            &[
                b"",
                b" 00000000000000002000 live {}",
                b"3f1c 00000000000000002000 live {}",
                b"3f1c9a0be27d441 00000000000000002000 live {}",
                b"3f1c9a0be27d44100 00000000000000002000 live {}",
                b"03f1c9a0be27d4410 00000000000000002000 live {}",
                b"3F1C9A0BE27D4410 00000000000000002000 live {}",
                b"3f1c9a0be27d441F 00000000000000002000 live {}",
                b"+f1c9a0be27d4410 00000000000000002000 live {}",
                b"-f1c9a0be27d4410 00000000000000002000 live {}",
                b"0x1c9a0be27d4410 00000000000000002000 live {}",
                b"3f1c9a0be27d441g 00000000000000002000 live {}",
                b" 3f1c9a0be27d4410 00000000000000002000 live {}",
                b"\t3f1c9a0be27d441 00000000000000002000 live {}",
                b"\x82\xaa_permanent\xc3\xa8username\xa5alice",
                // A letter of two bytes where a cut after 16 bytes would be, or after 37.
                "3f1c9a0be27d441é00000000000000002000 live {}".as_bytes(),
                "3f1c9a0be27d4410 0000000000000000200é live {}".as_bytes(),
            ],
        );
    });
}

#[test]
fn an_end_has_twenty_digits() {
    claim!(
        STEP.invariant(4),
        "An end that isn't twenty decimal digits, or is more than a u64 holds, is damage",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        damaged(
            &t,
            b"3f1c9a0be27d4410 18446744073709551615 live {}",
            &[
                b"3f1c9a0be27d4410",
                b"3f1c9a0be27d4410 ",
                b"3f1c9a0be27d4410  live {}",
                b"3f1c9a0be27d4410 2000 live {}",
                b"3f1c9a0be27d4410 0000000000000002000 live {}",
                b"3f1c9a0be27d4410 000000000000000002000 live {}",
                b"3f1c9a0be27d4410 18446744073709551616 live {}",
                b"3f1c9a0be27d4410 99999999999999999999 live {}",
                b"3f1c9a0be27d4410 +0000000000000002000 live {}",
                b"3f1c9a0be27d4410 -0000000000000002000 live {}",
                b"3f1c9a0be27d4410 0000000000000000200a live {}",
                b"3f1c9a0be27d4410  0000000000000002000 live {}",
                b"3f1c9a0be27d4410 00000000000000002000\tlive {}",
                b"3f1c9a0be27d4410\t00000000000000002000 live {}",
            ],
        );
    });
}

#[test]
fn a_state_is_one_of_two_words() {
    claim!(
        STEP.invariant(5),
        "A state that is neither `live` nor `ended` is damage",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        damaged(
            &t,
            b"3f1c9a0be27d4410 00000000000000002000 ended {}",
            &[
                b"3f1c9a0be27d4410 00000000000000002000",
                b"3f1c9a0be27d4410 00000000000000002000 ",
                b"3f1c9a0be27d4410 00000000000000002000 {}",
                b"3f1c9a0be27d4410 00000000000000002000  {}",
                b"3f1c9a0be27d4410 00000000000000002000 over {}",
                b"3f1c9a0be27d4410 00000000000000002000 Live {}",
                b"3f1c9a0be27d4410 00000000000000002000 ENDED {}",
                b"3f1c9a0be27d4410 00000000000000002000 live2 {}",
                b"3f1c9a0be27d4410 00000000000000002000 live\t {}",
                // A letter of two bytes, where a text could be cut.
                b"3f1c9a0be27d4410 00000000000000002000 liv\xc3\xa9 {}",
                b"3f1c9a0be27d4410 00000000000000002000 live\xc3\xa9 {}",
                b"3f1c9a0be27d4410 00000000000000002000 ended\xc3\xa9 {}",
                b"3f1c9a0be27d4410 00000000000000002000 ended\n {}",
                b"3f1c9a0be27d4410 00000000000000002000 end {}",
                b"3f1c9a0be27d4410 00000000000000002000 1 {}",
            ],
        );
    });
}

#[test]
fn data_are_one_object() {
    claim!(
        STEP.invariant(6),
        "Data that aren't one JSON object in UTF-8, to the last byte, are damage, and no empty session",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        damaged(
            &t,
            br#"3f1c9a0be27d4410 00000000000000002000 live {"user":"alice"}"#,
            &[
                b"3f1c9a0be27d4410 00000000000000002000 live",
                b"3f1c9a0be27d4410 00000000000000002000 live ",
                b"3f1c9a0be27d4410 00000000000000002000 live null",
                b"3f1c9a0be27d4410 00000000000000002000 live [1]",
                b"3f1c9a0be27d4410 00000000000000002000 live []",
                b"3f1c9a0be27d4410 00000000000000002000 live \"user\"",
                b"3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"alice\"",
                b"3f1c9a0be27d4410 00000000000000002000 live {} {}",
                b"3f1c9a0be27d4410 00000000000000002000 live {},",
                b"3f1c9a0be27d4410 00000000000000002000 live {}\x0b",
                b"3f1c9a0be27d4410 00000000000000002000 live {}\0",
                b"3f1c9a0be27d4410 00000000000000002000 live {}\xc2\xa0",
                b"3f1c9a0be27d4410 00000000000000002000 live {}\n{\"user\":\"mallory\"}",
                b"3f1c9a0be27d4410 00000000000000002000 live {}\r\nx",
                b"3f1c9a0be27d4410 00000000000000002000 live {}\n3f1c9a0be27d4410 00000000000000002000 live {}",
                b"3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"\xff\"}",
            ],
        );
    });
}

/// A value of so many lists in each other, of objects, or of both by turns. A bracket in a text is none.
fn nested(what: &str, depth: usize) -> Value {
    (0..depth).fold(json!(0), |inside, level| match what {
        "lists" => json!([inside]),
        "objects" => json!({"a": inside}),
        "lists, each behind the text [{," => json!(["[{", inside]),
        "lists, each behind the text ]}," => json!(["]}", inside]),
        _ if level % 2 == 0 => json!([0, inside]),
        _ => json!({"a": 0, "b": inside}),
    })
}

#[test]
fn what_could_not_be_read_is_not_written() {
    claim!(
        STEP.invariant(7),
        "A record with a value that nests too deep is refused before it is a value",
        "CWE-674"
    )
    .test(async |t| {
        for what in [
            "lists",
            "objects",
            "lists and objects, by turns,",
            "lists, each behind the text [{,",
            "lists, each behind the text ]},",
        ] {
            for (depth, fits) in [
                (1, true),
                (Record::MAX_DEPTH - 1, true),
                (Record::MAX_DEPTH, true),
                (Record::MAX_DEPTH + 1, false),
                (127, false),
                (128, false),
                (500, false),
            ] {
                let mut deep = record("deep", nested(what, depth));
                for (kind, ended) in [("record", false), ("tombstone", true)] {
                    deep.ended = ended;
                    let written = || {
                        let value = write_value(&deep, Version(7)).ok()?;
                        Some(read_value(value.as_bytes()).map(|(record, _)| record))
                    };
                    let call = format!(
                        "write_value(a {kind} with {depth} {what} in each other), read again,"
                    );
                    t.call(call, written).gives(fits.then(|| Ok(deep.clone())));
                }
            }
        }
    });
}
