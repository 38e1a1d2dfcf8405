//! Write `seconds`, `timestamp`, `to_row` and `from_row`: a record as columns, and back.

use harness::{Step, claim};
use memory_store::{Record, Timestamp};
use rusqlite::Error;
use serde_json::{Map, Value, json};
use sqlite_store::{Row, from_row, seconds, timestamp, to_row};

use crate::site::*;
use crate::store_contract::{END, record, text_of};

const STEP: Step = CHAPTER.step(1, "A record as a row");

const LAST: u64 = i64::MAX.unsigned_abs();

#[test]
fn a_moment_is_its_seconds() {
    claim!(
        STEP.invariant(1),
        "A moment is kept as its seconds, and none is so late that it comes before another",
        "sqlite.org/datatype3.html: an INTEGER has 64 bits, one of them the sign"
    )
    .test(async |t| {
        for (moment, kept) in [
            (0, 0),
            (2000, 2000),
            (LAST - 1, i64::MAX - 1),
            (LAST, i64::MAX),
            (LAST + 1, i64::MAX),
            (u64::MAX, i64::MAX),
        ] {
            let it = Timestamp::from_seconds(moment);
            t.call(format!("seconds({it})"), || seconds(it)).gives(kept);
        }
    });
}

#[test]
fn the_seconds_are_a_moment() {
    claim!(
        STEP.invariant(2),
        "What was kept is read back; the last second stands for the end of time; before 1970 is none",
        "the contract"
    )
    .test(async |t| {
        for (kept, moment) in [
            (0, Some(0)),
            (2000, Some(2000)),
            (i64::MAX - 1, Some(LAST - 1)),
            (i64::MAX, Some(u64::MAX)),
            (-1, None),
            (i64::MIN, None),
        ] {
            let moment = moment.map(Timestamp::from_seconds);
            t.call(format!("timestamp({kept})"), || timestamp(kept)).gives(moment);
        }
    });
}

#[test]
fn a_row_can_be_read_by_people() {
    claim!(
        STEP.invariant(3),
        "A row has the end in seconds, the tombstone, and the values as one JSON object",
        "the chapter's schema"
    )
    .test(async |t| {
        let mut tombstone = Record::new(Map::new(), END);
        tombstone.ended = true;
        let alice = record("account", json!({"name": "alice"}));
        for (record, ended) in [(alice, false), (tombstone, true)] {
            let row = t
                .call(format!("to_row(&{record:?})"), || to_row(&record))
                .value()
                .expect("it is a row");
            let shown = (row.expires, row.ended, serde_json::from_str(&row.data).ok());
            let values = Value::Object(record.data.clone());
            let what = format!("the result of to_row(&{record:?}), with its data parsed");
            t.see(what, shown).is((2000, ended, Some(values)));
        }
    });
}

#[test]
fn what_goes_in_comes_out() {
    claim!(
        STEP.invariant(4),
        "The record of a record's row is that record, to the last digit",
        "the contract"
    )
    .test(async |t| {
        let numbers = json!([
            0,
            -1,
            u64::MAX,
            i64::MIN,
            0.1,
            -0.0,
            1.0,
            1e300,
            5e-324,
            0.30000000000000004
        ]);
        let nested = json!({"": [null, true, {"a": {"b": ["c"]}}]});
        // One of many that serde_json reads wrong in the last digit, without its `float_roundtrip`.
        let odd = json!(0.9127307189990317);
        let text = "\u{0}\r\n\"\\ é 🦀 '); DROP TABLE sessions; --";
        // A hundred lists, and none in another one.
        let wide = Value::Array(vec![json!([]); 100]);
        let brackets = "[{".repeat(100);
        let mut tombstone = Record::new(Map::new(), END);
        tombstone.ended = true;
        let until = |last| {
            let mut it = record("user", "alice");
            it.expires = Timestamp::from_seconds(last);
            it
        };
        let others = [numbers, nested, odd, wide, text.into(), brackets.into()];
        for wanted in others
            .map(|value| record("value", value))
            .into_iter()
            .chain([record(text, 1), tombstone, Record::new(Map::new(), END)])
            .chain([0, 1 << 62, LAST - 1, u64::MAX].map(until))
        {
            let call = format!("to_row(&{wanted:?}), and from_row of it");
            let back = t.call(call, || to_row(&wanted).and_then(from_row));
            let text = text_of(&wanted);
            back.gives(Ok(wanted));
            // -0.0 and 0.0 are equal, but not the same.
            let what = "the values that came back, as JSON";
            t.see(what, back.value().ok().map(|it| text_of(&it)))
                .is(Some(text));
        }
        for late in [LAST, LAST + 1, u64::MAX - 1] {
            let late = until(late);
            let call = format!("to_row(&{late:?}), and from_row of it");
            let back = t.call(call, || to_row(&late).and_then(from_row));
            back.gives(Ok(until(u64::MAX)));
        }
    });
}

#[test]
fn what_could_not_be_read_is_not_written() {
    claim!(
        STEP.invariant(5),
        "A record with a value that nests too deep is refused before it is a row",
        "CWE-674"
    )
    .test(async |t| {
        let lists = |depth: usize| (0..depth).fold(json!(0), |inside, _| json!([inside]));
        let objects = |depth: usize| (0..depth).fold(json!(0), |inside, _| json!({"a": inside}));
        let hollow = |depth: usize| (1..depth).fold(json!([]), |inside, _| json!([inside]));
        // In the JSON, the brackets stand behind the first of the lists, and before all others.
        let beside = |depth: usize| json!(["]}".repeat(50), lists(depth - 1)]);
        for (depth, fits) in [
            (Record::MAX_DEPTH, true),
            (Record::MAX_DEPTH + 1, false),
            (126, false),
            (127, false),
            (200, false),
        ] {
            for (what, value, ended) in [
                ("lists", lists(depth), false),
                ("objects", objects(depth), false),
                ("lists, the last one empty,", hollow(depth), false),
                ("lists in a tombstone,", lists(depth), true),
                ("lists, beside a text of brackets,", beside(depth), false),
            ] {
                let mut deep = record("deep", value);
                deep.ended = ended;
                deep.data.insert("a".to_owned(), json!(1));
                deep.data.insert("user".to_owned(), json!("alice"));
                let call = format!(
                    "to_row(a record with {depth} {what} in each other), and from_row of it"
                );
                let back = t.call(call, || to_row(&deep).and_then(from_row));
                if fits {
                    back.gives(Ok(deep));
                } else {
                    back.must("an error of the kind that unstorable makes", |back| {
                        matches!(back, Err(Error::ToSqlConversionFailure(_)))
                    });
                }
            }
        }
    });
}

#[test]
fn what_we_did_not_write_is_an_error() {
    claim!(
        STEP.invariants(&[6, 7]),
        "A row that no record gives is an error, which says nothing of what is in it",
        "ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        let secret = "tea at noon";
        let rows = [
            (2000, format!("{{\"password\": \"{secret}\"")),
            (2000, format!("\"{secret}\"")),
            (2000, format!("[\"{secret}\"]")),
            (2000, format!("{{\"{secret}\": 1}} {{}}")),
            (2000, format!("{{{secret}: 1}}")),
            (2000, "null".to_owned()),
            (2000, String::new()),
            (2000, format!("{{\"{secret}\": 01}}")),
            (2000, format!("7 {secret}")),
            (-1, "{}".to_owned()),
            (-8_405_717, "{}".to_owned()),
            (i64::MIN, "{}".to_owned()),
        ];
        let both = rows
            .into_iter()
            .flat_map(|row| [false, true].map(|ended| (row.clone(), ended)));
        for ((expires, data), ended) in both {
            let row = Row {
                expires,
                ended,
                data,
            };
            let read = t.call(format!("from_row({row:?})"), || from_row(row));
            read.must(
                "an error of a kind that stands for damage, as damaged makes one",
                |read| {
                    matches!(
                        read,
                        Err(Error::FromSqlConversionFailure(..) | Error::InvalidColumnType(..))
                    )
                },
            );
            let error = read.value().expect_err("it is one");
            let shown = t.see("the error", format!("{error}\n{error:?}"));
            shown.must("nothing of what is in the row", |text| {
                let words = ["tea", "noon", "password", "8405717"];
                words.iter().all(|word| !text.contains(word))
            });
        }
    });
}
