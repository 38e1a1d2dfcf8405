//! Write `Change::apply_to` and `Changes::apply`: what a list of changes makes of a record's data.

use harness::{Step, Test, claim};
use serde_json::{Map, Value, json};
use session_object::{Change, Changes};

use crate::common::*;

const STEP: Step = CHAPTER.step(1, "Apply changes");

fn insert(key: &str, value: impl Into<Value>) -> Change {
    Change::Insert(key.to_owned(), value.into())
}

fn remove(key: &str) -> Change {
    Change::Remove(key.to_owned())
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
        STEP,
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
        STEP,
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
fn what_others_wrote_stays() {
    claim!(
        STEP,
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
        STEP,
        "An insert and a remove touch the key that they name, and a clear takes every key out, \
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
        }
        applied(
            &t,
            &KEYS.map(|key| insert(key, "after")),
            &before,
            all("after"),
        );
        applied(&t, &KEYS.map(remove), &before, json!({}));
    });
}

#[test]
fn an_insert_replaces_all_of_the_old_value() {
    claim!(
        STEP,
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
