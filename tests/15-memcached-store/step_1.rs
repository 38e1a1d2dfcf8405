//! Write `item_key`, `value_of` and `record_of`: a session's key, its record as bytes, and back.

use harness::{Step, Test, claim};
use memcached_store::{Error, LARGEST, item_key, record_of, value_of};
use memory_store::{Record, StoreError, Timestamp};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};

use crate::common::*;
use crate::store_contract::record;

const STEP: Step = CHAPTER.step(1, "Put a record into bytes");

#[test]
fn a_key_is_safe_whatever_the_client_sends() {
    claim!(
        STEP.invariant(1),
        "A key is the prefix and the 64 hexadecimal digits of the store key: 72 bytes, none of them the client's",
        "memcached, doc/protocol.txt: Keys; CWE-93"
    )
    .test(async |t| {
        for _ in 0..20 {
            let key = StoreKey::of(&SessionId::generate());
            for _ in 0..2 {
                t.call(format!("item_key({key})"), || item_key(&key))
                    .gives(format!("session:{key}"));
            }
        }
    });
}

/// Calls `value_of`, which must give a value, and `record_of` with that.
fn comes_back(t: &Test, what: &str, wanted: &Record) {
    let call = format!("value_of({what})");
    let value = t.call(call, || value_of(wanted).map_err(|error| error.to_string()));
    value.must("a value", Result::is_ok);
    let value = value.value().expect("it is the bytes");
    let call = format!("record_of(what value_of made of {what})");
    t.call(call, || record_of(&value).ok())
        .gives(Some(wanted.clone()));
}

#[test]
fn a_record_comes_back_as_it_was() {
    claim!(
        STEP.invariant(2),
        "What becomes bytes comes back the same: data, end and tombstone",
        "the contract"
    )
    .test(async |t| {
        let mut ended = record("user", "alice");
        ended.ended = true;
        for wanted in [
            record("", "\r\nEN\r\nEND\r\n\u{0} é 🦀 \" \\"),
            record("\r\nEND\r\n", "\r\n"),
            record(
                "numbers",
                json!([
                    0,
                    -1,
                    u64::MAX,
                    i64::MIN,
                    0.1,
                    1e300,
                    2.2250738585072014e-308
                ]),
            ),
            record(
                "nested",
                json!({"expires": 1, "ended": true, "data": {"": [null]}}),
            ),
            record("null", json!(null)),
            Record::new(Map::new(), Timestamp::from_seconds(2000)),
            ended,
        ] {
            comes_back(&t, &format!("{wanted:?}"), &wanted);
        }
        for expires in [0, 1, 1 << 31, 1 << 32, (1 << 53) + 1, 1 << 63, u64::MAX] {
            for ended in [false, true] {
                let mut wanted = record("user", "alice");
                (wanted.expires, wanted.ended) = (Timestamp::from_seconds(expires), ended);
                comes_back(&t, &format!("{wanted:?}"), &wanted);
            }
        }
        let all: String = ('\u{0}'..='\u{3000}').chain(['\u{ffff}', '🦀']).collect();
        comes_back(
            &t,
            "a record with 12,291 characters",
            &record(&all, all.as_str()),
        );
    });
}

/// So many lists, or objects, in each other.
fn nested(depth: usize, of_lists: bool) -> Value {
    let deeper = |inside, _| {
        if of_lists {
            json!([inside])
        } else {
            json!({"": inside})
        }
    };
    (0..depth).fold(json!(0), deeper)
}

#[test]
fn what_could_not_be_read_is_not_written() {
    claim!(
        STEP.invariant(6),
        "A record with a value that nests too deep is refused before it is bytes",
        "CWE-674"
    )
    .test(async |t| {
        let most = Record::MAX_DEPTH;
        for (depth, fits) in [
            (most - 1, true),
            (most, true),
            (most + 1, false),
            (127, false),
        ] {
            for (what, of_lists) in [("lists", true), ("objects", false)] {
                for ended in [false, true] {
                    let mut deep = record("flat", 1);
                    deep.data.insert("list".to_owned(), json!([1, 2]));
                    deep.data.insert("z".to_owned(), nested(depth, of_lists));
                    deep.ended = ended;
                    let call = format!(
                        "value_of(a record with {depth} {what} in each other), read again,"
                    );
                    let back = t.call(call, || match value_of(&deep) {
                        Ok(value) => record_of(&value).map_err(|_| "damaged"),
                        Err(Error::TooDeep(_)) => Err("TooDeep"),
                        Err(_) => Err("another error"),
                    });
                    back.gives(fits.then_some(deep).ok_or("TooDeep"));
                }
            }
        }
    });
}

#[test]
fn what_is_no_record_is_damaged() {
    claim!(
        STEP.invariant(3),
        "Bytes that another program put there, or a part of a record, or two, are an error",
        "CWE-20"
    )
    .test(async |t| {
        let damaged = |bytes: &[u8]| {
            let call = format!("record_of(b\"{}\")", bytes.escape_ascii());
            t.call(call, || record_of(bytes))
                .must("StoreError::Damaged", |it| {
                    matches!(it, Err(StoreError::Damaged(_)))
                });
        };
        for bytes in [
            &b"null"[..],
            b"{}",
            b"[]",
            b"17",
            b"\xff\xfe",
            b"hello",
            br#"{"ended":false,"expires":2000}"#,
            br#"{"data":{},"expires":2000}"#,
            br#"{"data":{},"ended":false}"#,
            br#"{"data":[],"ended":false,"expires":2000}"#,
            br#"{"data":null,"ended":false,"expires":2000}"#,
            b"{\"data\":{\"user\":\"\xff\"},\"ended\":false,\"expires\":2000}",
            br#"{"data":{},"ended":0,"expires":2000}"#,
            br#"{"data":{},"ended":null,"expires":2000}"#,
            br#"{"data":{},"ended":false,"expires":-1}"#,
            br#"{"data":{},"ended":false,"expires":20.5}"#,
            br#"{"data":{},"ended":false,"expires":"2000"}"#,
            br#"{"data":{},"ended":false,"expires":18446744073709551616}"#,
        ] {
            damaged(bytes);
        }
        let mut ended = record("user", "alice");
        ended.ended = true;
        for record in [record("user", "alice"), ended] {
            let whole = value_of(&record).expect("it is small");
            for length in 0..whole.len() {
                damaged(&whole[..length]);
            }
            damaged(&[&whole[..], &whole].concat());
            damaged(&[&whole[..], b"x"].concat());
            damaged(&[&whole[..], b"\0"].concat());
        }
    });
}

#[test]
fn what_is_damaged_is_not_quoted() {
    claim!(
        STEP.invariant(4),
        "The error for bytes that are no record has nothing of them, however they are wrong",
        "ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        for secret in [
            &b"tea at noon"[..],
            br#""tea at noon""#,
            br#"{"tea at noon":1}"#,
            br#"{"expires":"tea at noon","ended":false,"data":{}}"#,
            br#"{"expires":2000,"ended":false,"data":"tea at noon"}"#,
            br#"{"expires":2000,"ended":"tea at noon","data":{}}"#,
            br#"{"expires":2000,"ended":false,"data":{"password":tea at noon}}"#,
            br#"{"expires":2000,"ended":false,"data":{"password":"tea at noon"}"#,
            br#"{"expires":-4711,"ended":false,"data":{}}"#,
            br#"{"expires":2000,"ended":4711,"data":{}}"#,
            br#"{"expires":2000,"ended":false,"data":4711}"#,
            b"2000 0\n\"tea at noon\"",
            // The error for bytes that are no text may hold all of them, and show them as numbers.
            b"\xfftea at noon",
            b"tea at noon\xff",
            b"{\"expires\":2000,\"ended\":false,\"data\":{\"password\":\"tea at noon\xff\"}}",
            b"2000 0\n{\"password\":\"tea at noon\xff\"}",
        ] {
            let call = format!("record_of(b\"{}\")", secret.escape_ascii());
            let error = t.call(call, || record_of(secret));
            let bytes = format!("{:?}", b"tea");
            let (bytes, digits) = (&bytes[1..bytes.len() - 1], "746561");
            let shown = error.map(|it| it.map_err(|error| texts_of(&error)));
            shown.must("an error, with nothing of the value in it", |it| {
                it.as_ref().is_err_and(|text| {
                    let secrets = ["tea", "noon", "password", "4711", bytes, digits];
                    secrets.iter().all(|secret| !text.contains(secret))
                })
            });
        }
    });
}

#[test]
fn a_record_has_a_largest_size() {
    claim!(
        STEP.invariant(5),
        "A record of more than a million bytes is refused before it is sent, and one of a million isn't",
        "memcached 1.6.18: a set that is too large removes what was there"
    )
    .test(async |t| {
        let of = |length: usize| record("text", "x".repeat(length));
        let size = |record: &Record| value_of(record).map(|value| value.len());
        let rest = size(&of(0)).expect("it is small");
        let fits = of(LARGEST - rest);
        t.call("value_of(a record that is LARGEST bytes), as its length,", || size(&fits).ok())
            .gives(Some(LARGEST));
        let over = of(LARGEST - rest + 1);
        t.call("value_of(a record of one byte more), as its length,", || size(&over))
            .must("Error::TooLarge with the size", |it| {
                matches!(it, Err(Error::TooLarge { size, limit: LARGEST }) if *size == LARGEST + 1)
            });
        // A million bytes are fewer letters, where a letter is several bytes.
        for (letter, letters, fits) in [("é", 400_000, true), ("é", 600_000, false), ("🦀", 300_000, false)] {
            let record = record("text", letter.repeat(letters));
            let call = format!("value_of(a record of {letters} times {letter}), as its length,");
            t.call(call, || size(&record)).must("the value if it fits, else Error::TooLarge", |it| match it {
                Ok(size) => fits && *size <= LARGEST,
                Err(Error::TooLarge { size, limit: LARGEST }) => !fits && *size > LARGEST,
                Err(_) => false,
            });
        }
    });
}
