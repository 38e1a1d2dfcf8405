//! Write `FlaskSession::read` and `get`: what another program wrote, in its own format, and no code.

use harness::{Step, claim};
use redis_store::FlaskSession;
use rmpv::Value;

use crate::recorded;
use crate::site::*;

const STEP: Step = CHAPTER.step(9, "Read a record of Flask-Session's");

#[test]
fn reads_what_flask_session_wrote() {
    claim!(
        STEP.invariants(&[1, 4]),
        "Each session that the real Flask-Session wrote is read, with the values that it has",
        "Flask-Session 0.8.0, recorded"
    )
    .test(async |t| {
        for (name, value) in recorded::sessions() {
            let read = t.call(format!("read({name})"), || FlaskSession::read(&value));
            read.must("a session", Result::is_ok);
        }
        let list = Value::Array(vec![1.into(), "two".into()]);
        for (name, key, expected) in [
            ("logged in", "_permanent", Some(true.into())),
            ("logged in", "logged_in", Some(true.into())),
            ("logged in", "logged", None),
            ("a name", "username", Some("alice".into())),
            ("not only ASCII", "name", Some("王小明".into())),
            ("many types", "negative", Some((-1).into())),
            ("many types", "larger", Some(u64::MAX.into())),
            ("many types", "float", Some(1.5.into())),
            ("many types", "none", Some(Value::Nil)),
            ("many types", "list", Some(list)),
            ("many types", "bytes", Some(Value::Binary(vec![0, 255]))),
            ("many types", "a", None),
            ("forty keys", "key 39", Some(39.into())),
        ] {
            let value = recorded::session(name);
            let call = format!("read({name}), then get({key:?}),");
            let got = t.call(call, || FlaskSession::read(&value).ok()?.get(key).cloned());
            got.gives(expected);
        }
        // {7: 1, b"name": 2, "Name": 3, "name": 4}
        let value = b"\x84\x07\x01\xc4\x04name\x02\xa4Name\x03\xa4name\x04";
        for (key, expected) in [
            ("name", Some(4.into())),
            ("Name", Some(3.into())),
            ("7", None),
        ] {
            let call = format!("read({}), then get({key:?}),", value.escape_ascii());
            let got = t.call(call, || FlaskSession::read(value).ok()?.get(key).cloned());
            got.gives(expected);
        }
    });
}

#[test]
fn a_pickle_is_refused() {
    claim!(
        STEP.invariant(1),
        "What Flask-Session would unpickle is an error here, and no empty session either",
        "CWE-502; pallets-eco/flask-session#29"
    )
    .test(async |t| {
        for (name, value) in recorded::pickles() {
            let call = format!("read(a pickle: {name}: {})", value.escape_ascii());
            t.call(call, || FlaskSession::read(&value))
                .must("an error", Result::is_err);
        }
    });
}

#[test]
fn only_one_whole_dict_is_a_session() {
    claim!(
        STEP.invariant(1),
        "A session is one dict, from the first byte to the last, and anything else is an error",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        t.call("read(an empty dict, 80)", || FlaskSession::read(b"\x80"))
            .must("a session", Result::is_ok);
        let whole = recorded::session("a name");
        let mut others: Vec<Vec<u8>> = (0..whole.len()).map(|end| whole[..end].to_vec()).collect();
        // In MessagePack a space is the number 32, and a line feed the number 10.
        for more in [&b"\x80"[..], b"\0", b"\n", b" ", b"\r\n"] {
            others.push([whole.as_slice(), more].concat());
        }
        others.push([&b"\n"[..], &whole].concat());
        others.push(br#"{"_permanent":true,"username":"alice"}"#.to_vec());
        for other in [b"\xc0".as_slice(), b"\x90", b"\xa5alice", b"\xc1"] {
            others.push(other.to_vec());
        }
        for other in others {
            let call = format!("read({})", other.escape_ascii());
            t.call(call, || FlaskSession::read(&other))
                .must("an error", Result::is_err);
        }
    });
}

#[test]
fn sixty_four_lists_are_read() {
    claim!(
        STEP.invariant(2),
        "A value of 64 lists or dicts in each other is read, whatever is in the innermost; one of 65 isn't",
        "CWE-674"
    )
    .test(async |t| {
        let value = |level: &[u8], depth, innermost: &[u8]| {
            [b"\x81\xa1a", &*level.repeat(depth), innermost].concat()
        };
        for (what, level) in [("lists", &b"\x91"[..]), ("dicts", b"\x81\xa1b")] {
            for innermost in [&b"\x01"[..], b"\xa5alice", b"\xd4\x01\x02", b"\xc4\x01\xff"] {
                for (depth, expected) in [(1, true), (31, true), (32, true), (63, true), (64, true), (65, false)] {
                    let value = value(level, depth, innermost);
                    let call = format!("read({depth} {what} in each other, with {} in them)", innermost.escape_ascii());
                    t.call(call, || FlaskSession::read(&value).is_ok())
                        .gives(expected);
                }
            }
        }
    });
}

#[test]
fn every_value_is_looked_at() {
    claim!(
        STEP.invariant(2),
        "A deep value is found at every place: first or last, in a list or a dict, empty, and as a key",
        "CWE-674"
    )
    .test(async |t| {
        let flat = || Value::from(1);
        let lists = |depth| (0..depth).fold(flat(), |inside, _| Value::Array(vec![inside]));
        let dict = |pairs: Vec<(Value, Value)>| Value::Map(pairs);
        let empty = |depth, innermost: Value| {
            (1..depth).fold(innermost, |inside, _| Value::Array(vec![inside]))
        };
        for (depth, expected) in [(64, true), (65, false)] {
            let inside = || lists(depth - 1);
            for (what, value) in [
                ("first in a list", Value::Array(vec![inside(), flat()])),
                ("last in a list", Value::Array(vec![flat(), inside()])),
                ("first in a dict", dict(vec![("x".into(), inside()), ("y".into(), flat())])),
                ("last in a dict", dict(vec![("x".into(), flat()), ("y".into(), inside())])),
                ("a key of a dict", dict(vec![(inside(), flat()), ("y".into(), flat())])),
                ("an empty list", empty(depth, Value::Array(Vec::new()))),
                ("an empty dict", empty(depth, dict(Vec::new()))),
            ] {
                for (place, first, last) in [
                    ("first", value.clone(), flat()),
                    ("last", flat(), value),
                ] {
                    let session = dict(vec![("a".into(), first), ("b".into(), last)]);
                    let call = format!("read(a session whose {place} value is {depth} deep: {what})");
                    t.call(call, || FlaskSession::read(&written(&session)).is_ok())
                        .gives(expected);
                }
            }
            let session = dict(vec![(lists(depth), flat())]);
            let call = format!("read(a session with a key that is {depth} deep)");
            t.call(call, || FlaskSession::read(&written(&session)).is_ok())
                .gives(expected);
        }
    });
}

fn written(session: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    rmpv::encode::write_value(&mut bytes, session).expect("a Vec takes all");
    bytes
}

#[test]
fn no_value_is_too_much() {
    claim!(
        STEP.invariant(3),
        "A value that announces four billion entries, or a hundred thousand depths, is an error",
        "CWE-400; CWE-674"
    )
    .test(async |t| {
        let lists = |depth| [b"\x81\xa1a".as_slice(), &vec![0x91; depth], b"\x01"].concat();
        for (name, value) in [
            ("a dict of 4,294,967,295", b"\xdf\xff\xff\xff\xff".to_vec()),
            (
                "a list of 4,294,967,295",
                b"\x81\xa1a\xdd\xff\xff\xff\xff".to_vec(),
            ),
            (
                "a text of 4,294,967,295",
                b"\x81\xa1a\xdb\xff\xff\xff\xff".to_vec(),
            ),
        ] {
            t.call(format!("read({name})"), || {
                FlaskSession::read(&value).is_err()
            })
            .gives(true);
        }
        // A full stack ends the process, so this is tried in another one.
        let deep = || match FlaskSession::read(&lists(100_000)) {
            Ok(_) => "a session".to_owned(),
            Err(_) => "an error".to_owned(),
        };
        t.call_in_two_processes("read(100,000 lists in each other)", deep)
            .gives(["an error", "an error"].map(str::to_owned));
    });
}
