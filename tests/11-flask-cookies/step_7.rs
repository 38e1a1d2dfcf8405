//! Write `write_text` and `write_value`: the JSON that Python writes, byte for byte.

use std::panic::{AssertUnwindSafe, catch_unwind};

use flask_cookies::{Date, Session, Value, read_json, write_text, write_value};
use harness::{Step, Test, claim};

use crate::cases;
use crate::common::*;
use crate::recorded::NOW;

const STEP: Step = CHAPTER.step(7, "Write the tags");

fn json(value: &Value) -> Plain {
    plain(write_value(value))
}

fn call(t: &Test, value: Value, expected: &str) {
    t.call(format!("write_value for {value}"), || json(&value))
        .gives(plain(expected));
}

#[test]
fn text_is_written_in_ascii() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "What isn't printable ASCII becomes an escape: a short one, or \\u and four small digits",
        "Python 3.11, json, ensure_ascii; RFC 8259, section 7"
    )
    .test(async |t| {
        for (text, expected) in [
            ("", r#""""#),
            ("plain ~ / ' <b>", r#""plain ~ / ' <b>""#),
            ("\"\\", r#""\"\\""#),
            ("\n\r\t\u{8}\u{c}", r#""\n\r\t\b\f""#),
            (
                "\0\u{1}\u{b}\u{1f}\u{7f}\u{80}",
                r#""\u0000\u0001\u000b\u001f\u007f\u0080""#,
            ),
            (
                "Zo\u{eb} \u{738b} \u{2028}\u{ffff}",
                r#""Zo\u00eb \u738b \u2028\uffff""#,
            ),
            (
                "\u{10000}\u{1f36a}\u{10ffff}",
                r#""\ud800\udc00\ud83c\udf6a\udbff\udfff""#,
            ),
        ] {
            t.call(format!("write_text({text:?})"), || plain(write_text(text)))
                .gives(plain(expected));
        }
    });
}

#[test]
fn keys_stand_in_order_and_nothing_between() {
    claim!(
        STEP.invariants(&[4, 5]),
        "The keys of each dict are sorted as text before it is escaped, and there are no spaces",
        "Flask 3.1.3, json/provider.py, sort_keys; json/tag.py, dumps"
    )
    .test(async |t| {
        let one = || Value::Int(1);
        let inner = dict([
            ("b", one()),
            ("a", one()),
            ("B", one()),
            ("10", one()),
            ("9", one()),
        ]);
        let all = dict([
            ("z", one()),
            ("\u{e9}", one()),
            ("\u{1f36a}", one()),
            ("\u{ffee}", one()),
            ("_", one()),
            ("\"", one()),
            ("ant", Value::Dict(inner)),
            ("", one()),
        ]);
        call(
            &t,
            Value::Dict(all),
            concat!(
                r#"{"":1,"\"":1,"_":1,"ant":{"10":1,"9":1,"B":1,"a":1,"b":1},"z":1,"#,
                r#""\u00e9":1,"\uffee":1,"\ud83c\udf6a":1}"#
            ),
        );
    });
}

#[test]
fn numbers_look_as_in_python() {
    claim!(
        STEP.invariant(6),
        "A float keeps its dot, and its exponent a sign and two digits",
        "Python 3.11, float.__repr__; recorded"
    )
    .test(async |t| {
        call(&t, Value::Float(1.0), "1.0");
        call(&t, Value::Float(1e16), "1e+16");
        call(&t, Value::Float(-2.5e-9), "-2.5e-09");
        call(&t, Value::Float(0.0), "0.0");
        call(&t, Value::Float(-0.0), "-0.0");
        call(&t, Value::Float(f64::MAX), "1.7976931348623157e+308");
        call(&t, Value::Int(i64::MIN), "-9223372036854775808");
        call(&t, Value::Null, "null");
        call(&t, Value::Bool(false), "false");
    });
}

#[test]
fn a_number_without_digits_is_the_handler_s_bug() {
    claim!(
        STEP.invariant(7),
        "NaN and the infinities panic, when a handler inserts them and when they are written, and never \
         become null",
        "RFC 8259, section 6"
    )
    .test(async |t| {
        let panics = |f: &dyn Fn()| catch_unwind(AssertUnwindSafe(f)).is_err();
        call(&t, Value::List(vec![Value::Float(1.5), Value::Null]), "[1.5,null]");
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let float = || Value::Float(number);
            for (what, value) in [
                ("a float", float()),
                ("a float in a list", Value::List(vec![Value::Float(1.5), float()])),
                ("a float in a tuple in a dict",
                    Value::Dict([("a".to_owned(), Value::Tuple(vec![float()]))].into())),
            ] {
                t.see(
                    format!("whether write_value panics at {what} that is {number}"),
                    panics(&|| drop(write_value(&value))),
                )
                .is(true);
                let session = Session::default();
                t.see(
                    format!("whether insert panics at {what} that is {number}"),
                    panics(&|| session.insert("x", value.clone())),
                )
                .is(true);
                t.see("whether the session is modified then", session.is_modified()).is(false);
            }
        }
    });
}

#[test]
fn each_type_has_its_tag() {
    claim!(
        STEP.invariant(8),
        "Tuples, bytes, Markup, UUIDs and dates are dicts with one key in the JSON",
        "Flask 3.1.3, json/tag.py"
    )
    .test(async |t| {
        let tuple = |items: &[i64]| Value::Tuple(items.iter().map(|&it| Value::Int(it)).collect());
        call(&t, tuple(&[]), r#"{" t":[]}"#);
        call(&t, tuple(&[1, 2]), r#"{" t":[1,2]}"#);
        call(
            &t,
            Value::List(vec![tuple(&[1]), Value::List(vec![])]),
            r#"[{" t":[1]},[]]"#,
        );
        call(
            &t,
            Value::Tuple(vec![tuple(&[1])]),
            r#"{" t":[{" t":[1]}]}"#,
        );
        call(&t, Value::Bytes(b"??>>".to_vec()), r#"{" b":"Pz8+Pg=="}"#);
        call(
            &t,
            Value::Markup("<b>\u{e9}</b>".to_owned()),
            r#"{" m":"<b>\u00e9</b>"}"#,
        );
        call(
            &t,
            Value::Uuid(0xab),
            r#"{" u":"000000000000000000000000000000ab"}"#,
        );
        let date = Date::from_seconds(NOW as i64);
        call(
            &t,
            Value::Date(date),
            r#"{" d":"Thu, 09 Oct 2025 08:53:20 GMT"}"#,
        );
    });
}

#[test]
fn a_dict_that_looks_like_a_tag_gets_one() {
    claim!(
        STEP.invariant(9),
        "A dict whose only key is a tag's is marked, so that no reader takes it for one",
        "Flask 3.1.3, json/tag.py, TagDict"
    )
    .test(async |t| {
        let with = |key: &str, value: Value| Value::Dict(dict([(key, value)]));
        for key in [" di", " t", " b", " m", " u", " d"] {
            call(
                &t,
                with(key, Value::Int(1)),
                &format!(r#"{{" di":{{"{key}__":1}}}}"#),
            );
        }
        for key in ["t", " x", " t__", "", " di__"] {
            call(&t, with(key, Value::Int(1)), &format!(r#"{{"{key}":1}}"#));
        }
        let inner = with(" u", Value::Tuple(vec![]));
        call(
            &t,
            with(" d", inner),
            r#"{" di":{" d__":{" di":{" u__":{" t":[]}}}}}"#,
        );
        let two = dict([(" t", Value::Int(1)), ("n", Value::Int(2))]);
        call(&t, Value::Dict(two), r#"{" t":1,"n":2}"#);
        let tags = dict([(" t", Value::Int(1)), (" b", Value::Int(2))]);
        call(&t, Value::Dict(tags), r#"{" b":2," t":1}"#);
    });
}

#[test]
fn writes_what_flask_wrote() {
    claim!(
        STEP.invariant(10),
        "The JSON of every recorded session, read and written again, is the same to the byte",
        "Flask 3.1.3; recorded"
    )
    .test(async |t| {
        for session in cases::sessions() {
            t.call(
                format!("read_json and write_value for {:?}", session.name),
                || read_json(session.json.as_bytes()).map(|session| json(&Value::Dict(session))),
            )
            .gives(Ok(plain(&session.json)));
        }
    });
}
