//! Write `Change::apply_to` and `Changes::apply`: what a list of changes makes of a record's data.

use std::sync::{Arc, Mutex};

use harness::{Step, Test, claim};
use serde_json::{Map, Value, json};
use session_object::{Change, Changes, Updater};

use crate::common::*;

const STEP: Step = CHAPTER.step(1, "Apply changes");

fn insert(key: &str, value: impl Into<Value>) -> Change {
    Change::Insert(key.to_owned(), value.into())
}

fn remove(key: &str) -> Change {
    Change::Remove(key.to_owned())
}

fn update(key: &str, f: impl Fn(Option<Value>) -> Value + Send + Sync + 'static) -> Change {
    Change::Update(key.to_owned(), Updater::on_json(f))
}

/// One digit more at the end of a number: two of them in another order give another number.
fn digit(key: &str, digit: u64) -> Change {
    update(key, move |old| {
        let number = old.as_ref().and_then(Value::as_u64).unwrap_or_default();
        (number * 10 + digit).into()
    })
}

fn applied(t: &Test, changes: &[Change], before: &Value, after: Value) {
    let list: Changes = changes.iter().cloned().collect();
    let shown: Vec<String> = changes.iter().map(ToString::to_string).collect();
    let call = format!("{shown:?} applied to {before}");
    t.call(call, || {
        Json(Value::Object(list.apply(data(before.clone()))))
    })
    .gives(Json(after));
}

fn data_of(object: &mut Value) -> &mut Map<String, Value> {
    object.as_object_mut().expect("it is an object")
}

#[test]
fn each_change_does_one_thing() {
    claim!(
        STEP.invariants(&[1, 2, 3, 6]),
        "An insert sets one key, a remove takes one out, a clear all of them",
        "the documentation of Change"
    )
    .test(async |t| {
        let before = json!({"color": "dark", "visits": 3});
        applied(&t, &[], &before, before.clone());
        let after = json!({"color": "dark", "visits": 3, "new": [1]});
        applied(&t, &[insert("new", json!([1]))], &before, after);
        let after = json!({"color": "light", "visits": 3});
        applied(&t, &[insert("color", "light")], &before, after);
        applied(&t, &[remove("color")], &before, json!({"visits": 3}));
        applied(&t, &[remove("nothing")], &before, before.clone());
        applied(&t, &[Change::Clear], &before, json!({}));
        applied(
            &t,
            &[insert("a", Value::Null)],
            &json!({}),
            json!({"a": null}),
        );
    });
}

#[test]
fn changes_are_made_in_their_order() {
    claim!(
        STEP.invariant(7),
        "The list is applied from the first change to the last",
        "the documentation of Changes"
    )
    .test(async |t| {
        let before = json!({"color": "dark"});
        let two = [insert("color", 1), insert("color", 2)];
        applied(&t, &two, &before, json!({"color": 2}));
        let back = [remove("color"), insert("color", "dark")];
        applied(&t, &back, &before, before.clone());
        let gone = [insert("a", 1), remove("a")];
        applied(&t, &gone, &before, before.clone());
        let again = [insert("a", 1), Change::Clear, insert("b", 2)];
        applied(&t, &again, &before, json!({"b": 2}));
    });
}

#[test]
fn each_update_runs_its_function_once() {
    claim!(
        STEP.invariants(&[4, 5, 7]),
        "Each update in a list runs its function once, also one that a later change makes pointless",
        "the documentation of Changes"
    )
    .test(async |t| {
        let runs = Arc::new(Mutex::new(0));
        let counted = {
            let runs = Arc::clone(&runs);
            update("n", move |old| {
                *runs.lock().expect("no panic") += 1;
                (old.as_ref().and_then(Value::as_u64).unwrap_or_default() + 1).into()
            })
        };
        for (list, after, expected) in [
            (vec![counted.clone(), counted.clone()], json!({"n": 5}), 2),
            (vec![counted.clone(), Change::Clear], json!({}), 1),
            (vec![counted.clone(), insert("n", 1)], json!({"n": 1}), 1),
            (vec![counted.clone(), remove("n")], json!({}), 1),
        ] {
            let before = *runs.lock().expect("no panic");
            applied(&t, &list, &json!({"n": 3}), after);
            let ran = *runs.lock().expect("no panic") - before;
            t.see("how often the function has run", ran).is(expected);
        }
    });
}

#[test]
fn what_others_wrote_stays() {
    claim!(
        STEP.invariants(&[6, 8]),
        "One list can be applied to any data, as often as you like, and touches only its own keys",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let list = [insert("color", "light"), remove("old")];
        for (before, after) in [
            (json!({}), json!({"color": "light"})),
            (
                json!({"cart": ["tea"]}),
                json!({"cart": ["tea"], "color": "light"}),
            ),
            (
                json!({"color": 7, "old": 1, "x": null}),
                json!({"color": "light", "x": null}),
            ),
        ] {
            applied(&t, &list, &before, after.clone());
            applied(&t, &list, &after, after.clone());
        }
    });
}

#[test]
fn a_key_is_any_name() {
    claim!(
        STEP.invariants(&[1, 2, 3, 4, 6]),
        "An insert, a remove and an update touch the key that they name, and a clear takes every key out, \
         whatever the names look like",
        "the documentation of Change"
    )
    .test(async |t| {
        let all = |value: &str| {
            Value::Object(
                KEYS.map(|key| (key.into(), value.into()))
                    .into_iter()
                    .collect(),
            )
        };
        let before = all("before");
        applied(&t, &[Change::Clear], &before, json!({}));
        for key in KEYS {
            let mut without = before.clone();
            data_of(&mut without).remove(key);
            applied(&t, &[remove(key)], &before, without.clone());
            applied(&t, &[insert(key, "before")], &without, before.clone());
            let is_there = update(key, |old| old.is_some().into());
            let mut after = without.clone();
            after[key] = false.into();
            applied(&t, std::slice::from_ref(&is_there), &without, after.clone());
            after[key] = true.into();
            applied(&t, &[is_there], &before, after);
        }
        applied(
            &t,
            &KEYS.map(|key| insert(key, "after")),
            &before,
            all("after"),
        );
        applied(&t, &KEYS.map(remove), &before, json!({}));
        // Nor is a key a path into the value of another.
        let before = json!({"a": {"b": 1}});
        for key in ["a.b", "/a/b", "a/b"] {
            applied(
                &t,
                &[insert(key, 2)],
                &before,
                json!({"a": {"b": 1}, key: 2}),
            );
            applied(&t, &[remove(key)], &before, before.clone());
            let was_there = update(key, |old| old.is_some().into());
            let after = json!({"a": {"b": 1}, key: false});
            applied(&t, &[was_there], &before, after);
        }
    });
}

#[test]
fn an_insert_replaces_all_of_the_old_value() {
    claim!(
        STEP.invariant(1),
        "After an insert the key has its value and nothing else, whatever it had: no field and no item \
         of the old one stays",
        "the documentation of Change"
    )
    .test(async |t| {
        for old in values() {
            for new in values() {
                let before = json!({"a": old, "b": 1});
                let after = json!({"a": new, "b": 1});
                applied(&t, &[insert("a", new)], &before, after);
            }
        }
    });
}

#[test]
fn an_update_makes_the_value_of_the_one_that_is_there() {
    claim!(
        STEP.invariants(&[4, 5, 6]),
        "The function of an update runs once, gets the value that is there or None, and the key has what \
         it returns",
        "the documentation of Change"
    )
    .test(async |t| {
        let olds = values().into_iter().map(Some).chain([None]);
        for (old, new) in olds.flat_map(|old| values().into_iter().map(move |new| (old.clone(), new)))
        {
            let given = Arc::new(Mutex::new(Vec::new()));
            let (notes, returned) = (Arc::clone(&given), new.clone());
            let change = update("a", move |old| {
                notes.lock().expect("no panic here").push(old);
                returned.clone()
            });
            let mut before = json!({"b": 1, "A": 2});
            if let Some(old) = &old {
                before["a"] = old.clone();
            }
            let after = json!({"a": new, "b": 1, "A": 2});
            applied(&t, &[change], &before, after);
            let given = given.lock().expect("no panic here").clone();
            t.see("what its function was given", given).is([old]);
        }
    });
}

#[test]
fn an_update_stands_in_its_place() {
    claim!(
        STEP.invariants(&[4, 7, 8]),
        "An update gets what the changes before it have left, each time that the list is applied",
        "the documentation of Changes"
    )
    .test(async |t| {
        let (none, seven) = (json!({}), json!({"a": 7}));
        let two = [digit("a", 1), digit("a", 2)];
        applied(&t, &two, &none, json!({"a": 12}));
        applied(&t, &two, &seven, json!({"a": 712}));
        applied(&t, &two, &seven, json!({"a": 712}));
        let around = [digit("a", 1), insert("a", 5), digit("a", 2)];
        applied(&t, &around, &seven, json!({"a": 52}));
        let gone = [digit("a", 1), remove("a"), digit("a", 2)];
        applied(&t, &gone, &seven, json!({"a": 2}));
        let cleared = [digit("b", 1), Change::Clear, digit("a", 2)];
        applied(&t, &cleared, &seven, json!({"a": 2}));
        let list: Changes = two.iter().cloned().collect();
        for (before, after) in [(1, 112), (1, 112), (3, 312)] {
            t.call(format!("one list, applied to a: {before}"), || {
                Json(Value::Object(list.apply(data(json!({"a": before})))))
            })
            .gives(Json(json!({"a": after})));
        }
    });
}

#[test]
fn a_function_that_panics_leaves_the_data_as_they_were() {
    claim!(
        STEP.invariant(9),
        "If the function of an update panics, apply_to panics with it, and the old value is in its place",
        "the documentation of Session::update"
    )
    .test(async |t| {
        for before in [json!({"a": 7, "b": 1}), json!({"a": null}), json!({"b": 1}), json!({})] {
            let mut map = data(before.clone());
            let change = update("a", |_| panic!("no value for you, on purpose"));
            t.see(
                format!("whether apply_to panics on {before}, where the function does"),
                panics(|| change.apply_to(&mut map)),
            )
            .is(true);
            t.see("the data after that", Json(Value::Object(map)))
                .is(Json(before.clone()));
            let one = update("a", |_| 1.into());
            let mut after = before.clone();
            after["a"] = 1.into();
            applied(&t, &[one], &before, after);
            let list = [insert("c", 1), change, insert("d", 2)];
            let list: Changes = list.into_iter().collect();
            t.see(
                format!("whether a list with such an update panics on {before}"),
                panics(|| drop(list.apply(data(before.clone())))),
            )
            .is(true);
        }
    });
}
