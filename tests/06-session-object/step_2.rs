//! Write `get`, `insert`, `remove`, `clear` and `note`: the handler sees its changes at once, and
//! the session keeps a list of them. `pending` shows the list.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Debug;
use std::net::Ipv4Addr;

use harness::{Step, Test, claim};
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use session_object::Session;

use crate::common::*;
use crate::deeds::Deed::{Clear, Insert, Remove};
use crate::deeds::{a_list_does_what_was_done, in_words, orders};

const STEP: Step = CHAPTER.step(2, "Note each change");

#[test]
fn reads_what_was_loaded() {
    claim!(
        STEP.invariant(1),
        "A value comes out of the record as the type that the handler asks for",
        "the documentation of Session::get"
    )
    .test(async |t| {
        let session = session(json!({"user": "alice", "visits": 3, "cart": ["tea"], "no": null}));
        t.call("get::<String>(\"user\")", || session.get::<String>("user"))
            .gives(Some("alice".to_owned()));
        t.call("get::<u64>(\"visits\")", || session.get::<u64>("visits"))
            .gives(Some(3));
        t.call("get::<Vec<String>>(\"cart\")", || {
            session.get::<Vec<String>>("cart")
        })
        .gives(Some(vec!["tea".to_owned()]));
        t.call("get::<Value>(\"no\")", || session.get::<Value>("no"))
            .gives(Some(Value::Null));
        t.call("get::<Option<u64>>(\"no\")", || {
            session.get::<Option<u64>>("no")
        })
        .gives(Some(None));
    });
}

#[test]
fn what_is_not_there_or_of_another_type_is_none() {
    claim!(
        STEP.invariant(2),
        "A key that isn't there, and a value that isn't of the type asked for, give None",
        "the documentation of Session::get"
    )
    .test(async |t| {
        let session = session(json!({"user": "alice", "visits": -3}));
        t.call("get::<String>(\"nobody\")", || {
            session.get::<String>("nobody")
        })
        .gives(None);
        t.call("get::<u64>(\"user\")", || session.get::<u64>("user"))
            .gives(None);
        t.call("get::<u64>(\"visits\"), where visits is -3,", || {
            session.get::<u64>("visits")
        })
        .gives(None);
        let texts = self::session(json!({"visits": "3", "cart": "tea", "a": {"b": 1}}));
        t.call("get::<u64>(\"visits\"), where visits is \"3\",", || {
            texts.get::<u64>("visits")
        })
        .gives(None);
        t.call(
            "get::<Vec<String>>(\"cart\"), where cart is \"tea\",",
            || texts.get::<Vec<String>>("cart"),
        )
        .gives(None);
        for key in ["a.b", "/a/b", "a/b"] {
            t.call(format!("get::<u64>({key:?}), where a has a b,"), || {
                texts.get::<u64>(key)
            })
            .gives(None);
        }
        t.call("get::<Option<u64>>(\"nobody\")", || {
            session.get::<Option<u64>>("nobody")
        })
        .gives(None);
        t.call("get::<Value>(\"nobody\")", || {
            session.get::<Value>("nobody")
        })
        .gives(None);
        t.call("get::<String>(\"User\")", || session.get::<String>("User"))
            .gives(None);
        t.call("get::<String>(\"user\")", || session.get::<String>("user"))
            .gives(Some("alice".to_owned()));
    });
}

#[test]
fn reads_its_own_writes() {
    claim!(
        STEP.invariants(&[1, 3]),
        "What a handler has changed, it sees at once, and so does every clone of the session",
        "the documentation of Session::get"
    )
    .test(async |t| {
        let session = session(json!({"user": "alice", "visits": 3}));
        let clone = session.clone();
        let see = |what: &str, key: &str, expected: Option<Value>| {
            t.call(format!("get({key:?}) after {what}"), || {
                session.get::<Value>(key)
            })
            .gives(expected.clone());
            t.call(format!("get({key:?}) of a clone after {what}"), || {
                clone.get::<Value>(key)
            })
            .gives(expected);
        };
        session.insert("visits", 4);
        see("insert(\"visits\", 4)", "visits", Some(json!(4)));
        session.insert("cart", vec!["tea", "milk"]);
        see("insert(\"cart\", …)", "cart", Some(json!(["tea", "milk"])));
        clone.remove("user");
        see("remove(\"user\")", "user", None);
        session.clear();
        see("clear()", "visits", None);
        session.insert("user", "bob");
        see("insert(\"user\", \"bob\")", "user", Some(json!("bob")));
    });
}

#[test]
fn keeps_a_list_and_no_copy() {
    claim!(
        STEP.invariant(5),
        "What is pending changes the record as it is by now, and brings back nothing that was loaded",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let session = session(json!({"user": "alice", "color": "dark", "old": 1}));
        session.insert("color", "light");
        session.get::<String>("user");
        session.remove("old");
        let now = json!({"color": "blue", "cart": ["tea"], "old": 2, "visits": 5});
        let after = json!({"color": "light", "cart": ["tea"], "visits": 5});
        makes(&t, &session, now.clone(), after.clone());
        makes(&t, &session, now, after);
        session.clear();
        session.insert("new", true);
        makes(&t, &session, json!({"user": "bob", "x": 1}), json!({"new": true}));
    });
}

#[test]
fn what_changes_nothing_here_may_change_something_there() {
    claim!(
        STEP.invariant(4),
        "An insert of the value that is there, and a remove of a key that isn't, count all the same: \
         the record may have changed",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let session = session(json!({"user": "guest", "role": "customer"}));
        session.insert("user", "alice");
        session.insert("role", "customer");
        session.insert("roles", 1);
        session.remove("impersonates");
        session.remove("rol");
        makes(
            &t,
            &session,
            json!({"user": "root", "role": "admin", "impersonates": "bob"}),
            json!({"user": "alice", "role": "customer", "roles": 1}),
        );
    });
}

#[test]
fn its_debug_form_shows_no_values() {
    claim!(
        STEP.invariant(10),
        "What a log may show of a session has no values in it",
        "CWE-532"
    )
    .test(async |t| {
        let session = session(json!({"card": "4111"}));
        session.insert("password", "hunter2");
        let shown = format!("{session:?} {:?}", session.pending());
        t.see("format!(\"{:?}\") of a session and its list", shown)
            .must("no value in it, neither 4111 nor hunter2", |shown| {
                !shown.contains("4111") && !shown.contains("hunter2")
            });
        t.see(
            "format!(\"{:?}\") of the list",
            format!("{:?}", session.pending().changes),
        )
        .is("[insert password]");
    });
}

#[test]
fn what_json_cannot_say_is_the_handler_s_bug() {
    claim!(
        STEP.invariants(&[6, 7]),
        "An insert of what JSON can't say panics, and leaves the session as it was",
        "the documentation of Session::insert"
    )
    .test(async |t| {
        let session = session(json!({"user": "alice"}));
        let odd = HashMap::from([(vec![1], 2)]);
        t.see(
            "whether insert of a map with lists for keys panics",
            panics(|| session.insert("user", odd)),
        )
        .is(true);
        t.call("get(\"user\") after that", || session.get::<String>("user"))
            .gives(Some("alice".to_owned()));
        session.insert("user", "bob");
        t.call("get(\"user\") after another insert", || {
            session.get::<String>("user")
        })
        .gives(Some("bob".to_owned()));
        makes(&t, &session, json!({"user": "eve"}), json!({"user": "bob"}));
    });
}

/// A value with a number in it, wherever Rust can put one.
#[derive(Serialize)]
enum Item {
    Price(f64),
    Pair(u8, f64),
    Named { price: f64 },
}

#[derive(Serialize)]
struct Price(f64);

#[derive(Serialize)]
struct Pair(u8, f64);

#[derive(Serialize)]
struct Named {
    price: f64,
}

/// Inserts what `value` makes of a number: where that is none, and where it is one.
fn takes_numbers_only<T: Serialize>(t: &Test, what: &str, value: impl Fn(f64) -> T) {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let session = session(json!({"x": "old"}));
        t.see(
            format!("whether insert of {what} with {number} in it panics"),
            panics(|| session.insert("x", value(number))),
        )
        .is(true);
        t.call("get(\"x\") after that", || session.get::<Value>("x"))
            .gives(Some(json!("old")));
        t.see(
            "how many changes are pending then",
            session.pending().changes.iter().count(),
        )
        .is(0);
    }
    let session = session(json!({}));
    session.insert("x", value(1.5));
    let json = serde_json::to_value(value(1.5)).expect("JSON has digits for 1.5");
    t.call(
        format!("get(\"x\") after insert of {what} with 1.5 in it"),
        || session.get::<Value>("x"),
    )
    .gives(Some(json));
}

#[test]
fn a_number_that_is_none_is_the_handler_s_bug() {
    claim!(
        STEP.invariants(&[6, 7]),
        "An insert of NaN or of an infinity panics, however deep in the value it stands, and puts no \
         null there",
        "RFC 8259, section 6"
    )
    .test(async |t| {
        takes_numbers_only(&t, "an f64", |price| price);
        takes_numbers_only(&t, "an f32", |price| price as f32);
        takes_numbers_only(&t, "an Option", Some);
        takes_numbers_only(&t, "a Vec", |price| vec![1.0, price]);
        takes_numbers_only(&t, "a tuple", |price| ("tea", price));
        takes_numbers_only(&t, "a map", |price| HashMap::from([("tea", price)]));
        takes_numbers_only(&t, "a newtype", Price);
        takes_numbers_only(&t, "a tuple struct", |price| Pair(1, price));
        takes_numbers_only(&t, "a struct", |price| Named { price });
        takes_numbers_only(&t, "a newtype variant", Item::Price);
        takes_numbers_only(&t, "a tuple variant", |price| Item::Pair(1, price));
        takes_numbers_only(&t, "a struct variant", |price| Item::Named { price });
        takes_numbers_only(&t, "a list of maps of structs", |price| {
            vec![HashMap::from([("tea", Some(Named { price }))])]
        });
    });
}

#[test]
fn whatever_was_done_the_list_does_it_again() {
    claim!(
        STEP.invariants(&[1, 4]),
        "In whatever order things are done, the handler sees what a dictionary would hold, and its \
         list makes the same of any record",
        "the documentation of Changes"
    )
    .test(async |t| {
        let records = [json!({}), json!({"a": 1}), json!({"a": 7, "b": 3})];
        let deeds = [
            Insert("a", 1),
            Insert("a", 2),
            Insert("b", 3),
            Remove("a"),
            Clear,
        ];
        a_list_does_what_was_done(&t, &records, &deeds);
    });
}

#[test]
fn a_value_comes_back_as_it_was_put() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Every value of JSON can be inserted under every key, is read as what it is, and is in the list",
        "the documentation of Session::insert"
    )
    .test(async |t| {
        for key in KEYS {
            let others = session(json!({}));
            let all_others = KEYS.into_iter().filter(|other| *other != key);
            all_others.for_each(|other| others.insert(other, 1));
            t.call(format!("get({key:?}), where there are other keys,"), || {
                others.get::<Value>(key)
            })
            .gives(None);
            for value in values() {
                let session = session(json!({"b": 1}));
                session.insert(key, value.clone());
                t.call(format!("get({key:?}) after insert({key:?}, {value})"), || {
                    session.get::<Value>(key)
                })
                .gives(Some(value.clone()));
                let mut after = json!({"b": 2});
                after[key] = value;
                makes(&t, &session, json!({key: {"old": true}, "b": 2}), after);
                session.remove(key);
                t.call(format!("get({key:?}) after remove({key:?})"), || {
                    session.get::<Value>(key)
                })
                .gives(None);
                makes(&t, &session, json!({key: 1, "b": 2}), json!({"b": 2}));
            }
        }
        // Deeper than serde_json reads of a text.
        let deep = (0..200).fold(json!(1), |inner, _| json!([inner]));
        let session = session(json!({"loaded": deep}));
        session.insert("inserted", deep.clone());
        for key in ["loaded", "inserted"] {
            let is_there = session.get::<Value>(key).as_ref() == Some(&deep);
            t.see(format!("whether get({key:?}) gives a value in 200 lists"), is_there)
                .is(true);
        }
        // Types that serde writes in one way for people and in another one for machines. JSON is for people.
        let session = self::session(json!({}));
        session.insert("address", Ipv4Addr::LOCALHOST);
        t.call("get::<Ipv4Addr>(\"address\") after an insert of 127.0.0.1", || {
            session.get::<Ipv4Addr>("address")
        })
        .gives(Some(Ipv4Addr::LOCALHOST));
        makes(&t, &session, json!({}), json!({"address": "127.0.0.1"}));
    });
}

/// A value that looks at the session when it is made into JSON.
struct Looks<'a> {
    at: &'a Session,
    seen: RefCell<String>,
}

impl Serialize for Looks<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Unlike `get`, this doesn't wait for the lock.
        *self.seen.borrow_mut() = format!("{:?}", self.at);
        serializer.serialize_str("looked")
    }
}

#[test]
fn an_insert_makes_its_json_before_it_locks() {
    claim!(
        STEP.invariant(8),
        "While an insert makes its value into JSON, the session isn't locked: the value's type may \
         use it",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        let session = session(json!({"user": "alice"}));
        for key in ["value", "user", "value"] {
            let value = Looks {
                at: &session,
                seen: RefCell::default(),
            };
            session.insert(key, &value);
            t.see(
                format!(
                    "what a value sees of the session into which it is inserted, under {key:?}"
                ),
                value.seen.take(),
            )
            .must("its keys, and not that it is in use", |seen| {
                seen.contains("keys") && !seen.contains("in use")
            });
        }
        t.call("get(\"value\") after that", || {
            session.get::<String>("value")
        })
        .gives(Some("looked".to_owned()));
    });
}

#[test]
fn two_threads_are_noted_as_they_are_seen() {
    claim!(
        STEP.invariant(9),
        "Where two threads insert, remove and clear, the list makes what the session sees",
        "CWE-362"
    )
    .test(async |t| {
        let keys = ["a", "b", "c", "d", "e", "f"];
        let thread = |number: u64| {
            move |session: &Session| {
                for key in keys {
                    // The other thread inserts here, too: the last in the list must be the one that is seen.
                    session.insert(key, number);
                }
                session.remove(keys[number as usize]);
            }
        };
        let sessions = at_once_on_many(thread(0), thread(1)).await;
        for session in &sessions {
            list_and_view_agree(&t, session, &keys);
        }
        let clearing = |session: &Session| session.clear();
        for session in at_once_on_many(thread(0), clearing).await {
            list_and_view_agree(&t, &session, &keys);
        }
    });
}

#[test]
fn clones_have_one_list() {
    claim!(
        STEP.invariants(&[3, 4]),
        "What is changed through one clone is in the list of every other, in the order in which it was done",
        "the documentation of Session"
    )
    .test(async |t| {
        let session = session(json!({"a": 1}));
        let clone = session.clone();
        session.insert("a", 2);
        clone.insert("a", 3);
        session.insert("b", 4);
        clone.remove("b");
        for it in [&session, &clone, &clone.clone()] {
            makes(&t, it, json!({"a": 9, "b": 9, "c": 9}), json!({"a": 3, "c": 9}));
        }
    });
}

#[test]
fn no_other_thread_sees_half_a_change() {
    claim!(
        STEP.invariant(9),
        "A change gets into the view and the list under one lock: no look from another thread finds it in \
         one of them only",
        "CWE-362"
    )
    .test(async |t| {
        let begin = || session(json!({}));
        let insert = |session: &Session| session.insert("a", 1);
        let odd = half_a_change(begin, insert, a_key_for_each_insert);
        t.see("a look that found more keys than inserts, or fewer", odd)
            .is(None);
        let full = || session(json!({"a": 1}));
        let remove = |session: &Session| session.remove("a");
        let odd = half_a_change(full, remove, |keys, shown| {
            (keys == 0) == shown.contains("remove a")
        });
        t.see("a look that found a remove in the view only, or in the list only", odd)
            .is(None);
        let odd = half_a_change(full, Session::clear, |keys, shown| {
            (keys == 0) == shown.contains("clear")
        });
        t.see("a look that found a clear in the view only, or in the list only", odd)
            .is(None);
    });
}

/// Compares what `get` makes of each value with what serde_json reads of it.
fn reads_as<T: DeserializeOwned + Debug + PartialEq>(t: &Test, name: &str) {
    for value in values() {
        let session = session(json!({"a": value}));
        t.call(format!("get::<{name}>(\"a\"), where a is {value},"), || {
            session.get::<T>("a")
        })
        .gives(serde_json::from_value(value).ok());
    }
}

#[test]
fn a_value_is_read_as_its_type_or_not_at_all() {
    claim!(
        STEP.invariant(2),
        "get gives what serde reads from the value, and None where it reads no T: no number comes out of a \
         text, and no null out of what can't be read",
        "the documentation of Session::get"
    )
    .test(async |t| {
        reads_as::<u64>(&t, "u64");
        reads_as::<i64>(&t, "i64");
        reads_as::<f64>(&t, "f64");
        reads_as::<bool>(&t, "bool");
        reads_as::<String>(&t, "String");
        reads_as::<Vec<String>>(&t, "Vec<String>");
        reads_as::<Vec<Value>>(&t, "Vec<Value>");
        reads_as::<HashMap<String, Value>>(&t, "HashMap<String, Value>");
        reads_as::<Option<u64>>(&t, "Option<u64>");
        reads_as::<Option<String>>(&t, "Option<String>");
        reads_as::<Value>(&t, "Value");
    });
}

#[test]
fn the_latest_change_is_the_last() {
    claim!(
        STEP.invariant(4),
        "Each change stands at the end of the list once it is made",
        "the documentation of Changes"
    )
    .test(async |t| {
        let deeds = [
            Insert("a", 1),
            Insert("b", 2),
            Remove("a"),
            Remove("b"),
            Clear,
        ];
        for order in orders(&deeds).into_iter().filter(|order| !order.is_empty()) {
            let session = session(json!({"a": 7}));
            order.iter().for_each(|deed| deed.with(&session));
            let expected = match order[order.len() - 1] {
                Insert(key, _) => format!("insert {key}"),
                Remove(key) => format!("remove {key}"),
                _ => "clear".to_owned(),
            };
            let last = session
                .pending()
                .changes
                .iter()
                .last()
                .map(|it| format!("{it:?}"));
            t.see(
                format!("the last change of the list, after {}", in_words(&order)),
                last,
            )
            .is(Some(expected));
        }
    });
}

#[test]
fn each_method_waits_for_its_turn() {
    claim!(
        STEP.invariant(11),
        "While another thread has the session, get, insert, remove and clear wait, and then do what they \
         always do",
        "CWE-362"
    )
    .test(async |t| {
        let user = || json!({"user": "alice"});
        let (_, got) = after_waiting(user(), |it| it.get::<String>("user"));
        t.see("what get gives that had to wait", got).is(Some("alice".to_owned()));
        type Deed = fn(&Session);
        let deeds: [(&str, Deed, Value); 3] = [
            ("insert", |it| it.insert("user", "bob"), json!({"user": "bob"})),
            ("remove", |it| it.remove("user"), json!({})),
            ("clear", Session::clear, json!({})),
        ];
        for (name, deed, after) in deeds {
            let (session, ()) = after_waiting(user(), deed);
            t.see(format!("get(\"user\") after a {name} that had to wait"), session.get::<Value>("user"))
                .is(after.get("user").cloned());
            makes(&t, &session, json!({"user": "eve"}), after);
        }
    });
}
