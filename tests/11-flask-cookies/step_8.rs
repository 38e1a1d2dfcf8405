//! Write `pack` and `SecretKey::sign`: compress where that pays, add the time, sign.

use std::panic::{AssertUnwindSafe, catch_unwind};

use fastrand::Rng;
use flask_cookies::{Dict, LONGEST, Session, Value, pack, split, unpack, write_value};
use harness::{Step, Test, claim};
use miniz_oxide::deflate::compress_to_vec_zlib;
use signed_cookies::encode;

use crate::cases;
use crate::cases::DAY;
use crate::common::*;
use crate::fuzz::{Fuzz, signed, time};
use crate::grown::value;
use crate::recorded::NOW;

const STEP: Step = CHAPTER.step(8, "Pack and sign");

#[test]
fn compresses_where_that_saves_two_bytes() {
    claim!(
        STEP.invariant(1),
        "A payload is compressed if its zlib is shorter than its JSON by more than one byte",
        "itsdangerous 2.2.0, url_safe.py, dump_payload"
    )
    .test(async |t| {
        // Each more x lengthens the text and not the stream: somewhere one overtakes the other.
        // Where, and with how many bytes left for the last letter of base64, depends on the rest.
        let mut savings = std::collections::BTreeSet::new();
        for (length, rest) in (0..40).flat_map(|length| (0..12).map(move |rest| (length, rest))) {
            let (x, rest) = ("x".repeat(length), &"q7ZkW0vJ3mPs"[..rest]);
            let json = format!("{{\"user\":\"{rest}{x}\"}}");
            let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
            let saved = json.len() as i64 - zlib.len() as i64;
            savings.insert((saved, json.len() % 3));
            t.call(
                format!("pack for {json}, to save {saved}, as whether it is compressed,"),
                || pack(&json).starts_with('.'),
            )
            .gives(saved > 1);
        }
        let all = (0..4).flat_map(|saved| (0..3).map(move |rest| (saved, rest)));
        for case in all {
            assert!(savings.contains(&case), "{case:?} isn't among {savings:?}");
        }
    });
}

#[test]
fn what_is_packed_is_unpacked() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Any JSON comes out as it went in",
        "itsdangerous 2.2.0, url_safe.py, dump_payload"
    )
    .test(async |t| {
        let all = cases::sessions().into_iter().map(|session| session.json);
        for (letter, length, is_compressed) in [
            ("a", LONGEST - 1, true),
            ("a", LONGEST, true),
            ("a", LONGEST + 1, false),
            ("\u{e9}", LONGEST / 2, true),
            ("\u{e9}", LONGEST / 2 + 1, false),
        ] {
            let json = letter.repeat(length);
            t.call(
                format!("pack for {length} times {letter}, as whether it is compressed,"),
                || pack(&json).starts_with('.'),
            )
            .gives(is_compressed);
        }
        let long = [60_000, LONGEST, LONGEST + 1, 200_000].map(|length| "a".repeat(length));
        for json in all.chain([String::new(), "{}".to_owned()]).chain(long) {
            let payload = t.call("pack", || pack(&json)).value();
            let start: String = payload.chars().take(2000).collect();
            t.call(format!("unpack({start:?}…), as its length,"), || {
                unpack(&payload).map(|bytes| bytes.len())
            })
            .gives(Ok(json.len()));
            t.see(
                "whether it is the same JSON",
                unpack(&payload) == Ok(json.into_bytes()),
            )
            .is(true);
        }
    });
}

#[test]
fn the_cookie_is_flasks_to_the_byte() {
    claim!(
        STEP.invariant(4),
        "A session that isn't compressed gives the very cookie that Flask wrote for it",
        "Flask 3.1.3; recorded"
    )
    .test(async |t| {
        let mut same = 0;
        for session in cases::sessions() {
            if session.cookie.starts_with('.') {
                continue;
            }
            let opened = key()
                .open(&session.cookie, NOW, DAY)
                .expect("it was recorded");
            t.call(format!("SecretKey::sign for {}", session.python), || {
                key().sign(&opened, NOW)
            })
            .gives(session.cookie.clone());
            same += 1;
        }
        assert!(same > 8, "too few cookies to compare: {same}");
    });
}

#[test]
fn a_compressed_one_is_the_same_inside() {
    claim!(
        STEP.invariant(5),
        "A session that Flask compresses is compressed, dated and signed, and holds the same JSON",
        "Flask 3.1.3; recorded"
    )
    .test(async |t| {
        for session in cases::sessions() {
            let opened = key()
                .open(&session.cookie, NOW, DAY)
                .expect("it was recorded");
            let call = || format!("SecretKey::sign for {}", session.python);
            let cookie = t.call(call(), || key().sign(&opened, NOW)).value();
            let parts = split(&cookie);
            t.see(
                format!("{}, its time", call()),
                parts.map(|parts| parts.time.to_owned()),
            )
            .is(Ok(time()));
            t.call(format!("{}, its JSON,", call()), || {
                unpack(parts?.payload).map(|json| plain(String::from_utf8_lossy(&json)))
            })
            .gives(Ok(plain(&session.json)));
            t.call(format!("{}, opened,", call()), || {
                key()
                    .open(&cookie, NOW, 0)
                    .map(|it| plain(Value::Dict(it).to_string()))
            })
            .gives(Ok(plain(&session.python)));
        }
        let cookie = key().sign(&dict([("a", Value::Text("x".repeat(500)))]), NOW);
        t.see(
            "whether the cookie for 500 times x is shorter than 100",
            cookie.len() < 100,
        )
        .is(true);
    });
}

#[test]
fn what_is_signed_is_opened() {
    claim!(
        STEP.invariant(6),
        "2,000 sessions of all kinds come back as they were, and so does a very long one",
        "Flask 3.1.3, json/tag.py"
    )
    .test(async |t| {
        let mut random = Rng::with_seed(11);
        let key = key();
        for _ in 0..2000 {
            let session: Dict = [("x".to_owned(), value(&mut random, 4))].into();
            let cookie = t
                .call(format!("SecretKey::sign for {session:?}"), || {
                    key.sign(&session, NOW)
                })
                .value();
            t.call(format!("SecretKey::open({cookie:?})"), || {
                key.open(&cookie, NOW, 0)
            })
            .gives(Ok(session));
        }
        let long = dict([("x", Value::Text("a".repeat(80_000)))]);
        let cookie = t
            .call("SecretKey::sign for 80,000 letters", || {
                key.sign(&long, NOW)
            })
            .value();
        t.see(
            "whether SecretKey::open gives 80,000 letters back",
            key.open(&cookie, NOW, 0).map(|session| session == long),
        )
        .is(Ok(true));
    });
}

#[test]
fn what_was_read_is_written_the_same() {
    claim!(
        STEP.invariant(6),
        "Every strange cookie that is a session gives one that says the same",
        "Flask 3.1.3, json/tag.py"
    )
    .test(async |t| {
        let (mut fuzz, key) = (Fuzz::new(7), key());
        for _ in 0..5000 {
            let Ok(session) = key.open(&fuzz.cookie(), NOW, DAY) else {
                continue;
            };
            let cookie = t
                .call(format!("SecretKey::sign for {session:?}"), || {
                    key.sign(&session, NOW)
                })
                .value();
            t.call(format!("SecretKey::open({cookie:?})"), || {
                key.open(&cookie, NOW, 0)
            })
            .gives(Ok(session));
        }
    });
}

#[test]
fn the_time_is_the_one_given() {
    claim!(
        STEP.invariant(7),
        "A cookie is as old as the time that it was signed with, also before 1970 was a second old",
        "itsdangerous 2.2.0, timed.py, sign"
    )
    .test(async |t| {
        for now in [0, 1, 255, NOW, u64::MAX] {
            let cookie = t
                .call(format!("SecretKey::sign at {now}"), || {
                    key().sign(&Dict::new(), now)
                })
                .value();
            t.call(format!("SecretKey::open({cookie:?}), at {now},"), || {
                key().open(&cookie, now, 0)
            })
            .gives(Ok(Dict::new()));
        }
    });
}

#[test]
fn what_could_not_be_read_again_is_not_signed() {
    claim!(
        STEP.invariant(8),
        "A session that nests deeper than `open` reads panics, when a handler inserts and when it is signed; \
         one that doesn't is signed and opened",
        "CWE-674"
    )
    .test(async |t| {
        let nested = |depth: usize, around: fn(Value) -> Value| {
            (0..depth).fold(Value::Int(7), |inside, _| around(inside))
        };
        let list = |inside| Value::List(vec![inside]);
        let tuple = |inside| Value::Tuple(vec![inside]);
        let a_dict = |inside| Value::Dict([("a".to_owned(), inside)].into());
        let a_tag = |inside| Value::Dict([(" t".to_owned(), inside)].into());
        // A tuple and a dict like a tag are a dict more in the JSON, and bytes are one, too.
        let (key_of_a_dict, key_of_a_tag) = ("a", " t");
        for (what, key_of_it, depth, value) in [
            ("lists", key_of_a_dict, 126, list as fn(Value) -> Value),
            ("dicts", key_of_a_dict, 126, a_dict),
            ("tuples", key_of_a_dict, 63, tuple),
            ("dicts like tags", key_of_a_dict, 63, a_tag),
            ("lists, under a tag's key", key_of_a_tag, 125, list),
        ] {
            for (more, fits) in [(0, true), (1, false), (1000, false)] {
                let value = nested(depth + more, value);
                let session = Session::default();
                let insert = catch_unwind(AssertUnwindSafe(|| session.insert(key_of_it, value.clone())));
                let what = format!("{} {what} in each other", depth + more);
                t.see(format!("whether insert panics at {what}"), insert.is_err())
                    .is(!fits);
                let session = dict([(key_of_it, value)]);
                let signed = catch_unwind(|| key().sign(&session, NOW));
                t.see(format!("whether SecretKey::sign panics at {what}"), signed.is_err())
                    .is(!fits);
                if let Ok(cookie) = signed {
                    t.call(format!("whether SecretKey::open gives {what} back"), || {
                        key().open(&cookie, NOW, DAY) == Ok(session)
                    })
                    .gives(true);
                }
            }
        }
        let inside = Value::Bytes(vec![7]);
        let bytes = |lists: usize| {
            let value = (0..lists).fold(inside.clone(), |inside, _| list(inside));
            catch_unwind(|| key().sign(&dict([("a", value)]), NOW)).is_err()
        };
        t.see("whether SecretKey::sign panics at bytes in 125 and in 126 lists", [bytes(125), bytes(126)])
            .is([false, true]);
        what_is_left_is_signed(&t);
    });
}

/// A handler may take out what stands beside a tag's key. The session that is left gets a tag, which is an
/// object more in its JSON.
fn what_is_left_is_signed(t: &Test) {
    for (depth, fits) in [(125, true), (126, false)] {
        let lists = (0..depth).fold(Value::Int(7), |inside, _| Value::List(vec![inside]));
        let both = dict([(" t", lists), ("x", Value::Int(1))]);
        let what = format!("{depth} lists under a tag's key, beside another key");
        let sign = catch_unwind(|| key().sign(&both, NOW));
        t.see(
            format!("whether SecretKey::sign panics at {what}"),
            sign.is_err(),
        )
        .is(!fits);
        let json = write_value(&Value::Dict(both));
        let cookie = signed(&encode(json.as_bytes()), &time());
        let opened = key().open(&cookie, NOW, DAY);
        t.see(
            format!("whether SecretKey::open takes {what}"),
            opened.is_ok(),
        )
        .is(fits);
        let session = Session::of(opened.unwrap_or_default());
        session.remove("x");
        let left = session.values();
        let same = catch_unwind(|| {
            let cookie = key().sign(&left, NOW);
            key()
                .open(&cookie, NOW, DAY)
                .is_ok_and(|again| again == left)
        });
        t.see(
            format!("whether what is left of {what} is signed and opened"),
            same.is_ok_and(|same| same),
        )
        .is(true);
    }
}
