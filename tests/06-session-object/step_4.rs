//! Write `close` and `Pending::is_empty`: what there is to save, and when no more can come.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use harness::{Step, claim};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};
use session_object::IdChange::{Cycle, Destroy, Keep};
use session_object::{Change, Changes, Pending, Session};

use crate::common::*;
use crate::deeds::Deed::{Clear, Digit, Insert, Remove};
use crate::deeds::{by_hand, in_words, orders};
use crate::moment;

const STEP: Step = CHAPTER.step(4, "Close the session");

#[test]
fn reading_is_no_change() {
    claim!(
        STEP.invariant(1),
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
        STEP.invariant(2),
        "An insert, a remove, a clear and an update each leave something to save, also when the \
         value stays what it was",
        "actix-session 0.11.0, Session::update"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let deeds: [(&str, Deed); 5] = [
            ("insert", |session| session.insert("user", "bob")),
            ("insert of the same value", |session| {
                session.insert("user", "alice")
            }),
            ("remove", |session| session.remove("user")),
            ("clear", Session::clear),
            ("update", |session| {
                session.update("n", |n: Option<u64>| n.unwrap_or(7))
            }),
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
        STEP.invariants(&[4, 5]),
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
        STEP.invariants(&[6, 7]),
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
            t.see(
                format!("whether {name} panics after close"),
                panics(|| deed(&late)),
            )
            .is(true);
        }
        t.call("get(\"user\") after close", || late.get::<String>("user"))
            .gives(Some("alice".to_owned()));
    });
}

#[test]
fn a_change_of_an_empty_session_is_pending() {
    claim!(
        STEP.invariant(2),
        "Each of the four kinds of change leaves something to save, also where there is nothing to \
         remove or to clear: the record may have something by then",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let deeds: [(&str, Deed); 4] = [
            ("insert of null", |session| session.insert("a", Value::Null)),
            ("remove", |session| session.remove("a")),
            ("clear", Session::clear),
            ("update to null", |session| {
                session.update("a", |_: Option<Value>| Value::Null)
            }),
        ];
        for (name, deed) in deeds {
            let session = session(json!({}));
            deed(&session);
            t.call(
                format!("pending().is_empty() after {name}, in an empty session"),
                || session.pending().is_empty(),
            )
            .gives(false);
            t.call(
                format!("close().is_empty() after {name}, in an empty session"),
                || session.close().is_empty(),
            )
            .gives(false);
        }
    });
}

#[test]
fn what_was_handed_over_is_pending_no_more() {
    claim!(
        STEP.invariants(&[5, 7]),
        "close hands over what is pending, and nothing of it stays with the session or with a clone",
        "the documentation of Session::close"
    )
    .test(async |t| {
        let session = session(json!({"visits": 3}));
        let clone = session.clone();
        session.insert("visits", 4);
        t.call("close().is_empty()", || session.close().is_empty()).gives(false);
        for (name, it) in [("the session", &session), ("a clone", &clone)] {
            t.call(format!("pending().is_empty() of {name} after close"), || it.pending().is_empty())
                .gives(true);
            t.call(format!("close().is_empty() of {name} after close"), || it.close().is_empty())
                .gives(true);
            t.call(format!("get(\"visits\") of {name} after close"), || it.get::<u64>("visits"))
                .gives(Some(4));
        }
    });
}

#[test]
fn a_late_update_runs_no_function() {
    claim!(
        STEP.invariant(6),
        "On a closed session a change panics before it has done anything: no function runs, and nothing \
         can be seen of it",
        "the documentation of Session::update"
    )
    .test(async |t| {
        let session = session(json!({"visits": 3}));
        session.close();
        let runs = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&runs);
        let late = panics(|| {
            session.update("visits", move |_: Option<u64>| {
                counter.fetch_add(1, Ordering::SeqCst) as u64
            });
        });
        t.see("whether an update of a closed session panics", late).is(true);
        t.see("how often its function ran", runs.load(Ordering::SeqCst)).is(0);
        t.call("get(\"visits\") after that", || session.get::<u64>("visits")).gives(Some(3));
        t.call("pending().is_empty() after that", || session.pending().is_empty()).gives(true);
    });
}

#[test]
fn a_panic_closes_nothing() {
    claim!(
        STEP.invariant(8),
        "After an update whose function panicked the session can be read, changed and closed",
        "the documentation of Session::update"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let deeds: [(&str, Deed); 5] = [
            ("nothing", |_| {}),
            ("insert", |session| session.insert("n", 8)),
            ("remove", |session| session.remove("n")),
            ("clear", Session::clear),
            ("update", |session| {
                session.update("n", |n: Option<u64>| n.unwrap_or_default() + 1)
            }),
        ];
        for (name, deed) in deeds {
            let (session, well) = (session(json!({"n": 7})), session(json!({"n": 7})));
            session.insert("user", "alice");
            let panicked = panics(|| session.update("n", |_: Option<u64>| panic!("on purpose")));
            t.see("whether an update whose function panics does", panicked)
                .is(true);
            t.see(
                "format!(\"{:?}\") of the session after that",
                format!("{session:?}"),
            )
            .must("how many keys it has: 2", |shown| shown.contains("2 keys"));
            well.insert("user", "alice");
            deed(&session);
            deed(&well);
            t.call(format!("get(\"n\") after such a panic, and {name}"), || {
                session.get::<u64>("n")
            })
            .gives(well.get::<u64>("n"));
            let [closed, expected] = [&session, &well].map(|session| {
                let changes = session.close().changes;
                Json(Value::Object(
                    changes.apply(data(json!({"n": 10, "old": 1}))),
                ))
            });
            t.see(
                format!("what is saved after such a panic, and {name}"),
                closed,
            )
            .is(expected);
            t.call(
                format!("close().is_empty() the second time, after {name}"),
                || session.close().is_empty(),
            )
            .gives(true);
        }
    });
}

#[test]
fn nothing_comes_in_while_it_closes() {
    claim!(
        STEP.invariant(9),
        "Reading what is pending and closing are one deed: an insert panics, or is saved",
        "CWE-362"
    )
    .test(async |t| {
        t.call("close().is_empty() of a session", || {
            session(json!({})).close().is_empty()
        })
        .gives(true);
        let lost = moment::until_they_met_in_each_gap(|gap| {
            let session = session(json!({}));
            let insert = || !panics(|| session.insert("user", "alice"));
            let close = || session.close();
            let (pending, inserted, have_met) =
                moment::in_gap(gap, &session, "Session(", close, insert);
            let lost = inserted && pending.is_empty();
            (have_met, lost.then_some("alice"))
        });
        t.see(
            "what an insert put in while the session was closed, and isn't pending",
            lost,
        )
        .is(None);
    });
}

/// A value that closes the session when it is made into JSON.
struct Closes<'a>(&'a Session);

impl Serialize for Closes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // With the lock held, `close` would wait for ever.
        if !format!("{:?}", self.0).contains("in use") {
            drop(self.0.close());
        }
        serializer.serialize_str("closed")
    }
}

#[test]
fn an_insert_that_is_overtaken_by_a_close_panics() {
    claim!(
        STEP.invariants(&[6, 9]),
        "Where the session is closed while an insert makes its value into JSON, the insert panics",
        "CWE-362"
    )
    .test(async |t| {
        for key in ["n", "new"] {
            let session = session(json!({"n": 7}));
            let late = panics(|| session.insert(key, Closes(&session)));
            t.see(
                format!("whether an insert under {key:?} panics, whose value closes the session"),
                late,
            )
            .is(true);
            t.call("pending().is_empty() after that", || {
                session.pending().is_empty()
            })
            .gives(true);
            t.call("get(\"n\") after that", || session.get::<u64>("n"))
                .gives(Some(7));
            t.call("get(\"new\") after that", || session.get::<Value>("new"))
                .gives(None);
        }
    });
}

#[test]
fn what_meets_a_close_is_saved_or_panics() {
    claim!(
        STEP.invariant(9),
        "Where one thread changes the session, in whichever way, and another closes it, the change is in \
         what close returns, or panics",
        "CWE-362"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let deeds: [(&str, Deed); 4] = [
            ("insert", |session| session.insert("n", 8)),
            ("remove", |session| session.remove("n")),
            ("clear", Session::clear),
            ("update", |session| {
                session.update("n", |n: Option<u64>| n.unwrap_or_default() + 1)
            }),
        ];
        for (name, deed) in deeds {
            let alone = session(json!({"n": 7}));
            deed(&alone);
            t.call(format!("close().is_empty() after {name}"), || alone.close().is_empty())
                .gives(false);
            let lost = moment::until_they_met_in_each_gap(|gap| {
                let session = session(json!({"n": 7}));
                let change = || panics(|| deed(&session));
                let (panicked, closed, have_met) =
                    moment::in_gap(gap, &session, "Session(", change, || session.close());
                let is_wrong = panicked != closed.is_empty() || !session.pending().is_empty();
                (have_met, is_wrong.then(|| format!("{session:?}")))
            });
            t.see(format!("a session whose {name} was lost, where it met a close"), lost)
                .is(None);
        }
    });
}

#[test]
fn of_two_closes_one_gives_the_list() {
    claim!(
        STEP.invariant(5),
        "Where two threads close one session at the same time, one of them gets what was pending, and the \
         other nothing",
        "CWE-362"
    )
    .test(async |t| {
        // To copy it takes a while, in which another thread can come.
        let large = json!(vec!["tea"; 2_000]);
        let twice = moment::until_they_met_in_each_gap(|gap| {
            let session = session(json!({}));
            session.insert("cart", &large);
            let close = || session.close().is_empty();
            let (one, other, have_met) =
                moment::in_gap(gap, &session, "Session(", close, close);
            (have_met, (one == other).then_some([one, other]))
        });
        t.see("whether the two closes gave nothing, where not just one of them did", twice)
            .is(None);
    });
}

#[test]
fn another_id_is_something_to_save() {
    claim!(
        STEP.invariant(3),
        "There is something to save if there are changes, if the ID is to change, and if both",
        "the documentation of Pending::is_empty"
    )
    .test(async |t| {
        for id in [Keep, Cycle, Destroy] {
            for change in [
                None,
                Some(Change::Clear),
                Some(Change::Remove("a".to_owned())),
            ] {
                let is_empty = id == Keep && change.is_none();
                let changes: Changes = change.into_iter().collect();
                let pending = Pending { changes, id };
                t.call(format!("is_empty() of {pending:?}"), || pending.is_empty())
                    .gives(is_empty);
            }
        }
    });
}

#[test]
fn close_hands_over_the_whole_list() {
    claim!(
        STEP.invariants(&[4, 5]),
        "What close returns makes of any record what was done, whatever was done, and leaves nothing",
        "the documentation of Session::close"
    )
    .test(async |t| {
        let records = [json!({}), json!({"a": 1}), json!({"a": 7, "b": 3})];
        let deeds = [Insert("a", 1), Insert("b", 3), Digit("a", 2), Remove("a"), Clear];
        for order in orders(&deeds) {
            let done = in_words(&order);
            let session = session(records[1].clone());
            order.iter().for_each(|deed| deed.with(&session));
            let Pending { changes, id } = session.close();
            for there in &records {
                let made = changes.apply(data(there.clone()));
                t.see(
                    format!("what close gives after {done}, applied to {there}"),
                    Json(Value::Object(made)),
                )
                .is(by_hand(there, &order));
            }
            t.see(format!("what becomes of the ID after {done}"), id).is(Keep);
            if let Some(Digit(key, _)) = order.last() {
                let last = changes.iter().last().map(|it| format!("{it:?}"));
                t.see(format!("the last change that close gives after {done}"), last)
                    .is(Some(format!("update {key}")));
            }
            t.call(format!("close().is_empty() the second time, after {done}"), || {
                session.close().is_empty()
            })
            .gives(true);
        }
    });
}

#[test]
fn no_method_of_a_closed_session_leaves_a_trace() {
    claim!(
        STEP.invariants(&[5, 6]),
        "After a change that comes too late, nothing is pending, and the session reads as before",
        "the documentation of Session::close"
    )
    .test(async |t| {
        type Deed = fn(&Session);
        let deeds: [(&str, Deed); 5] = [
            ("insert", |session| session.insert("n", 8)),
            ("insert of the same value", |session| session.insert("n", 7)),
            ("remove", |session| session.remove("nothing")),
            ("clear", Session::clear),
            ("update", |session| {
                session.update("n", |n: Option<u64>| n.unwrap_or_default())
            }),
        ];
        for (name, deed) in deeds {
            for object in [json!({"n": 7}), json!({})] {
                let session = session(object.clone());
                session.close();
                t.see(
                    format!("whether {name} panics after close, over {object}"),
                    panics(|| deed(&session)),
                )
                .is(true);
                t.call(format!("pending().is_empty() after such a {name}"), || {
                    session.pending().is_empty()
                })
                .gives(true);
                t.call(format!("close().is_empty() after such a {name}"), || {
                    session.close().is_empty()
                })
                .gives(true);
                t.call(format!("get(\"n\") after such a {name}"), || {
                    session.get::<Value>("n")
                })
                .gives(object.get("n").cloned());
                t.see(
                    format!("whether {name} panics after a second close, over {object}"),
                    panics(|| deed(&session)),
                )
                .is(true);
            }
        }
    });
}

#[test]
fn a_function_that_closes_its_session_is_told_so() {
    claim!(
        STEP.invariant(8),
        "A function that closes a session panics, and never waits; the session can be closed after it",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        let session = session(json!({"n": 7}));
        let inside = session.clone();
        let panicked = panics(|| {
            session.update("n", move |n: Option<u64>| {
                drop(inside.close());
                n.unwrap_or_default() + 1
            });
        });
        t.see("whether an update panics whose function calls close", panicked)
            .is(true);
        session.insert("n", 8);
        let changes = session.close().changes;
        t.see("what close gives after that", Json(Value::Object(changes.apply(Map::new()))))
            .is(Json(json!({"n": 8})));
    });
}

#[test]
fn a_closed_session_reads_as_before() {
    claim!(
        STEP.invariant(7),
        "After close each value can be read, those that were loaded and those that were inserted",
        "the documentation of Session::close"
    )
    .test(async |t| {
        for value in values() {
            let session = session(json!({"loaded": value}));
            for key in KEYS {
                session.insert(key, value.clone());
            }
            session.close();
            for key in KEYS.into_iter().chain(["loaded"]) {
                t.call(
                    format!("get({key:?}) after close, where it was {value},"),
                    || session.get::<Value>(key),
                )
                .gives(Some(value.clone()));
            }
        }
    });
}

#[test]
fn a_close_waits_for_its_turn() {
    claim!(
        STEP.invariants(&[4, 9]),
        "While another thread has the session, close waits, and then gives what it always gives",
        "CWE-362"
    )
    .test(async |t| {
        let open = session(json!({}));
        open.insert("user", "alice");
        let pending = moment::while_held(&open, "Session(", || open.close());
        t.see(
            "the list that close gives that had to wait",
            format!("{:?}", pending.changes),
        )
        .is("[insert user]");
        t.see(
            "whether an insert panics after it",
            panics(|| open.insert("n", 1)),
        )
        .is(true);
    });
}
