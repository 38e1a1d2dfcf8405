// Chapter 06, session-object: a session is a list of changes.

use std::fmt::{self, Debug, Formatter};

use harness::{Chapter, Step, Test, claim};
use serde_json::{Map, Value, json};
use session_object::{Change, Changes, Console, Session};

#[path = "handlers.rs"]
mod handlers;
#[path = "../staged_store.rs"]
mod staged_store;

const CHAPTER: Chapter = Chapter::new("06-session-object");

/// The fields of a JSON object.
fn data(object: Value) -> Map<String, Value> {
    match object {
        Value::Object(map) => map,
        other => panic!("{other} is no object"),
    }
}

/// A value that a failure shows as JSON.
#[derive(PartialEq)]
struct Json(Value);

impl Debug for Json {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{:#}", self.0)
    }
}

/// A session whose record holds the fields of `object`.
fn session(object: Value) -> Session {
    Session::new(data(object))
}

/// Compares what the session's list of changes makes of `before`.
fn makes(t: &Test, session: &Session, before: Value, after: Value) {
    let changes = session.pending().changes;
    let call = format!("the list {changes:?}, applied to {before},");
    t.call(call, || Json(Value::Object(changes.apply(data(before)))))
        .gives(Json(after));
}

/// Whether `code` panics. Nobody else must see it.
fn panics(code: impl FnOnce()) -> bool {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(code)).is_err()
}

/// What a console shows while somebody types these lines.
async fn typed(object: Value, lines: &[&str]) -> String {
    let mut console = Console::new(data(object)).await.expect("there is room");
    let mut shown = String::new();
    for line in lines {
        let answer = console.answer(line).await.expect("the store works");
        shown.push_str(&format!("> {line}\n{answer}\n"));
    }
    shown
}

mod step_1 {
    //! Write `Change::apply_to` and `Changes::apply`: what a list of changes makes of a record's data.
    use super::*;

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
            let anew = [insert("a", 1), Change::Clear, insert("b", 2)];
            applied(&t, &anew, &before, json!({"b": 2}));
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
                (json!({"cart": ["tea"]}), json!({"cart": ["tea"], "color": "light"})),
                (json!({"color": 7, "old": 1, "x": null}), json!({"color": "light", "x": null})),
            ] {
                applied(&t, &list, &before, after.clone());
                applied(&t, &list, &after, after.clone());
            }
        });
    }
}

mod step_2 {
    //! Write `get`, `insert`, `remove`, `clear` and `note`: the handler sees its changes at once, and
    //! the session keeps a list of them. `pending` shows the list.
    use super::*;
    use std::collections::HashMap;

    const STEP: Step = CHAPTER.step(2, "Note each change");

    #[test]
    fn reads_what_was_loaded() {
        claim!(
            STEP,
            "A value comes out of the record as the type that the handler asks for",
            "the documentation of Session::get"
        )
        .test(async |t| {
            let session =
                session(json!({"user": "alice", "visits": 3, "cart": ["tea"], "no": null}));
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
        });
    }

    #[test]
    fn what_is_not_there_or_of_another_type_is_none() {
        claim!(
            STEP,
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
            t.call("get::<String>(\"User\")", || session.get::<String>("User"))
                .gives(None);
            t.call("get::<String>(\"user\")", || session.get::<String>("user"))
                .gives(Some("alice".to_owned()));
        });
    }

    #[test]
    fn reads_its_own_writes() {
        claim!(
            STEP,
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
            STEP,
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
            STEP,
            "An insert of the value that is there, and a remove of a key that isn't, count all the same: \
             the record may have changed",
            "pallets-eco/flask-session#71"
        )
        .test(async |t| {
            let session = session(json!({"user": "guest", "role": "customer"}));
            session.insert("user", "alice");
            session.insert("role", "customer");
            session.remove("impersonates");
            makes(
                &t,
                &session,
                json!({"user": "root", "role": "admin", "impersonates": "bob"}),
                json!({"user": "alice", "role": "customer"}),
            );
        });
    }

    #[test]
    fn its_debug_form_shows_no_values() {
        claim!(
            STEP,
            "What a log may show of a session has no values in it",
            "CWE-532"
        )
        .test(async |t| {
            let session = session(json!({"card": "4111"}));
            session.insert("password", "hunter2");
            let shown = format!("{session:?} {:?}", session.pending());
            t.call("format!(\"{:?}\") of a session and its list", || shown)
                .must("no value in it, neither 4111 nor hunter2", |shown| {
                    !shown.contains("4111") && !shown.contains("hunter2")
                });
        });
    }

    #[test]
    fn what_json_cannot_say_is_the_handler_s_bug() {
        claim!(
            STEP,
            "An insert of what JSON can't say panics, and leaves the session as it was",
            "the documentation of Session::insert"
        )
        .test(async |t| {
            let session = session(json!({"user": "alice"}));
            let odd = HashMap::from([(vec![1], 2)]);
            t.call("whether insert of a map with lists for keys panics", || {
                panics(|| session.insert("user", odd))
            })
            .gives(true);
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
}

mod step_3 {
    //! Write `update` and `Updater::new`: the function that the handler gives is noted, not its result.
    use super::handlers::{add_to_cart, count_visit};
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

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
            t.call(
                "whether a null that is there was given to its function",
                || session.get::<bool>("empty"),
            )
            .gives(Some(true));
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
                t.call(format!("adding 1 to visits, applied to {before},"), || {
                    Json(Value::Object(map))
                })
                .gives(Json(after));
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
            t.call("whether an update whose function panics does", || {
                panics(|| session.update("visits", |_: Option<u64>| panic!("no number for you")))
            })
            .gives(true);
            t.call(
                "get(\"visits\") after a function that panicked on purpose",
                || session.get::<u64>("visits"),
            )
            .gives(Some(4));
            let pending = session.pending().changes;
            t.call(
                "how many changes are pending after it: `note` may keep only what was done,",
                || pending.iter().count(),
            )
            .gives(1);
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
            t.call(
                "how often the function ran, with three reads after,",
                || runs.load(Ordering::SeqCst),
            )
            .gives(1);
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
            t.call("whether an update that reads the session panics", || {
                panics(|| {
                    session.update("visits", move |sum: Option<u64>| {
                        sum.unwrap_or_default() + inside.get::<u64>("step").unwrap_or_default()
                    });
                })
            })
            .gives(true);
            session.update("visits", add(2));
            t.call(
                "get(\"visits\") after an update that doesn't use the session",
                || session.get::<u64>("visits"),
            )
            .gives(Some(5));
        });
    }
}

mod step_4 {
    //! Write `close` and `Pending::is_empty`: what there is to save, and when no more can come.
    use super::*;

    const STEP: Step = CHAPTER.step(4, "Close the session");

    #[test]
    fn reading_is_no_change() {
        claim!(
            STEP,
            "A session that was only read has nothing pending",
            "expressjs/session#383"
        )
        .test(async |t| {
            let session = session(json!({"user": "alice", "cart": ["tea"]}));
            let empty = || session.pending().is_empty();
            t.call("pending().is_empty() of a new session", empty)
                .gives(true);
            session.get::<String>("user");
            session.get::<Vec<String>>("cart");
            session.get::<u64>("nothing");
            t.call("pending().is_empty() after three reads", empty)
                .gives(true);
            session.insert("user", "bob");
            t.call("pending().is_empty() after an insert", empty)
                .gives(false);
        });
    }

    #[test]
    fn every_kind_of_change_is_pending() {
        claim!(
            STEP,
            "An insert, a remove, a clear and an update each leave something to save, also when the \
             value stays what it was",
            "actix-session 0.11.0, Session::update"
        )
        .test(async |t| {
            type Deed = fn(&Session);
            let deeds: [(&str, Deed); 5] = [
                ("insert", |session| session.insert("user", "bob")),
                ("insert of the same value", |session| session.insert("user", "alice")),
                ("remove", |session| session.remove("user")),
                ("clear", Session::clear),
                ("update", |session| session.update("n", |n: Option<u64>| n.unwrap_or(7))),
            ];
            for (name, deed) in deeds {
                let session = session(json!({"user": "alice", "n": 7}));
                deed(&session);
                t.call(format!("pending().is_empty() after {name}"), || {
                    session.pending().is_empty()
                })
                .gives(false);
            }
        });
    }

    #[test]
    fn closing_gives_what_is_pending_once() {
        claim!(
            STEP,
            "close gives what was pending, and the second time there is nothing left to save",
            "the documentation of Session::close"
        )
        .test(async |t| {
            let session = session(json!({"visits": 3}));
            session.insert("visits", 4);
            let closed = session.close();
            t.call("close().changes, applied to what was loaded,", || {
                Json(Value::Object(
                    closed.changes.apply(data(json!({"visits": 3}))),
                ))
            })
            .gives(Json(json!({"visits": 4})));
            t.call("close().is_empty() the second time", || {
                session.close().is_empty()
            })
            .gives(true);
        });
    }

    #[test]
    fn a_closed_session_takes_no_change() {
        claim!(
            STEP,
            "A change that comes too late to be saved panics, and reading still works",
            "the documentation of Session::close"
        )
        .test(async |t| {
            let session = session(json!({"user": "alice"}));
            let late = session.clone();
            session.close();
            type Deed = fn(&Session);
            let deeds: [(&str, Deed); 4] = [
                ("insert", |session| session.insert("user", "bob")),
                ("remove", |session| session.remove("user")),
                ("clear", Session::clear),
                ("update", |session| {
                    session.update("n", |n: Option<u64>| n.unwrap_or(7))
                }),
            ];
            for (name, deed) in deeds {
                t.call(format!("whether {name} panics after close"), || {
                    panics(|| deed(&late))
                })
                .gives(true);
            }
            t.call("get(\"user\") after close", || late.get::<String>("user"))
                .gives(Some("alice".to_owned()));
        });
    }
}

mod step_5 {
    //! Write `IdChange::and`, `cycle_id` and `destroy`: no later change undoes them.
    use super::*;
    use session_object::IdChange::{self, Cycle, Destroy, Keep};

    const STEP: Step = CHAPTER.step(5, "Change the ID for good");

    /// What is pending for the ID after these deeds, in their order.
    fn id_after(t: &Test, deeds: &[&str], expected: IdChange) {
        let session = session(json!({"user": "alice"}));
        for deed in deeds {
            match *deed {
                "cycle_id" => session.cycle_id(),
                "destroy" => session.destroy(),
                "insert" => session.insert("logged_in", true),
                "remove" => session.remove("user"),
                "clear" => session.clear(),
                _ => session.update("n", |n: Option<u64>| n.unwrap_or_default() + 1),
            }
        }
        let call = format!("pending().id after {}", deeds.join(", "));
        t.call(call, || session.pending().id).gives(expected);
        let call = format!("pending().is_empty() after {}", deeds.join(", "));
        t.call(call, || session.pending().is_empty())
            .gives(deeds.is_empty());
    }

    #[test]
    fn the_stronger_one_counts() {
        claim!(
            STEP,
            "Of two things asked for an ID, the stronger counts, whichever came first",
            "poem-web/poem#196"
        )
        .test(async |t| {
            for (one, other, both) in [
                (Keep, Keep, Keep),
                (Keep, Cycle, Cycle),
                (Cycle, Keep, Cycle),
                (Cycle, Cycle, Cycle),
                (Keep, Destroy, Destroy),
                (Destroy, Keep, Destroy),
                (Cycle, Destroy, Destroy),
                (Destroy, Cycle, Destroy),
                (Destroy, Destroy, Destroy),
            ] {
                t.call(format!("{one:?}.and({other:?})"), || one.and(other))
                    .gives(both);
            }
        });
    }

    #[test]
    fn no_change_undoes_a_cycle() {
        claim!(
            STEP,
            "A session that was to get another ID gets one, whatever comes after",
            "actix/actix-extras#244; ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            id_after(&t, &[], Keep);
            id_after(&t, &["cycle_id"], Cycle);
            id_after(&t, &["cycle_id", "insert"], Cycle);
            id_after(&t, &["insert", "cycle_id"], Cycle);
            id_after(&t, &["cycle_id", "update", "remove", "clear"], Cycle);
            id_after(&t, &["cycle_id", "cycle_id"], Cycle);
            id_after(&t, &["cycle_id", "destroy"], Destroy);
        });
    }

    #[test]
    fn no_change_undoes_a_destroy() {
        claim!(
            STEP,
            "A session that was destroyed stays destroyed, whatever comes after",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            id_after(&t, &["destroy"], Destroy);
            id_after(&t, &["destroy", "insert"], Destroy);
            id_after(&t, &["insert", "destroy"], Destroy);
            id_after(&t, &["destroy", "cycle_id"], Destroy);
            id_after(
                &t,
                &["destroy", "insert", "cycle_id", "update", "clear"],
                Destroy,
            );
        });
    }

    #[test]
    fn a_cycle_keeps_the_values() {
        claim!(
            STEP,
            "Another ID changes no value: what was there is there, and what was changed is pending",
            "ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            let session = session(json!({"cart": ["tea"]}));
            session.insert("user", "alice");
            session.cycle_id();
            session.insert("logged_in", true);
            t.call("get(\"cart\")", || session.get::<Vec<String>>("cart"))
                .gives(Some(vec!["tea".to_owned()]));
            let after = json!({"cart": ["tea"], "user": "alice", "logged_in": true});
            makes(&t, &session, json!({"cart": ["tea"]}), after);
        });
    }

    #[test]
    fn a_destroyed_session_is_empty() {
        claim!(
            STEP,
            "After destroy nothing can be read, and nothing from before is pending",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let session = session(json!({"user": "alice", "cart": ["tea"]}));
            session.insert("logged_in", true);
            session.destroy();
            for key in ["user", "cart", "logged_in"] {
                t.call(format!("get({key:?}) after destroy"), || {
                    session.get::<Value>(key)
                })
                .gives(None);
            }
            t.call("pending().changes.is_empty() after destroy", || {
                session.pending().changes.is_empty()
            })
            .gives(true);
            session.insert("message", "You are logged out.");
            makes(
                &t,
                &session,
                json!({}),
                json!({"message": "You are logged out."}),
            );
            t.call("get(\"message\")", || session.get::<String>("message"))
                .gives(Some("You are logged out.".to_owned()));
        });
    }

    #[test]
    fn a_closed_session_keeps_its_id() {
        claim!(
            STEP,
            "After close, neither cycle_id nor destroy can be asked for, and closing gives it once",
            "the documentation of Session::close"
        )
        .test(async |t| {
            let session = session(json!({"user": "alice"}));
            session.cycle_id();
            t.call("close().id after cycle_id", || session.close().id)
                .gives(Cycle);
            t.call("close().id the second time", || session.close().id)
                .gives(Keep);
            t.call("whether cycle_id panics after close", || {
                panics(|| session.cycle_id())
            })
            .gives(true);
            t.call("whether destroy panics after close", || {
                panics(|| session.destroy())
            })
            .gives(true);
            t.call("get(\"user\") after that", || session.get::<String>("user"))
                .gives(Some("alice".to_owned()));
        });
    }

    #[test]
    fn the_console_ends_what_is_destroyed() {
        claim!(
            STEP,
            "What comes after a destroy belongs to a new session",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let lines = [
                "insert logged_in true",
                "destroy",
                "get user",
                "insert message \"You are logged out.\"",
                "cycle",
                "changes",
                "save",
                "record",
            ];
            // Before `save`, which may need what a later step writes.
            let pending = typed(json!({"user": "alice"}), &lines[..6]).await;
            t.call("the console up to `changes`", || pending).must(
                "the end of the old session, and the message",
                |shown| {
                    shown.ends_with(
                        "the end of the old session\ninsert message = \"You are logged out.\"\n",
                    )
                },
            );
            t.matches_snapshot_of(&typed(json!({"user": "alice"}), &lines).await);
        });
    }
}

/// Records in a store, and sessions over them.
mod records {
    use super::*;
    use memory_store::{MemoryStore, Record, SessionStore, Timestamp, Version};
    use session_ids::{SessionId, StoreKey};
    use staged_store::{Director, StagedStore};

    pub const NOW: Timestamp = Timestamp::from_seconds(1000);
    pub const END: Timestamp = Timestamp::from_seconds(2000);

    pub type Store = StagedStore<MemoryStore>;

    /// A store with one record.
    pub async fn one(object: Value) -> (Store, Director, StoreKey) {
        let director = Director::default();
        let store = director.stage(MemoryStore::with_limit(10));
        let key = StoreKey::of(&SessionId::generate());
        let created = store
            .create(&key, &Record::new(data(object), END), NOW)
            .await;
        assert!(created.is_ok(), "the store has room");
        (store, director, key)
    }

    /// What is there.
    pub async fn load(store: &Store, key: &StoreKey) -> (Record, Version) {
        let loaded = store.load(key, NOW).await.expect("the store works");
        loaded.expect("the record is there")
    }

    /// The data that are there, if there is a record.
    pub async fn kept(store: &Store, key: &StoreKey) -> Option<Json> {
        let loaded = store.load(key, NOW).await.expect("the store works");
        loaded.map(|(record, _)| Json(Value::Object(record.data)))
    }

    /// Somebody else's session over the same record, which does this and is saved at once.
    pub async fn meanwhile(store: &Store, key: &StoreKey, deed: impl FnOnce(&mut Record)) {
        let (mut record, seen) = load(store, key).await;
        deed(&mut record);
        let saved = store.save(key, seen, &record, NOW).await;
        assert!(saved.is_ok(), "the store works");
    }

    /// A list with one change.
    pub fn list(deed: impl FnOnce(&Session)) -> Changes {
        let session = Session::new(Map::new());
        deed(&session);
        session.close().changes
    }
}

mod step_6 {
    //! Write `save_once`: it saves the changed record, or says what is there now.
    use super::records::{END, NOW, kept, list, load, meanwhile, one};
    use super::*;
    use memory_store::{Record, SessionStore};
    use session_object::{Attempt, save_once};
    use staged_store::Call;

    const STEP: Step = CHAPTER.step(6, "Save, or see what is there now");

    #[test]
    fn saves_what_the_list_makes_of_the_record() {
        claim!(
            STEP,
            "The changes are made to the record that was loaded, and the rest of it stays",
            "the documentation of save_once"
        )
        .test(async |t| {
            let (store, _, key) = one(json!({"user": "alice", "visits": 3})).await;
            let loaded = load(&store, &key).await;
            let changes = list(|session| session.insert("visits", 4));
            let saving = save_once(&store, &key, loaded, &changes, NOW);
            let saved = t.call_async("save_once", saving).await;
            saved.map(Result::ok).gives(Some(Attempt::Saved));
            let after = Record::new(data(json!({"user": "alice", "visits": 4})), END);
            let (record, _) = load(&store, &key).await;
            t.call("the record after that", || record).gives(after);
        });
    }

    #[test]
    fn says_what_is_there_now() {
        claim!(
            STEP,
            "If somebody else was faster, nothing is saved, and the answer is their record and its version",
            "pallets-eco/flask-session#71"
        )
        .test(async |t| {
            let (store, _, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            meanwhile(&store, &key, |record| {
                record.data.insert("user".to_owned(), "alice".into());
            })
            .await;
            let (record, version) = load(&store, &key).await;
            let changes = list(|session| session.insert("visits", 4));
            let saving = save_once(&store, &key, loaded, &changes, NOW);
            let tried = t.call_async("save_once, after somebody else saved,", saving).await;
            let expected = Attempt::Stale(record, version);
            tried.map(Result::ok).gives(Some(expected));
            let kept = kept(&store, &key).await;
            t.call("the record after that", || kept)
                .gives(Some(Json(json!({"visits": 3, "user": "alice"}))));
        });
    }

    #[test]
    fn a_session_that_ended_is_gone() {
        claim!(
            STEP,
            "If the record was deleted, or its time is over, or only the mark of an ended session is left, \
             it is gone",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let changes = list(|session| session.insert("visits", 4));
            let (store, _, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            let deleted = store.delete(&key).await;
            t.call("delete", || deleted.is_ok()).gives(true);
            let saving = save_once(&store, &key, loaded, &changes, NOW);
            let tried = t
                .call_async("save_once, after the record was deleted,", saving)
                .await;
            tried.map(Result::ok).gives(Some(Attempt::Gone));
            let after = kept(&store, &key).await;
            t.call("the record after that", || after).gives(None);

            let (store, _, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            meanwhile(&store, &key, |record| record.ended = true).await;
            let saving = save_once(&store, &key, loaded, &changes, NOW);
            let tried = t
                .call_async("save_once, after the session was ended,", saving)
                .await;
            tried.map(Result::ok).gives(Some(Attempt::Gone));
            let (record, _) = load(&store, &key).await;
            t.call("whether the mark is there after that", || record.ended)
                .gives(true);

            let (store, _, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            let saving = save_once(&store, &key, loaded, &changes, END);
            let tried = t.call_async("save_once, when its time is over,", saving).await;
            tried.map(Result::ok).gives(Some(Attempt::Gone));
        });
    }

    #[test]
    fn the_mark_of_an_ended_session_stays_as_it_is() {
        claim!(
            STEP,
            "What was loaded as the mark of an ended session is gone, and nothing is written on it",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let (store, _, key) = one(json!({})).await;
            meanwhile(&store, &key, |record| record.ended = true).await;
            let loaded = load(&store, &key).await;
            let changes = list(|session| session.insert("user", "alice"));
            let saving = save_once(&store, &key, loaded, &changes, NOW);
            let tried = t.call_async("save_once, on such a mark,", saving).await;
            tried.map(Result::ok).gives(Some(Attempt::Gone));
            let after = kept(&store, &key).await;
            t.call("the data of the mark after that", || after)
                .gives(Some(Json(json!({}))));
        });
    }

    #[test]
    fn asks_no_more_than_it_needs() {
        claim!(
            STEP,
            "A save that fits is one call; one that comes too late loads once more",
            "the documentation of save_once"
        )
        .test(async |t| {
            let changes = list(|session| session.insert("visits", 4));
            for (late, expected) in [(false, [1, 0]), (true, [1, 1])] {
                let (store, director, key) = one(json!({"visits": 3})).await;
                let loaded = load(&store, &key).await;
                if late {
                    meanwhile(&store, &key, |_| {}).await;
                }
                let calls = || [Call::Save, Call::Load].map(|call| director.calls(call));
                let before = calls();
                let tried = save_once(&store, &key, loaded, &changes, NOW).await;
                t.call("save_once", || tried.is_ok()).gives(true);
                let after = calls();
                let call = format!("saves and loads of save_once, too late: {late},");
                t.call(call, || [after[0] - before[0], after[1] - before[1]])
                    .gives(expected);
            }
        });
    }

    #[test]
    fn an_outage_is_an_error() {
        claim!(
            STEP,
            "If the store doesn't answer, that is an error, and not the end of the session",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let changes = list(|session| session.insert("visits", 4));
            let (store, director, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            meanwhile(&store, &key, |_| {}).await;
            for call in [Call::Save, Call::Load] {
                director.break_down(call);
                let saving = save_once(&store, &key, loaded.clone(), &changes, NOW);
                let what = format!("save_once, while the store's {call:?} is broken,");
                let tried = t.call_async(what, saving).await;
                tried.must("the store's error", Result::is_err);
                director.repair();
            }
        });
    }
}

mod step_7 {
    //! Write `merge`: it tries until the changes are in the record, or the session is gone.
    use super::handlers::count_visit;
    use super::records::{NOW, kept, list, load, meanwhile, one};
    use super::*;
    use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
    use session_ids::StoreKey;
    use session_object::{Merged, merge};
    use staged_store::Call;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::sync::Barrier;

    const STEP: Step = CHAPTER.step(7, "Merge with what others did");

    /// Merges two lists that were both made over `before`, and compares what is there then.
    async fn both(t: &Test, before: Value, deeds: [fn(&Session); 2], after: Value) {
        let (store, _, key) = one(before.clone()).await;
        let (first, second) = (load(&store, &key).await, load(&store, &key).await);
        let lists = deeds.map(|deed| {
            let session = session(before.clone());
            deed(&session);
            session.close().changes
        });
        let shown = format!("{:?} and {:?} over {before}", lists[0], lists[1]);
        for (loaded, list) in [first, second].into_iter().zip(&lists) {
            let merging = merge(&store, &key, loaded, list, NOW);
            let merged = t.call_async(format!("merge, of {shown},"), merging).await;
            merged.map(Result::ok).gives(Some(Merged::Saved));
        }
        let kept = kept(&store, &key).await;
        t.call(format!("the record after {shown}"), || kept)
            .gives(Some(Json(after)));
    }

    #[test]
    fn different_keys_both_win() {
        claim!(
            STEP,
            "Two requests that change different keys both find their change in the record",
            "pallets-eco/flask-session#71"
        )
        .test(async |t| {
            both(
                &t,
                json!({"visits": 3}),
                [
                    |session| session.insert("user", "alice"),
                    |session| session.insert("color", "dark"),
                ],
                json!({"visits": 3, "user": "alice", "color": "dark"}),
            )
            .await;
            both(
                &t,
                json!({"a": 1, "b": 2}),
                [|session| session.remove("a"), |session| session.remove("b")],
                json!({}),
            )
            .await;
        });
    }

    #[test]
    fn of_one_key_the_later_wins() {
        claim!(
            STEP,
            "Of two inserts of one key the one that is saved later stays, and a clear clears what is there",
            "the documentation of Session::insert"
        )
        .test(async |t| {
            both(
                &t,
                json!({"color": "dark"}),
                [
                    |session| session.insert("color", "light"),
                    |session| session.insert("color", "blue"),
                ],
                json!({"color": "blue"}),
            )
            .await;
            both(
                &t,
                json!({"color": "dark"}),
                [
                    |session| session.insert("user", "alice"),
                    |session| {
                        session.clear();
                        session.insert("new", true);
                    },
                ],
                json!({"new": true}),
            )
            .await;
        });
    }

    #[test]
    fn updates_of_one_key_both_count() {
        claim!(
            STEP,
            "Two updates of one key are both in the record; an insert of what was read plus one isn't",
            "the documentation of Session::update"
        )
        .test(async |t| {
            let update: fn(&Session) = count_visit;
            both(&t, json!({"visits": 3}), [update, update], json!({"visits": 5})).await;
            let insert: fn(&Session) = |session| {
                let visits = session.get::<u64>("visits").unwrap_or_default();
                session.insert("visits", visits + 1);
            };
            both(&t, json!({"visits": 3}), [insert, insert], json!({"visits": 4})).await;
        });
    }

    #[test]
    fn two_hundred_updates_are_two_hundred() {
        claim!(
            STEP,
            "Two hundred sessions that were loaded together and each add one, add two hundred",
            "CWE-362"
        )
        .test(async |t| {
            let (store, _, key) = one(json!({"visits": 0})).await;
            let (store, loaded) = (Arc::new(store), Arc::new(Barrier::new(200)));
            let add = list(count_visit);
            let task = |_| {
                let (store, loaded, add) = (Arc::clone(&store), Arc::clone(&loaded), add.clone());
                async move {
                    let mut record = load(&store, &key).await;
                    loaded.wait().await;
                    // Busy means that nothing was saved, and that one may try again.
                    while let Ok(Merged::Busy) = merge(&*store, &key, record, &add, NOW).await {
                        record = load(&store, &key).await;
                    }
                }
            };
            t.at_once("200 merges at once", 200, task).await;
            let after = kept(&store, &key).await;
            t.call("the record after 200 merges", || after)
                .gives(Some(Json(json!({"visits": 200}))));
        });
    }

    #[test]
    fn what_has_ended_stays_ended() {
        claim!(
            STEP,
            "When the session has ended meanwhile, the merge says so and brings nothing back",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let changes = list(|session| session.insert("visits", 4));
            let (store, _, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            let deleted = store.delete(&key).await;
            t.call("delete", || deleted.is_ok()).gives(true);
            let merging = merge(&store, &key, loaded, &changes, NOW);
            let merged = t
                .call_async("merge, after the record was deleted,", merging)
                .await;
            merged.map(Result::ok).gives(Some(Merged::Gone));
            let after = kept(&store, &key).await;
            t.call("the record after that", || after).gives(None);
        });
    }

    #[test]
    fn an_empty_list_asks_nothing() {
        claim!(
            STEP,
            "Without changes there is nothing to merge, and the store isn't asked",
            "expressjs/session#383"
        )
        .test(async |t| {
            let (store, director, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            meanwhile(&store, &key, |_| {}).await;
            let calls = || [Call::Save, Call::Load, Call::Create].map(|call| director.calls(call));
            let before = calls();
            let none = Changes::default();
            let merging = merge(&store, &key, loaded, &none, NOW);
            let merged = t.call_async("merge of an empty list", merging).await;
            merged.map(Result::ok).gives(Some(Merged::Saved));
            let after = calls();
            t.call("saves, loads and creates of that merge", || {
                [0, 1, 2].map(|call| after[call] - before[call])
            })
            .gives([0, 0, 0]);
        });
    }

    #[test]
    fn an_outage_is_not_tried_again() {
        claim!(
            STEP,
            "If the store gives an error, the merge hands it on: what wasn't answered may have been \
             done, and done twice would count twice",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let changes = list(count_visit);
            let (store, director, key) = one(json!({"visits": 3})).await;
            let loaded = load(&store, &key).await;
            let before = director.calls(Call::Save);
            director.break_down(Call::Save);
            let merging = merge(&store, &key, loaded, &changes, NOW);
            let merged = t.call_async("merge, while the store's save is broken,", merging).await;
            merged.must("the store's error", Result::is_err);
            t.call("the number of saves of the merge", || {
                director.calls(Call::Save) - before
            })
            .gives(1);
        });
    }

    /// A store in which somebody else is always faster.
    struct Crowded {
        saves: AtomicUsize,
    }

    impl SessionStore for Crowded {
        async fn create(
            &self,
            _: &StoreKey,
            _: &Record,
            _: Timestamp,
        ) -> Result<Created, StoreError> {
            Ok(Created::Taken)
        }

        async fn load(
            &self,
            _: &StoreKey,
            now: Timestamp,
        ) -> Result<Option<(Record, Version)>, StoreError> {
            Ok(Some((Record::new(Map::new(), now.plus(10)), Version(0))))
        }

        async fn save(
            &self,
            _: &StoreKey,
            _: Version,
            _: &Record,
            _: Timestamp,
        ) -> Result<Saved, StoreError> {
            match self.saves.fetch_add(1, Ordering::SeqCst) {
                0..1000 => Ok(Saved::Stale),
                // Ends what would go on for ever.
                _ => Err(StoreError::Unavailable(
                    "that was the thousandth try".into(),
                )),
            }
        }

        async fn delete(&self, _: &StoreKey) -> Result<(), StoreError> {
            Ok(())
        }
    }

    #[test]
    fn the_tries_have_an_end() {
        claim!(
            STEP,
            "If others are faster each time, the merge gives up after a bounded number of tries, and says so",
            "ASVS 5.0, 13.1.3"
        )
        .test(async |t| {
            let store = Crowded { saves: AtomicUsize::new(0) };
            let changes = list(|session| session.insert("visits", 4));
            let key = StoreKey::of(&session_ids::SessionId::generate());
            let loaded = store.load(&key, NOW).await.ok().flatten().expect("it has one");
            let merging = merge(&store, &key, loaded, &changes, NOW);
            let merged = t.call_async("merge, where others are always faster,", merging).await;
            t.call("the number of saves", || store.saves.load(Ordering::SeqCst))
                .must("more than one, and at most a hundred", |saves| {
                    (2..=100).contains(saves)
                });
            merged.map(Result::ok).gives(Some(Merged::Busy));
        });
    }

    #[test]
    fn the_console_merges() {
        claim!(
            STEP,
            "Typed changes and somebody else's meet in the record, and none is lost",
            "the documentation of merge"
        )
        .test(async |t| {
            let lines = [
                "record",
                "insert color \"dark\"",
                "add visits 1",
                "get visits",
                "meanwhile add visits 10",
                "meanwhile insert user \"alice\"",
                "record",
                "get visits",
                "changes",
                "save",
                "record",
            ];
            t.matches_snapshot_of(&typed(json!({"visits": 3}), &lines).await);
        });
    }

    #[test]
    fn the_console_shows_what_insert_loses() {
        claim!(
            STEP,
            "An insert puts what was computed from an old value over a new one",
            "the documentation of Session::insert"
        )
        .test(async |t| {
            let lines = [
                "get visits",
                "insert visits 4",
                "meanwhile add visits 10",
                "save",
                "record",
            ];
            t.matches_snapshot_of(&typed(json!({"visits": 3}), &lines).await);
        });
    }

    #[test]
    fn the_console_shows_what_a_copy_erases() {
        claim!(
            STEP,
            "A copy that is written back erases what others have saved; a list of changes doesn't",
            "expressjs/session#383"
        )
        .test(async |t| {
            let lines = [
                "get visits",
                "meanwhile insert cart [\"tea\"]",
                "overwrite",
                "record",
                "get visits",
                "meanwhile insert cart [\"tea\"]",
                "save",
                "record",
            ];
            t.matches_snapshot_of(&typed(json!({"visits": 3}), &lines).await);
        });
    }

    #[test]
    fn the_console_revives_nothing() {
        claim!(
            STEP,
            "After somebody else's destroy a save brings nothing back",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let lines = [
                "insert logged_in true",
                "meanwhile destroy",
                "get logged_in",
                "save",
                "record",
            ];
            let object = json!({"user": "alice"});
            t.matches_snapshot_of(&typed(object, &lines).await);
        });
    }
}
