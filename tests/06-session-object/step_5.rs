//! Write `IdChange::and`, `cycle_id` and `destroy`: no later change undoes them.

use harness::{Step, Test, claim};
use serde_json::{Value, json};
use session_object::IdChange::{self, Cycle, Destroy, Keep};
use session_object::Session;

use crate::common::*;
use crate::deeds::Deed::{self, Clear, Digit, Insert, Remove};
use crate::deeds::{by_hand, in_words, orders};
use crate::moment;

const STEP: Step = CHAPTER.step(5, "Change the ID for good");

/// What is pending for the ID after these deeds, in their order.
fn id_after(t: &Test, deeds: &[&str], expected: IdChange) {
    for object in [json!({"user": "alice"}), json!({})] {
        let after = format!("after {}, over {object}", deeds.join(", "));
        let session = session(object);
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
        t.call(format!("pending().id {after}"), || session.pending().id)
            .gives(expected);
        t.call(format!("pending().is_empty() {after}"), || {
            session.pending().is_empty()
        })
        .gives(deeds.is_empty());
    }
}

/// A method of the session that takes nothing.
type Method = fn(&Session);

#[test]
fn the_stronger_one_counts() {
    claim!(
        STEP.invariant(1),
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
        STEP.invariant(2),
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
        STEP.invariant(3),
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
        STEP.invariant(4),
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
        let only = self::session(json!({"cart": ["tea"]}));
        only.cycle_id();
        t.call("pending().changes.is_empty() after cycle_id alone", || {
            only.pending().changes.is_empty()
        })
        .gives(true);
        let after = json!({"cart": ["tea"], "user": "alice", "logged_in": true});
        makes(&t, &session, json!({"cart": ["tea"]}), after);
    });
}

#[test]
fn a_destroyed_session_is_empty() {
    claim!(
        STEP.invariants(&[5, 6]),
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
        STEP.invariants(&[7, 8]),
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
        t.see(
            "whether cycle_id panics after close",
            panics(|| session.cycle_id()),
        )
        .is(true);
        t.see(
            "whether destroy panics after close",
            panics(|| session.destroy()),
        )
        .is(true);
        t.call("get(\"user\") after that", || session.get::<String>("user"))
            .gives(Some("alice".to_owned()));
    });
}

#[test]
fn the_console_ends_what_is_destroyed() {
    claim!(
        STEP.invariant(6),
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
        t.see("the console up to `changes`", pending).must(
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

#[test]
fn in_every_order_the_id_is_changed_and_the_values_are_right() {
    claim!(
        STEP.invariants(&[2, 3, 4, 5, 6, 7]),
        "In whatever order things are done, the ID changes as the strongest of them asks, and what is \
         noted is what came after the last destroy",
        "poem-web/poem#196; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let records = [json!({}), json!({"a": 1, "b": 2})];
        let deeds = [
            Insert("a", 1),
            Digit("a", 2),
            Remove("a"),
            Clear,
            Deed::Cycle,
            Deed::Destroy,
        ];
        for order in orders(&deeds) {
            let done = in_words(&order);
            let session = session(records[1].clone());
            order.iter().for_each(|deed| deed.with(&session));
            let asked = order.iter().map(|deed| match deed {
                Deed::Cycle => Cycle,
                Deed::Destroy => Destroy,
                _ => Keep,
            });
            let asked = asked.max().unwrap_or_default();
            t.call(format!("pending().id after {done}"), || session.pending().id)
                .gives(asked);
            let seen = session.get::<u64>("a");
            let Json(expected) = by_hand(&records[1], &order);
            t.see(format!("get(\"a\") after {done}, over {}", records[1]), seen)
                .is(expected["a"].as_u64());
            let ended = order.iter().rposition(|deed| *deed == Deed::Destroy);
            let noted = &order[ended.map_or(0, |place| place + 1)..];
            let list = session.pending().changes;
            t.call(format!("close().id after {done}"), || session.close().id)
                .gives(asked);
            for there in &records {
                let listed = list.apply(data(there.clone()));
                t.see(format!("the list after {done}, applied to {there}"), Json(Value::Object(listed)))
                    .is(by_hand(there, noted));
            }
        }
    });
}

#[test]
fn a_late_destroy_leaves_nothing_to_save() {
    claim!(
        STEP.invariant(8),
        "On a closed session cycle_id and destroy panic before they have done anything",
        "the documentation of Session::close"
    )
    .test(async |t| {
        let late: [(&str, Method); 2] = [
            ("cycle_id", Session::cycle_id),
            ("destroy", Session::destroy),
        ];
        for (name, deed) in late {
            let session = session(json!({"user": "alice"}));
            let open = self::session(json!({}));
            deed(&open);
            t.call(
                format!("pending().is_empty() after {name}, before close"),
                || open.pending().is_empty(),
            )
            .gives(false);
            session.close();
            t.see(
                format!("whether {name} panics after close"),
                panics(|| deed(&session)),
            )
            .is(true);
            t.call(format!("close().is_empty() after such a {name}"), || {
                session.close().is_empty()
            })
            .gives(true);
            t.call(format!("get(\"user\") after such a {name}"), || {
                session.get::<String>("user")
            })
            .gives(Some("alice".to_owned()));
        }
    });
}

#[test]
fn a_panic_keeps_no_id() {
    claim!(
        STEP.invariant(9),
        "After an update whose function panicked, the ID can be changed and the session be ended",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let asked: [(IdChange, Method); 2] =
            [(Cycle, Session::cycle_id), (Destroy, Session::destroy)];
        for (expected, deed) in asked {
            let session = session(json!({"user": "alice"}));
            let panicked = panics(|| session.update("n", |_: Option<u64>| panic!("on purpose")));
            t.see("whether an update whose function panics does", panicked)
                .is(true);
            deed(&session);
            t.call("close().id after such a panic", || session.close().id)
                .gives(expected);
        }
    });
}

#[test]
fn a_function_that_ends_its_session_is_told_so() {
    claim!(
        STEP.invariant(9),
        "A function that calls cycle_id or destroy panics, and never waits, and the ID stays as it is",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        let asked: [(&str, Method); 2] = [
            ("cycle_id", Session::cycle_id),
            ("destroy", Session::destroy),
        ];
        for (name, deed) in asked {
            let session = session(json!({"n": 7}));
            let inside = session.clone();
            let panicked = panics(|| {
                session.update("n", move |n: Option<u64>| {
                    deed(&inside);
                    n.unwrap_or_default() + 1
                });
            });
            t.see(format!("whether an update panics whose function calls {name}"), panicked)
                .is(true);
            t.call("get(\"n\") after that", || session.get::<u64>("n")).gives(Some(7));
            t.call("pending().is_empty() after that", || session.pending().is_empty())
                .gives(true);
            deed(&session);
            t.call(format!("close().is_empty() after {name} outside of a function"), || {
                session.close().is_empty()
            })
            .gives(false);
        }
    });
}

#[test]
fn another_thread_s_change_is_destroyed_or_kept() {
    claim!(
        STEP.invariant(10),
        "What another thread changes meanwhile is gone from the view and the list, or is in both",
        "CWE-362"
    )
    .test(async |t| {
        let keys = ["a", "b", "c", "d", "e", "f"];
        let insert = move |session: &Session| {
            for key in keys {
                session.insert(key, 1);
            }
        };
        for session in at_once_on_many(insert, Session::destroy).await {
            list_and_view_agree(&t, &session, &keys);
            t.call("pending().id", || session.pending().id)
                .gives(Destroy);
        }
    });
}

#[test]
fn no_other_thread_sees_half_a_destroy() {
    claim!(
        STEP.invariant(10),
        "A destroy empties the view and the list under one lock: no look from another thread finds one of \
         them empty and the other full",
        "CWE-362"
    )
    .test(async |t| {
        let begin = || {
            let session = session(json!({}));
            session.insert("a", 1);
            session
        };
        let odd = half_a_change(begin, Session::destroy, a_key_for_each_insert);
        t.see("a look that found more keys than inserts, or fewer", odd)
            .is(None);
    });
}

/// What becomes of the ID of many sessions, where `deed` asks for a change of it, and `between` comes in
/// between two locks that the deed may take. With it, whether the deed panicked, and what `between` gave.
fn unlike<B>(
    deed: Method,
    between: impl Fn(&Session) -> B,
    is_right: impl Fn(&Session, bool, &B) -> bool,
) -> Option<String> {
    moment::until_they_met_in_each_gap(|gap| {
        let session = session(json!({}));
        session.insert("before", 1);
        let asked = || panics(|| deed(&session));
        let (panicked, given, have_met) =
            moment::in_gap(gap, &session, "Session(", asked, || between(&session));
        let is_wrong = !is_right(&session, panicked, &given);
        (have_met, is_wrong.then(|| format!("{session:?}")))
    })
}

#[test]
fn nothing_gets_between_a_look_at_the_id_and_its_change() {
    claim!(
        STEP.invariants(&[3, 4, 10]),
        "cycle_id takes one lock: a destroy by another thread isn't undone, and an insert isn't lost",
        "CWE-362; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let undone = unlike(Session::cycle_id, Session::destroy, |session, _, ()| {
            session.pending().id == Destroy
        });
        t.see("a session that isn't destroyed, where cycle_id and destroy met", undone)
            .is(None);
        let insert = |session: &Session| session.insert("a", 1);
        let lost = unlike(Session::cycle_id, insert, |session, _, ()| {
            let pending = session.pending();
            pending.id == Cycle && pending.changes.iter().count() == 2
        });
        t.see("a session that lost one of the two, where cycle_id and an insert met", lost)
            .is(None);
    });
}

#[test]
fn an_id_change_is_closed_or_panics() {
    claim!(
        STEP.invariants(&[7, 8]),
        "Where one thread closes and another asks for a change of the ID, it is in what close returns, or \
         panics",
        "CWE-362; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let asked: [(&str, IdChange, Method); 2] = [
            ("cycle_id", Cycle, Session::cycle_id),
            ("destroy", Destroy, Session::destroy),
        ];
        for (name, expected, deed) in asked {
            let alone = session(json!({"user": "alice"}));
            deed(&alone);
            t.see(format!("the ID in what close returns after {name}"), alone.close().id)
                .is(expected);
            let lost = unlike(deed, Session::close, |session, panicked, closed| {
                let id = if panicked { Keep } else { expected };
                let is_right = closed.id == id && closed.changes.is_empty() == (id == Destroy);
                is_right && session.pending().is_empty()
            });
            t.see(
                format!("a session whose {name} was lost, or what came before it, where it met a close"),
                lost,
            )
            .is(None);
        }
        let lost = moment::until_they_met_in_each_gap(|gap| {
            let session = session(json!({}));
            let cycle = || panics(|| session.cycle_id());
            let (closed, panicked, have_met) =
                moment::in_gap(gap, &session, "Session(", || session.close(), cycle);
            let is_wrong = closed.id != if panicked { Keep } else { Cycle };
            (have_met, is_wrong.then_some(closed.id))
        });
        t.see("the ID in what close returns, where it met a cycle_id that was lost", lost)
            .is(None);
    });
}

#[test]
fn of_two_closes_one_gives_the_id() {
    claim!(
        STEP.invariant(7),
        "Where two threads close one session at the same time, one of them gets what becomes of the ID, and \
         the same one the list",
        "CWE-362; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let twice = moment::until_they_met_in_each_gap(|gap| {
            let session = session(json!({}));
            session.insert("user", "alice");
            session.cycle_id();
            let close = || {
                let closed = session.close();
                (closed.id, closed.changes.is_empty())
            };
            let (one, other, have_met) = moment::in_gap(gap, &session, "Session(", close, close);
            let given = [one.min(other), one.max(other)];
            let is_right = given == [(Keep, true), (Cycle, false)];
            (have_met, (!is_right).then_some(given))
        });
        t.see("what two closes gave: the ID, and whether the list is empty", twice)
            .is(None);
    });
}

#[test]
fn a_change_of_the_id_waits_for_its_turn() {
    claim!(
        STEP.invariants(&[2, 3]),
        "While another thread has the session, cycle_id and destroy wait, and then do what they always do",
        "CWE-362; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let asked: [(&str, IdChange, Method); 2] = [
            ("cycle_id", Cycle, Session::cycle_id),
            ("destroy", Destroy, Session::destroy),
        ];
        for (name, expected, deed) in asked {
            let (session, ()) = after_waiting(json!({"user": "alice"}), deed);
            t.see(format!("what becomes of the ID after a {name} that had to wait"), session.pending().id)
                .is(expected);
        }
    });
}
