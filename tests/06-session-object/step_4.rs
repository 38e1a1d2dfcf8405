//! Write `close` and `Pending::is_empty`: what there is to save, and when no more can come.

use harness::{Step, claim};
use serde_json::{Value, json};
use session_object::Session;

use crate::common::*;

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
