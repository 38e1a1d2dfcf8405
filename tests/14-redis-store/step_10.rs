//! Write `write`, `insert`, `remove` and `is_empty`: change what is yours, and keep the rest.

use harness::{Step, claim};
use redis_store::FlaskSession;
use rmpv::Value;

use crate::recorded;
use crate::site::*;

const STEP: Step = CHAPTER.step(10, "Write one that it reads");

fn read(name: &str) -> FlaskSession {
    FlaskSession::read(&recorded::session(name)).expect("step 9 reads it")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn what_is_read_is_written_again() {
    claim!(
        STEP.invariant(1),
        "A session that was read and not changed is written as it was, byte for byte",
        "Flask-Session 0.8.0, recorded"
    )
    .test(async |t| {
        for (name, value) in recorded::sessions() {
            let session = read(&name);
            t.call(format!("write(), after read({name}),"), || {
                hex(&session.write())
            })
            .gives(hex(&value));
        }
    });
}

#[test]
fn a_new_login_is_flask_s() {
    claim!(
        STEP.invariant(2),
        "A new session with `logged_in` is what Flask-Session writes for the tutorial's login; what is there keeps its place",
        "Flask-Session 0.8.0, recorded"
    )
    .test(async |t| {
        let login = || {
            let mut session = FlaskSession::new();
            session.insert("logged_in", 1);
            session.insert("logged_in", true);
            hex(&session.write())
        };
        let call = "new(), insert(\"logged_in\", 1), insert(\"logged_in\", true), write()";
        t.call(call, login)
            .gives(hex(&recorded::session("logged in")));
        let before = recorded::session("many types");
        let mut session = read("many types");
        session.insert("n", 42);
        let call = "write() of a session whose `n` is 42, after insert(\"n\", 42),";
        t.call(call, || hex(&session.write())).gives(hex(&before));
    });
}

#[test]
fn what_it_does_not_understand_stays() {
    claim!(
        STEP.invariants(&[2, 3, 4]),
        "Other handlers' values are there afterwards: bytes, points in time, keys of any type",
        "the chapter's rule: keep what you don't understand"
    )
    .test(async |t| {
        for name in [
            "many types",
            "a point in time",
            "a key that is no string",
            "a flash",
        ] {
            let before = recorded::session(name);
            let mut session = read(name);
            let call = format!("read({name}), insert(\"logged_in\", true), write()");
            let after = t.call(call, || {
                session.insert("logged_in", true);
                session.write()
            });
            // One entry more in the count, and the entry at the end.
            let mut expected = before;
            expected[0] += 1;
            expected.extend(b"\xa9logged_in\xc3");
            after.map(|after| hex(&after)).gives(hex(&expected));
        }
        // {7: 1, b"name": 2, "name": 3}
        let value = b"\x83\x07\x01\xc4\x04name\x02\xa4name\x03";
        for (does, written) in [
            (
                "insert(\"name\", nil)",
                &b"\x83\x07\x01\xc4\x04name\x02\xa4name\xc0"[..],
            ),
            ("remove(\"name\")", b"\x82\x07\x01\xc4\x04name\x02"),
        ] {
            let mut session = FlaskSession::read(value).expect("step 9 reads it");
            let call = format!("read({}), {does}, write()", value.escape_ascii());
            let after = t.call(call, || {
                if does.starts_with("insert") {
                    session.insert("name", Value::Nil);
                } else {
                    session.remove("name");
                }
                hex(&session.write())
            });
            after.gives(hex(written));
        }
    });
}

#[test]
fn remove_takes_one_key() {
    claim!(
        STEP.invariant(4),
        "Removing takes out one key and no other, and one that isn't there is no error",
        "the tutorial's logout: session.pop"
    )
    .test(async |t| {
        let mut session = read("a name");
        session.insert("logged_in", true);
        session.remove("logged_in");
        session.remove("logged_in");
        session.remove("user");
        let written = t.call("insert and remove of logged_in", || hex(&session.write()));
        written.gives(hex(&recorded::session("a name")));
        let mut session = read("many types");
        session.remove("n");
        // One entry less, and `n`: 42 cut out; the rest stands as it stood.
        let mut expected = recorded::session("many types");
        expected[0] -= 1;
        expected.drain(13..16);
        let call = "write() of many types, after remove(\"n\"),";
        t.call(call, || hex(&session.write())).gives(hex(&expected));
    });
}

#[test]
fn permanent_alone_is_empty() {
    claim!(
        STEP.invariant(5),
        "A session that holds nothing but `_permanent` is empty, as in Flask-Session",
        "Flask-Session 0.8.0: ServerSideSession.__bool__"
    )
    .test(async |t| {
        let nested = recorded::session("a flash");
        for (name, value, expected) in [
            ("{}", b"\x80".to_vec(), true),
            (
                "{_permanent: true}",
                b"\x81\xaa_permanent\xc3".to_vec(),
                true,
            ),
            (
                "{_permanent: false}",
                b"\x81\xaa_permanent\xc2".to_vec(),
                true,
            ),
            ("{a: nil}", b"\x81\xa1a\xc0".to_vec(), false),
            ("{7: nil}", b"\x81\x07\xc0".to_vec(), false),
            ("a flash", nested, false),
        ] {
            let session = FlaskSession::read(&value).expect("step 9 reads it");
            t.call(format!("is_empty() of {name}"), || session.is_empty())
                .gives(expected);
        }
        let mut login = FlaskSession::new();
        t.call("is_empty() of new()", || login.is_empty())
            .gives(true);
        login.insert("logged_in", Value::Boolean(false));
        t.call("is_empty(), after insert(\"logged_in\", false),", || {
            login.is_empty()
        })
        .gives(false);
    });
}
