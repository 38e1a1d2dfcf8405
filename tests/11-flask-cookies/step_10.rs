//! Write `flash` and `take_messages`: tuples in a list under `_flashes`.

use flask_cookies::{Dict, Message, Session, Value, app, flash, take_messages};
use harness::{Step, claim};

use crate::cases::{DAY, written};
use crate::common::*;
use crate::recorded::NOW;

const STEP: Step = CHAPTER.step(10, "Messages that Flask shows");

fn message(category: &str, text: &str, is_html: bool) -> Message {
    Message {
        category: category.to_owned(),
        text: text.to_owned(),
        is_html,
    }
}

fn pair(category: &str, text: &str) -> Value {
    Value::Tuple(vec![category.into(), text.into()])
}

#[test]
fn a_message_is_a_tuple_in_a_list() {
    claim!(
        STEP.invariant(1),
        "A message is kept as Flask keeps it, behind those that wait already",
        "Flask 3.1.3, helpers.py, flash"
    )
    .test(async |t| {
        let session = Session::default();
        t.call("flash(&session, \"message\", \"One\")", || {
            flash(&session, "message", "One")
        })
        .value();
        t.call("flash(&session, \"error\", \"Two\")", || {
            flash(&session, "error", "Two")
        })
        .value();
        t.see("the session's _flashes", session.get("_flashes"))
            .is(Some(Value::List(vec![
                pair("message", "One"),
                pair("error", "Two"),
            ])));
        t.see("whether the session is modified", session.is_modified())
            .is(true);
        for count in 3..=100 {
            flash(&session, "message", &count.to_string());
            let waiting = session.get("_flashes");
            t.see(
                format!("how many wait after flash number {count}"),
                match waiting {
                    Some(Value::List(all)) => all.len(),
                    _ => 0,
                },
            )
            .is(count);
        }
    });
}

#[test]
fn messages_are_taken_once() {
    claim!(
        STEP.invariant(2),
        "Messages come oldest first, and after that there is none: the key is gone",
        "Flask 3.1.3, helpers.py, get_flashed_messages"
    )
    .test(async |t| {
        let session = Session::default();
        for text in ["One", "Two", "One"] {
            flash(&session, "message", text);
        }
        let one = || message("message", "One", false);
        t.call("take_messages", || take_messages(&session))
            .gives(vec![one(), message("message", "Two", false), one()]);
        t.call("take_messages, again,", || take_messages(&session))
            .gives(vec![]);
        t.see("what is left in the session", session.values())
            .is(Dict::new());
        let odd = [
            ("", ""),
            ("Ann", ""),
            ("", "Zo\u{eb} \"\\\n"),
            ("a b", " x "),
        ];
        for (category, text) in odd {
            flash(&session, category, text);
        }
        t.call("take_messages for odd categories and texts", || {
            take_messages(&session)
        })
        .gives(
            odd.map(|(category, text)| message(category, text, false))
                .to_vec(),
        );
    });
}

#[test]
fn nothing_to_take_changes_nothing() {
    claim!(
        STEP.invariant(3),
        "Where no message waits the session isn't modified, and other values stay",
        "Flask 3.1.3, helpers.py, get_flashed_messages"
    )
    .test(async |t| {
        let session = Session::of(dict([("user", "ada".into())]));
        t.call("take_messages", || take_messages(&session))
            .gives(vec![]);
        t.see("whether the session is modified", session.is_modified())
            .is(false);
        flash(&session, "message", "One");
        take_messages(&session);
        t.see("what is left in the session", session.values())
            .is(dict([("user", "ada".into())]));
    });
}

#[test]
fn markup_stays_markup() {
    claim!(
        STEP.invariant(4),
        "A message that Flask marked as HTML is one, and a text that looks like HTML isn't",
        "Flask 3.1.3, json/tag.py, TagMarkup; CWE-79"
    )
    .test(async |t| {
        let opened = key().open(&written("messages").cookie, NOW, DAY);
        let session = Session::of(opened.expect("it was recorded"));
        flash(&session, "message", "<b>Three</b>");
        t.call(
            "take_messages for those that Flask left, and one more,",
            || take_messages(&session),
        )
        .gives(vec![
            message("message", "Welcome back.", false),
            message("error", "<em>Twice</em>", true),
            message("message", "<b>Three</b>", false),
        ]);
    });
}

#[test]
fn what_is_no_message_is_left_out() {
    claim!(
        STEP.invariants(&[5, 6, 7, 8]),
        "A list that another program left under _flashes is no panic, and hides no message",
        "CWE-20"
    )
    .test(async |t| {
        let as_list = Value::List(vec!["a".into(), "b".into()]);
        let triple = Value::Tuple(vec!["a".into(), "b".into(), "c".into()]);
        let odd = [
            Value::Null,
            Value::Int(1),
            "text".into(),
            Value::Tuple(vec![]),
            triple,
            as_list,
            Value::Tuple(vec![Value::Int(1), "b".into()]),
            Value::Tuple(vec![Value::Markup("a".to_owned()), "b".into()]),
            Value::Tuple(vec!["a".into(), Value::Int(1)]),
        ];
        let one = || pair("message", "One");
        let mut all = odd.to_vec();
        all.insert(3, one());
        let session = Session::of(dict([("_flashes", Value::List(all.clone()))]));
        flash(&session, "message", "One");
        all.push(one());
        t.see(
            "_flashes after flash behind odd values",
            session.get("_flashes"),
        )
        .is(Some(Value::List(all)));
        t.call(
            "take_messages for a list of odd values and two messages",
            || take_messages(&session),
        )
        .gives(vec![message("message", "One", false); 2]);
        for list in [vec![], odd.to_vec()] {
            let session = Session::of(dict([("_flashes", Value::List(list.clone()))]));
            t.call(format!("take_messages for {}", Value::List(list)), || {
                take_messages(&session)
            })
            .gives(vec![]);
            t.see(
                "whether _flashes is gone, and that is a change",
                session.get("_flashes").is_none() && session.is_modified(),
            )
            .is(true);
        }
        for value in odd.into_iter().chain([Value::Tuple(vec![one()])]) {
            let session = Session::of(dict([("_flashes", value.clone())]));
            t.call(format!("take_messages where _flashes is {value}"), || {
                take_messages(&session)
            })
            .gives(vec![]);
            t.see(
                "whether _flashes is gone",
                session.get("_flashes").is_none(),
            )
            .is(true);
            let session = Session::of(dict([("_flashes", value.clone())]));
            flash(&session, "message", "One");
            t.see(
                format!("_flashes after flash, where it was {value}"),
                session.get("_flashes"),
            )
            .is(Some(Value::List(behind(&value, one()))));
            t.call(
                format!("take_messages after flash, where _flashes was {value},"),
                || take_messages(&session),
            )
            .gives(vec![message("message", "One", false)]);
        }
    });
}

/// The list that `flash` leaves, where `_flashes` was `value`.
fn behind(value: &Value, last: Value) -> Vec<Value> {
    let mut list = match value {
        Value::List(list) => list.clone(),
        _ => Vec::new(),
    };
    list.push(last);
    list
}

#[test]
fn a_message_waits_for_the_next_page() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Messages cross from one request to the next in the cookie, and are shown once",
        "Flask 3.1.3, helpers.py"
    )
    .test(async |t| {
        let site = t.serve(app(key(), || NOW));
        let alice = t.browser("alice", &site);
        for path in ["/login", "/say/hello", "/messages", "/messages", "/profile"] {
            alice.get(path).await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn text_is_escaped_and_markup_is_not() {
    claim!(
        STEP.invariant(4),
        "The page shows a text as it was written, and Markup as HTML",
        "CWE-79"
    )
    .test(async |t| {
        let site = t.serve(app(key(), || NOW));
        let alice = t.browser("alice", &site);
        let cookie = format!("session={}", written("messages").cookie);
        let page = alice.get_with_cookie("/", &cookie).await.text();
        t.see("the page for Flask's messages", page)
            .must("<em>Twice</em> as it is", |page| {
                page.contains("<em>Twice</em>")
            });
        let reply = alice.get("/say/%3Cem%3EThree").await;
        t.see("the status of /say", reply.status).is(200);
        let page = alice.get("/").await.text();
        t.see("the page after a text with <em>", page)
            .must("&lt;em&gt;Three, escaped", |page| {
                page.contains("&lt;em&gt;Three") && !page.contains("<em>Three")
            });
    });
}
