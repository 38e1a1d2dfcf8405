//! Records that no author would think of, drawn from a seed: each is given back as it was, or refused.

use std::iter::repeat_with;

use fastrand::Rng;
use harness::Test;
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp};
use serde_json::{Map, Number, Value};

use super::{NOW, new_key, text_of};

/// Creates and saves so many records. What is wrong with the first one that isn't kept as it was, ends the
/// test.
pub async fn any_record_is_given_back_or_refused<S: SessionStore>(
    t: &Test,
    store: S,
    number: usize,
) {
    let mut random = Rng::with_seed(0x5e55_1045);
    let mut wrong = None;
    let work = async {
        for _ in 0..number {
            let [first, second] = [(); 2].map(|()| record(&mut random));
            if let Err(error) = told(&store, &first, &second).await {
                wrong = Some((first, second, error));
                break;
            }
        }
        wrong
    };
    let call = format!(
        "create(…), load(…), save(…) and load(…) of {number} records that were drawn by chance, \
         as the first two that aren't given back as they were, nor refused,"
    );
    t.call_async(call, work).await.gives(None);
}

/// Whether both are given back or refused; otherwise, what was wrong.
async fn told<S: SessionStore>(store: &S, first: &Record, second: &Record) -> Result<(), String> {
    let key = new_key();
    let created = store.create(&key, first, NOW).await;
    let kept = kept(first, created.map(|created| created == Created::Yes))?;
    let text = |error: StoreError| error.to_string();
    let there = store.load(&key, NOW).await.map_err(text)?;
    let Some((there, version)) = there else {
        return if kept {
            Err("the first one is gone".to_owned())
        } else {
            Ok(())
        };
    };
    if !kept || !same(&there, first) {
        return Err(format!("after create there is {there:?}"));
    }
    let saved = store.save(&key, version, second, NOW).await;
    let kept = self::kept(second, saved.map(|saved| saved == Saved::Yes))?;
    let expected = if kept { second } else { first };
    match store.load(&key, NOW).await.map_err(text)? {
        Some((there, _)) if same(&there, expected) => Ok(()),
        there => Err(format!("after save there is {there:?}")),
    }
}

/// Whether it is the same record, to the sign of a zero.
fn same(there: &Record, expected: &Record) -> bool {
    there == expected && text_of(there) == text_of(expected)
}

/// Whether the record was kept. It may be refused where it nests too deep, and in no other case.
fn kept(record: &Record, answer: Result<bool, StoreError>) -> Result<bool, String> {
    match answer {
        Ok(true) => Ok(true),
        Ok(false) => Err(format!("{record:?} is said to be taken or stale")),
        Err(StoreError::Unstorable(_)) if record.check_depth().is_err() => Ok(false),
        Err(error) => Err(error.to_string()),
    }
}

fn record(random: &mut Rng) -> Record {
    let entries = random.usize(..4);
    let data = repeat_with(|| (name(random), value(random, 3))).take(entries);
    let data: Map<_, _> = data.collect();
    let expires = match random.u8(..4) {
        0 => u64::MAX,
        1 => random.u64(1001..1 << 62),
        _ => random.u64(1001..100_000),
    };
    let mut record = Record::new(data, Timestamp::from_seconds(expires));
    record.ended = random.bool();
    record
}

/// Some names mean something to a store.
fn name(random: &mut Rng) -> String {
    let known = ["account", "name", "data", "ended", "expires", "user", ""];
    if random.bool() {
        random.choice(known).unwrap_or_default().to_owned()
    } else {
        text(random)
    }
}

fn text(random: &mut Rng) -> String {
    let length = random.usize(..12);
    let odd = [
        '\0', '\r', '\n', '"', '\\', '\'', ' ', '\u{7f}', '\u{2028}', '🦀',
    ];
    let mut letter = || match random.u8(..4) {
        0 => random.choice(odd).unwrap_or_default(),
        1 => random.char(..),
        _ => random.char(' '..='~'),
    };
    (0..length).map(|_| letter()).collect()
}

fn value(random: &mut Rng, depth: usize) -> Value {
    match random.u8(..if depth == 0 { 6 } else { 9 }) {
        0 => Value::Null,
        1 => random.bool().into(),
        2 => random.i64(..).into(),
        3 => random.u64(..).into(),
        // Any float but NaN and the infinities, which JSON hasn't.
        4 => Number::from_f64(f64::from_bits(random.u64(..))).map_or(Value::Null, Value::from),
        5 => text(random).into(),
        6 => {
            let length = random.usize(..4);
            let values: Vec<_> = repeat_with(|| value(random, depth - 1))
                .take(length)
                .collect();
            values.into()
        }
        7 => {
            let length = random.usize(..4);
            let entry = || (name(random), value(random, depth - 1));
            Value::Object(repeat_with(entry).take(length).collect())
        }
        _ => deep(random),
    }
}

/// One value in many lists and objects, about as many as a store takes, or a parser.
fn deep(random: &mut Rng) -> Value {
    let depth = random.usize(..140);
    (0..depth).fold(text(random).into(), |inside, _| {
        if random.bool() {
            Value::Array(vec![inside])
        } else {
            Value::Object(Map::from_iter([(name(random), inside)]))
        }
    })
}
