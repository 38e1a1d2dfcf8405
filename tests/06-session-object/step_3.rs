//! Write `update` and `Updater::new`: the function that the handler gives is noted, not its result.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use harness::{Step, claim};
use serde_json::{Value, json};
use session_object::Change;

use crate::common::*;
use crate::handlers::{add_to_cart, count_visit};

const STEP: Step = CHAPTER.step(3, "Change what is there now");

fn add(number: u64) -> impl Fn(Option<u64>) -> u64 {
    move |sum| sum.unwrap_or_default() + number
}

#[test]
fn the_handler_sees_the_new_value() {
    claim!(
        STEP,
        "An update makes the new value of the one that the handler would read",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let session = session(json!({"visits": 3}));
        session.update("visits", add(1));
        t.call("get(\"visits\") after adding 1 to 3", || {
            session.get::<u64>("visits")
        })
        .gives(Some(4));
        session.insert("visits", 10);
        session.update("visits", add(5));
        session.update("visits", add(5));
        t.call("get(\"visits\") after insert 10, and 5 more twice", || {
            session.get::<u64>("visits")
        })
        .gives(Some(20));
    });
}

#[test]
fn no_value_and_another_type_are_none() {
    claim!(
        STEP,
        "Where there is no value, or one of another type, the function gets None",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let session = session(json!({"visits": "many"}));
        for key in ["visits", "nothing"] {
            session.update(key, |old: Option<u64>| match old {
                None => 1,
                Some(_) => 99,
            });
            t.call(format!("get({key:?}) after the update"), || {
                session.get::<u64>(key)
            })
            .gives(Some(1));
        }
        let session = self::session(json!({"empty": null}));
        session.update("empty", |old: Option<Value>| json!(old.is_some()));
        t.see(
            "whether a null that is there was given to its function",
            session.get::<bool>("empty"),
        )
        .is(Some(true));
    });
}

#[test]
fn a_change_inside_a_list_is_a_change() {
    claim!(
        STEP,
        "A list in the session grows by an update, and the handler sees it grown",
        "pallets/flask#1983"
    )
    .test(async |t| {
        let session = session(json!({"cart": ["tea"]}));
        add_to_cart(&session, "milk".to_owned());
        t.call("get(\"cart\")", || session.get::<Vec<String>>("cart"))
            .gives(Some(vec!["tea".to_owned(), "milk".to_owned()]));
    });
}

#[test]
fn the_function_runs_again_on_what_is_there() {
    claim!(
        STEP,
        "What is noted is the function: on another value, it gives another result",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let change = Change::Update("visits".to_owned(), session_object::Updater::new(add(1)));
        for (before, after) in [
            (json!({"visits": 3}), json!({"visits": 4})),
            (
                json!({"visits": 10, "user": "alice"}),
                json!({"visits": 11, "user": "alice"}),
            ),
            (json!({"visits": 10}), json!({"visits": 11})),
            (json!({}), json!({"visits": 1})),
            (json!({"visits": null}), json!({"visits": 1})),
        ] {
            let mut map = data(before.clone());
            change.apply_to(&mut map);
            t.see(
                format!("adding 1 to visits, applied to {before}"),
                Json(Value::Object(map)),
            )
            .is(Json(after));
        }
    });
}

#[test]
fn a_session_notes_the_function() {
    claim!(
        STEP,
        "After an update, what is pending is the function, and not what it made here",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let session = session(json!({"visits": 3, "cart": ["tea"]}));
        count_visit(&session);
        add_to_cart(&session, "milk".to_owned());
        let now = json!({"visits": 10, "cart": ["tea", "bread"]});
        let after = json!({"visits": 11, "cart": ["tea", "bread", "milk"]});
        makes(&t, &session, now.clone(), after.clone());
        makes(&t, &session, now, after);
        makes(
            &t,
            &session,
            json!({}),
            json!({"visits": 1, "cart": ["milk"]}),
        );
    });
}

#[test]
fn a_function_that_panics_changes_nothing() {
    claim!(
        STEP,
        "If the function panics, the session is as it was before, and nothing of it is pending",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let session = session(json!({"visits": 3}));
        session.update("visits", add(1));
        t.see(
            "whether an update whose function panics does",
            panics(|| session.update("visits", |_: Option<u64>| panic!("no number for you"))),
        )
        .is(true);
        t.call(
            "get(\"visits\") after a function that panicked on purpose",
            || session.get::<u64>("visits"),
        )
        .gives(Some(4));
        let pending = session.pending().changes;
        t.see(
            "how many changes are pending after it: `note` may keep only what was done",
            pending.iter().count(),
        )
        .is(1);
        makes(&t, &session, json!({"visits": 10}), json!({"visits": 11}));
    });
}

#[test]
fn reading_runs_nothing() {
    claim!(
        STEP,
        "The function runs once when the update is made, and not when somebody reads",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let runs = Arc::new(AtomicUsize::new(0));
        let session = session(json!({"visits": 3}));
        let counter = Arc::clone(&runs);
        session.update("visits", move |sum: Option<u64>| {
            counter.fetch_add(1, Ordering::SeqCst);
            sum.unwrap_or_default() + 1
        });
        session.insert("user", "alice");
        for _ in 0..3 {
            session.get::<u64>("visits");
        }
        t.see(
            "how often the function ran, with three reads after",
            runs.load(Ordering::SeqCst),
        )
        .is(1);
    });
}

#[test]
fn a_function_that_uses_the_session_is_told_so() {
    claim!(
        STEP,
        "A function that uses the session panics with a message, and never waits for itself",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        let session = session(json!({"visits": 3, "step": 2}));
        let inside = session.clone();
        t.see(
            "whether an update that reads the session panics",
            panics(|| {
                session.update("visits", move |sum: Option<u64>| {
                    sum.unwrap_or_default() + inside.get::<u64>("step").unwrap_or_default()
                });
            }),
        )
        .is(true);
        session.update("visits", add(2));
        t.call(
            "get(\"visits\") after an update that doesn't use the session",
            || session.get::<u64>("visits"),
        )
        .gives(Some(5));
    });
}
