//! Write `redis_key`, `new_version`, `write_value`, `read_value` and `lifetime`: what a record is
//! called in Redis, and how it is written there.

use std::collections::HashSet;

use harness::{Step, claim};
use memory_store::{Record, Timestamp, Version};
use redis_store::{lifetime, new_version, read_value, redis_key, write_value};
use serde_json::{Map, json};
use session_ids::{SessionId, StoreKey};

use crate::site::*;
use crate::store_contract::record;

const STEP: Step = CHAPTER.step(1, "The key and the value");

#[test]
fn a_key_says_whose_it_is() {
    claim!(
        STEP,
        "A record's key is our prefix and all 64 digits of the store key",
        "OWASP Session Management Cheat Sheet; CWE-312"
    )
    .test(async |t| {
        let id = SessionId::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("it is an ID");
        let key = StoreKey::of(&id);
        t.call(format!("redis_key({key:?})"), || redis_key(&key))
            .gives(format!("workbook:session:{key}"));
    });
}

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
        STEP,
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
fn what_could_not_be_read_is_not_written() {
    claim!(
        STEP,
        "A record with a value that nests too deep is refused before it is a value",
        "CWE-674"
    )
    .test(async |t| {
        for (depth, fits) in [
            (Record::MAX_DEPTH, true),
            (Record::MAX_DEPTH + 1, false),
            (127, false),
        ] {
            let deep = (0..depth).fold(json!(0), |inside, _| json!([inside]));
            let deep = record("deep", deep);
            let written = || {
                let value = write_value(&deep, Version(7)).ok()?;
                Some(read_value(value.as_bytes()).map(|(record, _)| record))
            };
            let call =
                format!("write_value(a record with {depth} lists in each other), read again,");
            t.call(call, written).gives(fits.then(|| Ok(deep.clone())));
        }
    });
}

#[test]
fn what_is_read_is_what_was_written() {
    claim!(
        STEP,
        "A value that was written is read as the same record and version",
        "the contract"
    )
    .test(async |t| {
        for (record, version) in [
            (record("", json!([0, -1, u64::MAX, 0.1, null])), 7),
            (record("a b", "line\nline \u{0} 🦀 '] }"), u64::MAX),
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

#[test]
fn damage_is_an_error() {
    claim!(
        STEP,
        "A value that isn't written as ours are is an error, and no empty session",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let good = r#"3f1c9a0be27d4410 00000000000000002000 live {"user":"alice"}"#;
        t.call(format!("read_value({good:?})"), || {
            read_value(good.as_bytes()).is_ok()
        })
        .gives(true);
        let damaged: [&[u8]; 18] = [
            b"",
            b"3f1c9a0be27d4410",
            b"3f1c9a0be27d4410 00000000000000002000 live",
            b"3f1c9a0be27d4410 00000000000000002000 live ",
            b"3f1c9a0be27d4410 00000000000000002000 live [1]",
            b"3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"alice\"",
            b"3f1c9a0be27d4410 00000000000000002000 live {} {}",
            b"3f1c9a0be27d4410 00000000000000002000 over {}",
            b"3f1c9a0be27d4410 2000 live {}",
            b"3f1c9a0be27d4410 99999999999999999999 live {}",
            b"3f1c9a0be27d4410 +0000000000000002000 live {}",
            b"3f1c 00000000000000002000 live {}",
            b"3F1C9A0BE27D4410 00000000000000002000 live {}",
            b"3f1c9a0be27d4410 00000000000000002000 Live {}",
            b"3f1c9a0be27d4410 00000000000000002000 live {}\x0b",
            b"+f1c9a0be27d4410 00000000000000002000 live {}",
            b"3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"\xff\"}",
            b"\x82\xaa_permanent\xc3\xa8username\xa5alice",
        ];
        for value in damaged {
            let call = format!("read_value({})", value.escape_ascii());
            t.call(call, || read_value(value))
                .must("an error", Result::is_err);
        }
    });
}

#[test]
fn no_two_servers_draw_one_version() {
    claim!(
        STEP,
        "A version is drawn from 64 bits, and another server draws others",
        "the contract: a version is never used twice"
    )
    .test(async |t| {
        let drawn = || (0..1000).map(|_| new_version().0).collect::<HashSet<_>>();
        let drawn = t.call("a thousand calls of new_version()", drawn).value();
        let different = drawn.len();
        t.see(
            "how many different versions a thousand calls of new_version() give",
            different,
        )
        .is(1000);
        let ever = |bit: &u64| drawn.iter().any(|version| version >> bit & 1 == 1);
        let never = || (0..64).filter(|bit| !ever(bit)).collect::<Vec<_>>();
        t.see("the bits (0 to 63) that are 1 in none of them", never())
            .is(Vec::<u64>::new());
        t.call_in_two_processes("new_version()", || new_version().0.to_string())
            .must("different versions", |[one, other]| one != other);
    });
}

#[test]
fn redis_keeps_it_a_little_longer() {
    claim!(
        STEP,
        "Redis is asked to keep a value until its end and a minute longer, and never for 0 seconds",
        "the contract: the record's own end decides"
    )
    .test(async |t| {
        let at = Timestamp::from_seconds;
        for (expires, expected) in [(2000, 1060), (1001, 61)] {
            let call = format!("lifetime({expires} s, now: 1000 s)");
            t.call(call, || lifetime(at(expires), at(1000)))
                .gives(expected);
        }
        for expires in [1000, 900, 0] {
            let call = format!("lifetime({expires} s, now: 1000 s)");
            t.call(call, || lifetime(at(expires), at(1000)))
                .must("1 to 60: it has expired", |kept| (1..=60).contains(kept));
        }
        for (expires, now) in [(u64::MAX, 0), (u64::MAX, 1000), (u64::MAX - 1, 1)] {
            let call = format!("lifetime({expires} s, now: {now} s)");
            t.call(call, || lifetime(at(expires), at(now))).must(
                "a thousand years or more, and no more than Redis takes (9 × 10¹⁵ s)",
                |kept| (31_536_000_000..9_000_000_000_000_000).contains(kept),
            );
        }
    });
}
