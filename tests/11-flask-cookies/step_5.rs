//! Write `untag` and `read_tag`: from JSON to what Flask put in. `inspect` is written, and shows it.

use std::slice;

use flask_cookies::{
    Date, Dict, Error, Foreign, SALT, SecretKey, Tag, Value, answer, answer_with, derive_key,
    foreign, from_hex, inspect, pasted, read_tag, sign_text, untag, write_time,
};
use harness::{Step, Test, claim};
use serde_json::{Value as Json, json};
use signed_cookies::encode;

use crate::cases::{DAY, verdict, written};
use crate::common::*;
use crate::fuzz::{signed, time};
use crate::recorded;
use crate::recorded::NOW;

const STEP: Step = CHAPTER.step(5, "Read the tags");

const ADA: &str = "{'user': 'ada'}";

fn call(t: &Test, json: Json, value: Value) {
    t.call(format!("untag for {json}"), || untag(json.clone()))
        .gives(Ok(value));
}

/// What a tag can't hold.
fn refused(t: &Test, tag: Tag, all: impl IntoIterator<Item = Json>) {
    for inside in all {
        t.call(format!("read_tag(Tag::{tag:?}, {inside})"), || {
            read_tag(tag, inside.clone())
        })
        .gives(Err(Error::Tag(tag)));
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn json_without_tags_is_what_it_is() {
    claim!(
        STEP.invariant(1),
        "Values that JSON has types for are read as such",
        "Flask 3.1.3, json/tag.py"
    )
    .test(async |t| {
        call(&t, json!(null), Value::Null);
        call(&t, json!(true), Value::Bool(true));
        call(&t, json!(-17), Value::Int(-17));
        call(&t, json!(1.0), Value::Float(1.0));
        call(&t, json!("1"), text("1"));
        call(&t, json!(" 1\n"), text(" 1\n"));
        call(
            &t,
            json!([1, []]),
            Value::List(vec![Value::Int(1), Value::List(vec![])]),
        );
        let inner = Value::Dict(dict([("b", Value::Null)]));
        call(
            &t,
            json!({"a": {"b": null}, "c": 1}),
            Value::Dict(dict([("a", inner), ("c", Value::Int(1))])),
        );
        call(&t, json!({}), Value::Dict(Dict::new()));
    });
}

#[test]
fn a_tuple_is_no_list() {
    claim!(
        STEP.invariants(&[2, 8]),
        "The tag \" t\" makes a tuple of a list",
        "Flask 3.1.3, json/tag.py, TagTuple"
    )
    .test(async |t| {
        let one = || vec![Value::Int(1)];
        call(&t, json!({" t": [1]}), Value::Tuple(one()));
        call(&t, json!({" t": []}), Value::Tuple(vec![]));
        call(
            &t,
            json!([{" t": [{" t": [1]}, [1]]}]),
            Value::List(vec![Value::Tuple(vec![
                Value::Tuple(one()),
                Value::List(one()),
            ])]),
        );
        refused(
            &t,
            Tag::Tuple,
            [json!(5), json!("ab"), json!({"a": 1}), json!(null)],
        );
    });
}

#[test]
fn bytes_are_no_text() {
    claim!(
        STEP.invariants(&[3, 8]),
        "The tag \" b\" makes bytes of base64, of the usual kind, with padding",
        "Flask 3.1.3, json/tag.py, TagBytes; RFC 4648, section 4"
    )
    .test(async |t| {
        call(
            &t,
            json!({" b": "AP8QIGhp"}),
            Value::Bytes(b"\x00\xff\x10 hi".to_vec()),
        );
        call(
            &t,
            json!({" b": "Pz8+Pg=="}),
            Value::Bytes(b"??>>".to_vec()),
        );
        call(&t, json!({" b": ""}), Value::Bytes(vec![]));
        refused(
            &t,
            Tag::Bytes,
            [
                json!("AP8"),
                json!("AP9="),
                json!("AP8Q!"),
                json!("AP8=\n"),
                json!("AP8Q\nIGhp"),
                json!("Pz8-Pg=="),
                json!(5),
                json!([]),
            ],
        );
    });
}

#[test]
fn markup_is_no_text() {
    claim!(
        STEP.invariants(&[4, 8]),
        "The tag \" m\" makes Markup of text",
        "Flask 3.1.3, json/tag.py, TagMarkup"
    )
    .test(async |t| {
        call(&t, json!({" m": "<b>"}), Value::Markup("<b>".to_owned()));
        call(&t, json!({" m": " <b>"}), Value::Markup(" <b>".to_owned()));
        call(&t, json!({" m": ""}), Value::Markup(String::new()));
        refused(
            &t,
            Tag::Markup,
            [json!(5), json!(null), json!({" m": "<b>"})],
        );
    });
}

#[test]
fn a_uuid_has_32_digits() {
    claim!(
        STEP.invariants(&[5, 8]),
        "The tag \" u\" makes a UUID of 32 digits from 0 to f, and of nothing else",
        "Flask 3.1.3, json/tag.py, TagUUID"
    )
    .test(async |t| {
        let uuid = 0x0f1e_2d3c_4b5a_6978_8796_a5b4_c3d2_e1f0;
        call(
            &t,
            json!({" u": "0f1e2d3c4b5a69788796a5b4c3d2e1f0"}),
            Value::Uuid(uuid),
        );
        refused(
            &t,
            Tag::Uuid,
            [
                json!("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"),
                json!("0F1E2D3C4B5A69788796A5B4C3D2E1F0"),
                json!("+f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                json!("0f1e2d3c4b5a69788796a5b4c3d2e1"),
                json!("000f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                // 32 bytes, and a letter of two of them where a cut would be.
                json!(format!("0\u{e9}{}", "0".repeat(29))),
                json!(""),
                json!(17),
            ],
        );
    });
}

#[test]
fn a_date_is_one_of_http() {
    claim!(
        STEP.invariants(&[6, 8]),
        "The tag \" d\" makes a date and time of the text that HTTP uses",
        "Flask 3.1.3, json/tag.py, TagDateTime; RFC 9110, section 5.6.7"
    )
    .test(async |t| {
        let date = Date::from_seconds(NOW as i64);
        call(
            &t,
            json!({" d": "Thu, 09 Oct 2025 08:53:20 GMT"}),
            Value::Date(date),
        );
        let moon = Date::from_seconds(-14_182_940);
        call(
            &t,
            json!({" d": "Sun, 20 Jul 1969 20:17:40 GMT"}),
            Value::Date(moon),
        );
        refused(
            &t,
            Tag::Date,
            [
                json!("yesterday"),
                json!("Thu, 09 Oct 2025 10:53:20 +0200"),
                json!("Thu, 09 Oct 2025 08:53:20 UTC"),
                json!(" Thu, 09 Oct 2025 08:53:20 GMT"),
                json!("Thu, 09 Oct 2025 08:53:20 GMT\n"),
                json!("Mon, 09 Oct 2025 08:53:20 GMT"),
                json!("Fri, 30 Feb 2024 00:00:00 GMT"),
                json!("Mon, 01 Jan 0001 00:00:00 GMT"),
                json!(1_760_000_000),
            ],
        );
    });
}

#[test]
fn a_dict_that_looks_like_a_tag_is_a_dict() {
    claim!(
        STEP.invariants(&[7, 8]),
        "The tag \" di\" gives a dict with one key its key back, and is no tag to what is inside",
        "Flask 3.1.3, json/tag.py, TagDict"
    )
    .test(async |t| {
        let list = Value::List(vec![Value::Int(1)]);
        let tuple = Value::Tuple(vec![Value::Int(1)]);
        call(
            &t,
            json!({" di": {" t__": [1]}}),
            Value::Dict(dict([(" t", list.clone())])),
        );
        call(
            &t,
            json!({" di": {" t__": {" t": [1]}}}),
            Value::Dict(dict([(" t", tuple)])),
        );
        let once = Value::Dict(dict([(" di", Value::Int(1))]));
        call(&t, json!({" di": {" di__": 1}}), once.clone());
        call(
            &t,
            json!({" di": {" b__": {" di": {" di__": 1}}}}),
            Value::Dict(dict([(" b", once)])),
        );
        call(
            &t,
            json!({" t__": [1]}),
            Value::Dict(dict([(" t__", list)])),
        );
        refused(
            &t,
            Tag::Dict,
            [
                json!({" t__": 1, " b__": 2}),
                json!({}),
                json!({"user__": 1}),
                json!({" t": [1]}),
                json!({" t_": [1]}),
                json!({" t____": [1]}),
                json!({"__": 1}),
                json!([1]),
                json!(1),
            ],
        );
    });
}

#[test]
fn two_keys_are_no_tag() {
    claim!(
        STEP.invariant(9),
        "Only a dict with one key can be a tag, and only if the key is one, space and all",
        "Flask 3.1.3, json/tag.py, untag"
    )
    .test(async |t| {
        let list = Value::List(vec![Value::Int(1)]);
        call(
            &t,
            json!({" t": [1], "n": 2}),
            Value::Dict(dict([(" t", list.clone()), ("n", Value::Int(2))])),
        );
        call(
            &t,
            json!({" t": [1], " b": "AP8="}),
            Value::Dict(dict([(" t", list.clone()), (" b", text("AP8="))])),
        );
        for key in ["t", " x", " t ", "  t", " T", ""] {
            call(
                &t,
                json!({key: [1]}),
                Value::Dict(dict([(key, list.clone())])),
            );
        }
    });
}

#[test]
fn an_error_comes_from_any_depth() {
    claim!(
        STEP.invariants(&[8, 10]),
        "One tag that can't be read makes the whole session unreadable, wherever it stands, and is named",
        "CWE-20"
    )
    .test(async |t| {
        let bad = json!({" b": "!"});
        for json in [
            json!([bad]),
            json!({"a": bad, "b": 1}),
            json!({" t": [[bad]]}),
            json!({" di": {" t__": bad}}),
            json!({"a": [{" t": [{"b": bad}]}]}),
        ] {
            t.call(format!("untag for {json}"), || untag(json.clone()))
                .gives(Err(Error::Tag(Tag::Bytes)));
        }
        // Of two tags in each other it is the one that holds what it can't.
        for (json, tag) in [
            (json!({" t": [{" u": "x"}]}), Tag::Uuid),
            (json!({" di": {" t__": {" u": "x"}}}), Tag::Uuid),
            (json!({" u": {" t": []}}), Tag::Uuid),
            (json!({" t": {" m": "x"}}), Tag::Tuple),
        ] {
            t.call(format!("untag for {json}"), || untag(json.clone()))
                .gives(Err(Error::Tag(tag)));
        }
    });
}

#[test]
fn inspect_shows_what_a_cookie_says() {
    claim!(
        STEP.invariant(11),
        "A session is readable without the key, with its types, its time, and its age",
        "Flask 3.1.3; recorded"
    )
    .test(async |t| {
        let show = |name: &str, key: Option<&SecretKey>| {
            let cookie = written(name).cookie;
            let report = t.call(format!("inspect for {name:?}"), || {
                inspect(&cookie, key, NOW + 2 * DAY + 3 * 60 * 60)
            });
            let report = report
                .value()
                .map_or_else(|error| error.to_string(), |it| it.to_string());
            format!("{name}\n\n{report}\n")
        };
        let strange = SecretKey::new("another key");
        t.matches_snapshot_of(
            &[
                show("messages", Some(&key())),
                show("datetime", None),
                show("dicts that nearly look like tags", Some(&strange)),
                show("nothing", None),
            ]
            .join("\n"),
        );
    });
}

#[test]
fn inspect_says_what_is_broken() {
    claim!(
        STEP.invariant(11),
        "For each way in which a cookie can be broken, the report says which part, where, and what to do",
        "the chapter"
    )
    .test(async |t| {
        let body = b"{\"user\":\"ada\"}";
        let named = |name: &str| (name.to_owned(), verdict(name).cookie);
        let made = |name: &str, payload: &str| (name.to_owned(), signed(payload, &time()));
        let jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.AAAA";
        let cases = [
            named("nothing"),
            named("one dot"),
            named("half a signature"),
            named("padding behind the signature"),
            named("the spare bits of the signature"),
            named("another salt"),
            named("a time of nine bytes"),
            named("a zero before the time"),
            named("a payload with padding"),
            named("compressed, and cut off"),
            named("a megabyte in 1,400 letters"),
            named("no JSON"),
            named("a UUID with hyphens"),
            named("a list at the top"),
            named("not a number"),
            named("half a cookie emoji"),
            named("an integer of 20 digits"),
            made("a dot, and no zlib", &format!(".{}", encode(body))),
            ("a JWT".to_owned(), jwt.to_owned()),
            ("signed tomorrow".to_owned(), signed("e30", &encode(&((NOW + DAY) as u32).to_be_bytes()))),
            ("signed in 2020".to_owned(), signed("e30", &encode(&1_600_000_000_u32.to_be_bytes()))),
        ];
        let shown = cases.map(|(name, cookie)| {
            let report = t.call(format!("inspect({cookie:?})"), || {
                inspect(&cookie, Some(&key()), NOW)
            });
            let (fine, report) = match report.value() {
                Ok(report) => (report.is_fine(), report.to_string()),
                Err(error) => (false, format!("error: {error}.")),
            };
            // The two that are only early or late are whole.
            assert_eq!(fine, name.starts_with("signed"), "{name}");
            let lines: Vec<_> = report.lines().filter(|line| is_news(line)).collect();
            format!("{name}\n  {}\n", lines.join("\n  "))
        });
        let good = written("one name").cookie;
        let cut = &good[..good.len() - 9];
        let without_key = [
            ("a signature of 18 letters", cut.to_owned()),
            ("half a signature", verdict("half a signature").cookie),
            ("another last letter", verdict("the spare bits of the signature").cookie),
            ("a letter more", format!("{good}A")),
            ("padding at the end", format!("{good}=")),
        ]
        .map(|(name, cookie)| {
            let report = t.call(format!("inspect({cookie:?})"), || inspect(&cookie, None, NOW));
            let report = report.value().expect("it has three parts");
            assert!(!report.is_fine(), "{name}");
            let report = report.to_string();
            let news = report.lines().filter(|line| is_news(line));
            format!("{name}, without a key\n  {}\n", news.collect::<Vec<_>>().join("\n  "))
        });
        t.matches_snapshot_of(&[shown.join("\n"), without_key.join("\n")].join("\n"));
    });
}

#[test]
fn inspect_answers_what_was_asked() {
    claim!(
        STEP.invariant(11),
        "A command that can't be answered is told why, by what was wrong with it",
        "the chapter"
    )
    .test(async |t| {
        let good = written("one name").cookie;
        let good = good.as_str();
        let padded = format!("{good}=");
        let other = "Cookie: theme=dark; sid=42";
        let cases: [(&str, &[&str], Option<&str>); 11] = [
            ("a cookie", &[good], None),
            ("a cookie and its key", &[good], Some(&recorded::secret())),
            ("a cookie with padding", &[&padded], None),
            ("padding, and a key", &[&padded], Some(&recorded::secret())),
            ("other cookies", &[other], None),
            ("an unknown flag", &[good, "--secrt", "x"], None),
            ("an unknown flag in front", &["--secrt", "x", good], None),
            ("an empty key", &[good], Some("")),
            ("no cookie", &[], None),
            ("two words", &["Cookie:", good], None),
            ("an empty one", &[""], None),
        ];
        let shown = cases.map(|(name, words, secret)| {
            let words: Vec<_> = words.iter().map(|&word| word.to_owned()).collect();
            let said = t.call(format!("answer for {name}"), || answer(&words, secret, NOW));
            let said = said
                .value()
                .map_or_else(|text| text, |report| report.to_string());
            format!("{name}\n  {}\n", said.replace('\n', "\n  "))
        });
        t.matches_snapshot_of(&shown.join("\n"));
    });
}

fn is_news(line: &str) -> bool {
    let dull = line.starts_with("  ") || line.ends_with(" 0 s ago") || line.ends_with(':');
    !dull && line != "key: fits" && !line.starts_with("session: empty")
}

#[test]
fn inspect_takes_what_was_copied() {
    claim!(
        STEP.invariant(11),
        "The value is found in a whole line from the developer tools",
        "the chapter"
    )
    .test(async |t| {
        let value = written("one name").cookie;
        for text in [
            value.clone(),
            format!("  {value}\n"),
            format!("session={value}"),
            format!("Cookie: theme=dark; session={value}; a=b"),
            format!("cookie: session={value}"),
            format!("Set-Cookie: session={value}; HttpOnly; Path=/"),
            format!("set-cookie: shop={value}; Secure; Path=/"),
            format!("theme=dark; session={value}"),
            format!("Cookie: theme=dark; sid={value}"),
            format!("\"{value}\""),
            format!("'session={value}'"),
            format!("{value}'"),
            format!("session: \"{value}\""),
            format!("\"session\": \"{value}\""),
        ] {
            t.call(format!("inspect for {text:?}, its session,"), || {
                let report = inspect(pasted(&text)?, Some(&key()), NOW)?;
                report.key.transpose()?;
                Ok(Value::Dict(report.session?).to_string())
            })
            .gives(Ok::<_, Error>(ADA.to_owned()));
        }
        for text in [
            "",
            "session=",
            "Cookie:",
            "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}",
        ] {
            t.call(format!("inspect({text:?})"), || {
                inspect(pasted(text)?, None, NOW)
            })
            .gives(Err(Error::Parts { dots: 0 }));
        }
        for text in [";;=", "Cookie: theme=dark", "theme=dark; sid=42"] {
            t.call(format!("pasted({text:?})"), || pasted(text))
                .gives(Err(Error::NoSession));
        }
    });
}

#[test]
fn inspect_tries_each_key_and_knows_other_cookies() {
    claim!(
        STEP.invariant(11),
        "Of several keys the report says which fits; what another program wrote is called by its name",
        "Django 5.2.19, express-session 1.19.0 and RFC 7519; recorded"
    )
    .test(async |t| {
        let good = written("one name").cookie;
        let secret = recorded::secret().into_bytes();
        let bytes = |text: &str| text.as_bytes().to_vec();
        let hex = from_hex(&secret.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        t.see("the key, from hexadecimal digits", hex.clone())
            .is(Ok(secret.clone()));
        for odd in ["a", "abc", "0x61", "g0", "6 1", "\u{e9}\u{e9}"] {
            t.see(format!("from_hex({odd:?})"), from_hex(odd))
                .must("an error", Result::is_err);
        }
        let old = vec![0xff, 0, 0xfe];
        for (secrets, which) in [
            (vec![secret.clone()], Some(1)),
            (vec![old.clone(), secret.clone()], Some(2)),
            (vec![secret.clone(), old.clone()], Some(1)),
            (vec![old.clone(), bytes("o"), secret.clone()], Some(3)),
            (vec![old.clone()], None),
            (vec![old.clone(), bytes("random string")], None),
            (vec![], None),
        ] {
            let words = [format!("Cookie: theme=dark; session={good}")];
            let answer = t.call(format!("answer_with {} keys", secrets.len()), || {
                answer_with(&words, &secrets, NOW)
            });
            let answer = answer.value();
            let shown = answer.as_ref().map(|answer| answer.to_string()).unwrap_or_default();
            t.see("which key fits, of how many", answer.map(|it| (it.which, it.of)))
                .is(Ok::<_, String>((which, secrets.len())));
            let expected = match (which, secrets.len()) {
                (None, 0) => "key: not checked. Give it with --secret".to_owned(),
                (None, 1) => "or the cookie was changed.".to_owned(),
                (Some(_), 1) => "key: fits".to_owned(),
                (Some(which), of) => format!("key: fits\nwhich: key {which} of {of}"),
                (None, of) => format!("or the cookie was changed.\nwhich: none of {of}"),
            };
            t.see("the end of the report", shown)
                .must(&expected, |shown| shown.ends_with(&expected));
        }
        let empty = answer_with(slice::from_ref(&good), &[secret.clone(), vec![]], NOW);
        t.see("an empty key among others", empty.is_err()).is(true);
        // A cookie of an old key that is bytes.
        let dated = format!("{}.{}", encode(br#"{"user":"ada"}"#), write_time(NOW));
        let signature = sign_text(&derive_key(&old, SALT.as_bytes()), &dated);
        let signed = format!("{dated}.{}", encode(&signature));
        let both = t.call("answer_with a key that is no text", || {
            answer_with(slice::from_ref(&signed), &[secret.clone(), old.clone()], NOW)
        });
        both.map(|answer| answer.map(|it| (it.which, it.report.is_fine())))
            .gives(Ok::<_, String>((Some(2), true)));
        let jwt = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        let django = "eyJ1c2VybmFtZSI6ImFsaWNlIn0:1r31eq:9DSSpCCy8jNJMuQ1vq5su0GWUFb1IgHX-lSBZ9MYUsg";
        let packed = ".eJyrVkpOLCpRsopWSiwoyElV0hmlyaJjawE0sWf9:1r31eq:jz35k2vzfX-Bn2RfZWRbNjv8u2aB0nHDJyRV7CbtKNU";
        let express = "s:8GqT0yJ0n1kz0Zf1mQmZb7m3xS2c9h1T.068fGeCYoIEDLtzwZe2Exj9X4HaFdfJYqAkx+rlg3eM";
        let encoded = "s%3A8GqT0yJ0n1kz0Zf1mQmZb7m3xS2c9h1T.068fGeCYoIEDLtzwZe2Exj9X4HaFdfJYqAkx%2Brlg3eM";
        for (text, expected, name) in [
            (jwt.to_owned(), Foreign::Jwt, "a JWT"),
            (format!("token={jwt}"), Foreign::Jwt, "a JWT"),
            (format!(" \"{jwt}\"\n"), Foreign::Jwt, "a JWT"),
            (django.to_owned(), Foreign::Django, "Django"),
            (packed.to_owned(), Foreign::Django, "Django"),
            (format!("Set-Cookie: sessionid={django}; Path=/"), Foreign::Django, "Django"),
            (express.to_owned(), Foreign::Express, "express-session"),
            (encoded.to_owned(), Foreign::Express, "express-session"),
            (format!("theme=dark; connect.sid={encoded}"), Foreign::Express, "express-session"),
        ] {
            t.see(format!("foreign({text:?})"), foreign(&text)).is(Some(expected));
            let said = answer(slice::from_ref(&text), None, NOW).err().unwrap_or_default();
            t.see(format!("what inspect says of {text:?}"), said)
                .must(name, |said| said.contains(name) && said.starts_with("That is no session"));
        }
        for name in ["one name", "messages", "nothing", "datetime"] {
            let cookie = written(name).cookie;
            for text in [cookie.clone(), format!("Cookie: session={cookie}; a=b:c:d")] {
                t.see(format!("foreign({text:?})"), foreign(&text)).is(None);
            }
        }
        for text in ["", "a.b.c", "a:b:c", "s:", "sid=42", "12:30:00", "http://x.y/z", "\u{e9}:\u{e9}:\u{e9}"] {
            t.see(format!("foreign({text:?})"), foreign(text)).is(None);
        }
    });
}
