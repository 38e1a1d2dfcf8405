//! Write `update` and `Updater::new`: the function that the handler gives is noted, not its result.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use harness::{Step, Test, claim};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};
use session_object::{Change, Session};

use crate::common::*;
use crate::deeds::Deed::{Clear, Digit, Insert, Remove};
use crate::deeds::{a_list_does_what_was_done, in_words, orders};
use crate::handlers::{add_to_cart, count_visit};

const STEP: Step = CHAPTER.step(3, "Change what is there now");

fn add(number: u64) -> impl Fn(Option<u64>) -> u64 {
    move |sum| sum.unwrap_or_default() + number
}

#[test]
fn the_handler_sees_the_new_value() {
    claim!(
        STEP.invariant(1),
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
        STEP.invariants(&[2, 3]),
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
        let texts = self::session(json!({"visits": "3", "cart": "tea"}));
        texts.update("visits", add(1));
        t.call("get(\"visits\") after adding 1 to \"3\"", || {
            texts.get::<Value>("visits")
        })
        .gives(Some(json!(1)));
        texts.update("cart", |cart: Option<Vec<String>>| cart.unwrap_or_default());
        t.call(
            "get(\"cart\") after an update of lists, where it was \"tea\",",
            || texts.get::<Value>("cart"),
        )
        .gives(Some(json!([])));
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
        STEP.invariant(1),
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
        STEP.invariant(5),
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
        STEP.invariant(5),
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
        // What is no number, here or there.
        for here in [
            json!({}),
            json!({"visits": null}),
            json!({"visits": "many"}),
            json!({"visits": -1}),
        ] {
            let session = self::session(here);
            count_visit(&session);
            makes(&t, &session, json!({"visits": 10}), json!({"visits": 11}));
            makes(&t, &session, json!({"visits": "3"}), json!({"visits": 1}));
        }
    });
}

#[test]
fn each_update_is_an_entry() {
    claim!(
        STEP.invariant(5),
        "Each update has an entry of its own in the list, also one of a key that was updated before",
        "the documentation of Changes"
    )
    .test(async |t| {
        let session = session(json!({"a": 1}));
        for (number, key) in (1..).zip(["a", "a", "b", "b", "a"]) {
            session.update(key, add(number));
            t.see(
                format!("how many changes are pending after {number} updates, the last of {key:?}"),
                session.pending().changes.iter().count() as u64,
            )
            .is(number);
        }
        makes(&t, &session, json!({"a": 10}), json!({"a": 18, "b": 7}));
        // Also where the list says already what its function gets.
        for order in orders(&[Insert("a", 1), Remove("a"), Clear, Digit("a", 2)]) {
            let session = self::session(json!({"a": 7}));
            order.iter().for_each(|deed| deed.with(&session));
            let runs = Arc::new(AtomicUsize::new(0));
            let counter = Arc::clone(&runs);
            session.update("a", move |sum: Option<u64>| {
                counter.fetch_add(1, Ordering::SeqCst);
                sum.unwrap_or_default() + 1
            });
            let list = session.pending().changes;
            let last = list.iter().last().map(|it| format!("{it:?}"));
            list.apply(data(json!({"a": 5})));
            let done = in_words(&order);
            t.see(
                format!(
                    "the last change of the list after [{done}] and an update of a, and how often its \
                     function has run after one replay"
                ),
                (last, runs.load(Ordering::SeqCst)),
            )
            .is((Some("update a".to_owned()), 2));
        }
    });
}

#[test]
fn no_other_thread_sees_half_an_update() {
    claim!(
        STEP.invariants(&[10, 12]),
        "An update gets into the view and the list under one lock: no look from another thread finds it in \
         one of them only",
        "CWE-362"
    )
    .test(async |t| {
        let begin = || session(json!({}));
        let update = |session: &Session| session.update("a", add(1));
        let odd = half_a_change(begin, update, |keys, shown| {
            (keys == 1) == shown.contains("update a")
        });
        t.see("a look that found an update in the view only, or in the list only", odd)
            .is(None);
    });
}

#[test]
fn a_function_that_panics_changes_nothing() {
    claim!(
        STEP.invariant(7),
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
        for value in values() {
            let session = self::session(json!({"a": value}));
            let panicked = panics(|| session.update("a", |_: Option<Value>| panic!("on purpose")));
            t.see(
                format!("whether such an update of {value} panics"),
                panicked,
            )
            .is(true);
            t.call("get(\"a\") after that", || session.get::<Value>("a"))
                .gives(Some(value));
        }
    });
}

#[test]
fn reading_runs_nothing() {
    claim!(
        STEP.invariant(6),
        "The function runs once when the update is made, and not when the handler reads",
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
        STEP.invariant(11),
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

#[test]
fn no_method_waits_inside_a_function() {
    claim!(
        STEP.invariant(11),
        "Whichever method a function calls, of its own session or another, it panics and never waits",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let deeds: [(&str, Deed); 6] = [
            ("get", |session| drop(session.get::<Value>("n"))),
            ("insert", |session| session.insert("n", 1)),
            ("remove", |session| session.remove("n")),
            ("clear", Session::clear),
            ("update", |session| session.update("n", add(1))),
            ("pending", |session| drop(session.pending())),
        ];
        for (name, deed) in deeds {
            // The other session first: what only looks at its own lock is told so, and waits for nothing.
            for (own, key) in [(false, "n"), (false, "new"), (true, "n"), (true, "new")] {
                let session = session(json!({"n": 7}));
                let inside = if own { session.clone() } else { self::session(json!({})) };
                let panicked = panics(|| {
                    session.update(key, move |n: Option<u64>| {
                        deed(&inside);
                        n.unwrap_or_default() + 1
                    });
                });
                t.see(
                    format!(
                        "whether an update of {key:?} panics whose function calls {name}, of its own \
                         session: {own}"
                    ),
                    panicked,
                )
                .is(true);
                t.call("get(\"n\") after that", || session.get::<u64>("n"))
                    .gives(Some(7));
                t.call("get(\"new\") after that", || session.get::<u64>("new"))
                    .gives(None);
                session.update("n", add(1));
                makes(&t, &session, json!({"n": 1}), json!({"n": 2}));
            }
        }
    });
}

#[test]
fn an_update_has_its_place_in_the_list() {
    claim!(
        STEP.invariants(&[1, 5]),
        "An update gets what the changes before it have left, here and in each replay",
        "the documentation of Changes"
    )
    .test(async |t| {
        let records = [json!({}), json!({"a": 1}), json!({"a": 7, "b": 3})];
        let deeds = [
            Digit("a", 1),
            Digit("a", 2),
            Insert("a", 5),
            Insert("b", 3),
            Remove("a"),
            Clear,
        ];
        a_list_does_what_was_done(&t, &records, &deeds);
        // Whatever a list may forget, an update that is in it gets what came before.
        let session = session(json!({}));
        session.insert("a", 1);
        session.update("a", |old: Option<u64>| match old {
            Some(1) => 2,
            other => panic!("it got {other:?} and not 1, the value that was inserted before it"),
        });
        session.insert("a", 3);
        for before in [json!({"a": 7}), json!({})] {
            makes(&t, &session, before, json!({"a": 3}));
        }
    });
}

#[test]
fn nothing_is_not_null() {
    claim!(
        STEP.invariant(3),
        "Where there is nothing, the function gets None, also if a null is one of its type; a null that \
         is there it gets",
        "the documentation of Session::update"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let prepared: [(&str, Deed); 4] = [
            ("an empty record", |_| {}),
            ("a remove", |session| session.remove("a")),
            ("a clear", Session::clear),
            ("an insert of null", |session| session.insert("a", Value::Null)),
        ];
        for (after, prepare) in prepared {
            let object = if after == "an empty record" { json!({}) } else { json!({"a": 1}) };
            let session = session(object);
            prepare(&session);
            session.update("a", |old: Option<Value>| json!({"some": old.is_some()}));
            let is_there = after == "an insert of null";
            t.see(format!("whether the function gets Some, after {after}"), session.get::<Value>("a"))
                .is(Some(json!({"some": is_there})));
            let session = self::session(json!({}));
            prepare(&session);
            session.update("a", |old: Option<Option<u64>>| Some(old.map_or(1, |_| 2)));
            t.see(
                format!("1 if the function of an Option<u64> gets None, after {after}"),
                session.get::<u64>("a"),
            )
            .is(Some(if is_there { 2 } else { 1 }));
        }
    });
}

#[test]
fn an_update_puts_what_the_function_gives() {
    claim!(
        STEP.invariant(4),
        "The key has what the function gives, whatever kind of value that is: an empty list is a value",
        "the documentation of Change"
    )
    .test(async |t| {
        for key in KEYS {
            for value in values() {
                let session = session(json!({"b": 1}));
                let given = value.clone();
                session.update(key, move |_: Option<Value>| given.clone());
                t.call(format!("get({key:?}) after an update to {value}"), || {
                    session.get::<Value>(key)
                })
                .gives(Some(value.clone()));
                makes(&t, &session, json!({key: {"old": 1}}), json!({key: value}));
            }
        }
    });
}

#[test]
fn each_replay_runs_the_function_once() {
    claim!(
        STEP.invariant(6),
        "The function runs once when the update is made, and once for each replay, also on a value \
         that it has had before",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let given = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&given);
        let session = session(json!({"visits": 3}));
        session.update("visits", move |sum: Option<u64>| {
            notes.lock().expect("no panic here").push(sum);
            sum.unwrap_or_default() + 1
        });
        let list = session.pending().changes;
        for before in [3, 3, 10, 10, 3] {
            makes(
                &t,
                &session,
                json!({"visits": before}),
                json!({"visits": before + 1}),
            );
        }
        for odd in [json!({}), json!({}), json!({"visits": "many"}), json!({})] {
            list.clone().apply(data(odd));
        }
        let given = given.lock().expect("no panic here").clone();
        t.see(
            "what the function was given: once 3, then once for each replay",
            given,
        )
        .is([
            Some(3),
            Some(3),
            Some(3),
            Some(10),
            Some(10),
            Some(3),
            None,
            None,
            None,
            None,
        ]);
    });
}

#[test]
fn what_json_cannot_say_changes_nothing() {
    claim!(
        STEP.invariant(8),
        "If the function gives what JSON can't say, the update panics, and nothing is changed or noted",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let session = session(json!({"user": "alice"}));
        for key in ["user", "nothing"] {
            let odd = || session.update(key, |_: Option<HashMap<Vec<u8>, u8>>| HashMap::from([(vec![1], 2)]));
            t.see(format!("whether such an update of {key:?} panics"), panics(odd)).is(true);
        }
        t.see("what is pending then", session.pending().changes.iter().count()).is(0);
        t.call("get(\"user\") after that", || session.get::<String>("user"))
            .gives(Some("alice".to_owned()));
        t.call("get(\"nothing\") after that", || session.get::<Value>("nothing")).gives(None);
        session.update("user", |_: Option<String>| "bob".to_owned());
        makes(&t, &session, json!({"user": "eve"}), json!({"user": "bob"}));
    });
}

#[test]
fn a_number_that_is_none_changes_nothing() {
    claim!(
        STEP.invariant(8),
        "If the function gives NaN or an infinity, alone or in what it gives, the update panics, and \
         puts no null there; so does a replay",
        "RFC 8259, section 6"
    )
    .test(async |t| {
        type Deed = fn(&Session, f64);
        let deeds: [(&str, Deed); 4] = [
            ("it", |session, number| session.update("x", move |_: Option<f64>| number)),
            ("an f32 of it", |session, number| {
                session.update("x", move |_: Option<f32>| number as f32);
            }),
            ("a list of it", |session, number| {
                session.update("x", move |_: Option<Vec<f64>>| vec![1.0, number]);
            }),
            ("a map of it", |session, number| {
                let map = move |_: Option<HashMap<String, Option<f64>>>| {
                    HashMap::from([("tea".to_owned(), Some(number))])
                };
                session.update("x", map);
            }),
        ];
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            for (what, deed) in deeds {
                let session = session(json!({"x": "old"}));
                t.see(
                    format!("whether an update to {number} panics, where the function gives {what}"),
                    panics(|| deed(&session, number)),
                )
                .is(true);
                t.call("get(\"x\") after that", || session.get::<Value>("x"))
                    .gives(Some(json!("old")));
                t.see("what is pending then", session.pending().changes.iter().count()).is(0);
            }
        }
        let session = session(json!({"share": 4.0}));
        session.update("share", |old: Option<f64>| 1.0 / old.unwrap_or(1.0));
        let list = session.pending().changes;
        makes(&t, &session, json!({"share": 2.0}), json!({"share": 0.5}));
        let replay = || drop(list.apply(data(json!({"share": 0.0}))));
        t.see("whether a replay panics that divides by zero", panics(replay)).is(true);
    });
}

#[test]
fn a_function_that_panicked_can_run_again() {
    claim!(
        STEP.invariant(9),
        "A function that panics on one value works on the next: it may have been another thread's",
        "the documentation of Updater"
    )
    .test(async |t| {
        let session = session(json!({"visits": 3}));
        session.update("visits", |sum: Option<u64>| match sum {
            Some(13) => panic!("no thirteen, on purpose"),
            sum => sum.unwrap_or_default() + 1,
        });
        let list = session.pending().changes;
        makes(&t, &session, json!({"visits": 4}), json!({"visits": 5}));
        let replay = || drop(list.apply(data(json!({"visits": 13}))));
        t.see(
            "whether a replay panics whose function does",
            panics(replay),
        )
        .is(true);
        makes(&t, &session, json!({"visits": 4}), json!({"visits": 5}));
        t.call("get(\"visits\") after that", || {
            session.get::<u64>("visits")
        })
        .gives(Some(4));
    });
}

#[test]
fn a_function_runs_behind_the_lock() {
    claim!(
        STEP.invariant(10),
        "The function of an update runs while the session is locked, so no other change comes between \
         what it got and what it gave",
        "CWE-362"
    )
    .test(async |t| {
        let session = session(json!({}));
        let outside = session.clone();
        session.update("shown", move |_: Option<String>| format!("{outside:?}"));
        t.call("get(\"shown\"), where the function puts the session's debug form", || {
            session.get::<String>("shown")
        })
        .gives(Some("Session(in use)".to_owned()));
    });
}

#[test]
fn two_threads_are_noted_in_their_order() {
    claim!(
        STEP.invariant(12),
        "Where two threads change one session, its list has their changes in the order in which the \
         session has seen them",
        "CWE-362"
    )
    .test(async |t| {
        const MANY: u64 = 1_000;
        let session = session(json!({}));
        let thread = |number: u64| {
            let session = session.clone();
            move || {
                for round in 0..MANY {
                    // In another order it is another sum.
                    session.update("sum", move |sum: Option<u64>| {
                        let sum = sum.unwrap_or_default().wrapping_mul(31);
                        sum.wrapping_add(2 * round + number)
                    });
                }
            }
        };
        let both = on_two_threads(thread(0), thread(1));
        t.call_async("1000 updates on each of two threads", both)
            .await
            .gives(((), ()));
        let seen = json!({"sum": session.get::<u64>("sum")});
        let list = session.pending().changes;
        t.see("the list, applied to an empty record", Json(Value::Object(list.apply(data(json!({}))))))
            .is(Json(seen));
    });
}

#[test]
fn two_threads_replay_one_list_at_once() {
    claim!(
        STEP.invariant(13),
        "Two threads can be inside the function of one update at the same time",
        "the documentation of Updater"
    )
    .test(async |t| {
        let inside = Arc::new(AtomicUsize::new(0));
        let session = session(json!({}));
        session.update("met", move |n: Option<u64>| {
            let Some(limit) = n else { return 0 };
            inside.fetch_add(1, Ordering::SeqCst);
            // Goes on when both are here, or when the other has not come for long.
            let start = Instant::now();
            while inside.load(Ordering::SeqCst) < 2 && start.elapsed().as_secs() < limit {
                std::thread::yield_now();
            }
            inside.load(Ordering::SeqCst) as u64
        });
        let replay = || {
            let list = session.pending().changes;
            move || Json(Value::Object(list.apply(data(json!({"met": 5})))))
        };
        let both = on_two_threads(replay(), replay());
        t.call_async("two replays, each of which counts who is inside,", both)
            .await
            .gives((Json(json!({"met": 2})), Json(json!({"met": 2}))));
    });
}

/// Compares what a function of a `T` gets, of each value, with what serde_json reads of it.
fn gets_as<T>(t: &Test, name: &str)
where
    T: Serialize + DeserializeOwned + Clone + Default + Debug + PartialEq + Send + 'static,
{
    for value in values() {
        let given = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&given);
        let session = session(json!({"a": value}));
        session.update("a", move |old: Option<T>| {
            notes.lock().expect("no panic here").push(old.clone());
            old.unwrap_or_default()
        });
        let given = given.lock().expect("no panic here").clone();
        t.see(
            format!("what a function of an Option<{name}> gets, where there is {value},"),
            given,
        )
        .is([serde_json::from_value(value).ok()]);
    }
}

#[test]
fn a_function_gets_its_type_or_nothing() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A function gets what serde reads from the value, as get would give it, and None where it reads no T",
        "the documentation of Session::update"
    )
    .test(async |t| {
        gets_as::<u64>(&t, "u64");
        gets_as::<f64>(&t, "f64");
        gets_as::<bool>(&t, "bool");
        gets_as::<String>(&t, "String");
        gets_as::<Vec<String>>(&t, "Vec<String>");
        gets_as::<Vec<Value>>(&t, "Vec<Value>");
        gets_as::<Option<u64>>(&t, "Option<u64>");
        gets_as::<Option<String>>(&t, "Option<String>");
        gets_as::<Value>(&t, "Value");
    });
}

/// A number that takes its time on its way out of JSON, and on its way into it: until two threads are there.
struct Slow(u64);

/// How many have come, once there are two, or when the other hasn't come for long.
fn meet(inside: &AtomicUsize) -> u64 {
    inside.fetch_add(1, Ordering::SeqCst);
    let start = Instant::now();
    while inside.load(Ordering::SeqCst) < 2 && start.elapsed().as_secs() < 4 {
        std::thread::yield_now();
    }
    inside.load(Ordering::SeqCst) as u64
}

impl<'de> Deserialize<'de> for Slow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        static READING: AtomicUsize = AtomicUsize::new(0);
        u64::deserialize(deserializer).map(|_| Self(meet(&READING)))
    }
}

impl Serialize for Slow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        static WRITING: AtomicUsize = AtomicUsize::new(0);
        let met = if self.0 == 0 { 0 } else { 10 * meet(&WRITING) };
        serializer.serialize_u64(self.0 + met)
    }
}

#[test]
fn two_threads_make_json_at_once() {
    claim!(
        STEP.invariant(13),
        "While one thread's replay reads a value from JSON, or makes JSON of one, another's can do the same",
        "the documentation of Updater"
    )
    .test(async |t| {
        let session = session(json!({}));
        session.update("met", |old: Option<Slow>| old.unwrap_or(Slow(0)));
        let replay = || {
            let list = session.pending().changes;
            move || Json(Value::Object(list.apply(data(json!({"met": 1})))))
        };
        let both = on_two_threads(replay(), replay());
        t.call_async("two replays, each of which counts who reads and who writes,", both)
            .await
            .gives((Json(json!({"met": 22})), Json(json!({"met": 22}))));
    });
}
