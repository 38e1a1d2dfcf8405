//! Write `get_flashed_messages`: what a page takes is gone when the page is answered, and nothing
//! else is.

use flash::{MOST, flash, flash_as, get_flashed_messages};
use harness::{Step, claim};
use memory_store::MemoryStore;
use tokio::join;

use crate::failing_store::{Faults, at_each_call};
use crate::site::*;
use crate::staged_store::Call;
use crate::taking::Taking;

const STEP: Step = CHAPTER.step(3, "Take them once");

const ALL: Taking = Taking {
    call: "get_flashed_messages",
    take: get_flashed_messages,
};

#[test]
fn they_are_shown_once() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A page gets all messages in their order, and the next page gets none of them",
        "Flask 3.1.3: get_flashed_messages"
    )
    .test(async |t| {
        let mut record = Record::with(&["one", "two"]);
        record.request(|session| flash_as(session, "error", "three"));
        for (page, expected) in [
            (
                "first",
                &["message: one", "message: two", "error: three"][..],
            ),
            ("second", &[]),
        ] {
            let request = record.load();
            t.call(format!("get_flashed_messages on the {page} page"), || {
                said(get_flashed_messages(&request))
            })
            .gives(lines(expected));
            record.save(&request);
        }
        t.call("waiting_messages after that", || record.waiting())
            .gives(lines(&[]));
        ALL.shows_none_again(&t);
    });
}

#[test]
fn a_page_without_messages_changes_nothing() {
    claim!(
        STEP.invariant(4),
        "Where no message waits, reading is no change, so nothing is saved and no session begins",
        "bug 3; CWE-770"
    )
    .test(async |t| {
        let mut read = Record::with(&["one"]);
        read.request(|session| drop(get_flashed_messages(session)));
        for (visitor, record) in [
            ("a stranger", Record::default()),
            ("a visitor whose messages are Flask's", Record(others())),
            ("a visitor who has read them all", read),
        ] {
            let request = record.load();
            t.call(format!("get_flashed_messages for {visitor}"), || {
                said(get_flashed_messages(&request))
            })
            .gives(lines(&[]));
            let is_empty = request.pending().is_empty();
            t.see("whether there is nothing to save", is_empty).is(true);
        }
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        bob.get("/show").await;
        t.see(
            "creates, loads, saves, deletes of a stranger's page",
            site.calls(),
        )
        .is([0; 4]);
        t.see("bob's cookies", bob.cookies("/")).is(None);
    });
}

#[test]
fn what_came_meanwhile_stays() {
    claim!(
        STEP.invariant(3),
        "A message that another request leaves while this page is made waits for the next page",
        "CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/say?one").await;
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/show"), async {
            slow.reached().await;
            alice.get("/say?two").await;
            slow.release();
        });
        alice.get("/show").await;
        alice.get("/show").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_message_is_not_its_text() {
    claim!(
        STEP.invariant(3),
        "Two tabs show a message, and one of them is slow: a new one that says the same isn't lost",
        "CWE-362"
    )
    .test(async |t| {
        let mut record = Record::with(&["Saved."]);
        let slow = record.load();
        t.call("get_flashed_messages in a slow tab", || {
            said(get_flashed_messages(&slow))
        })
        .gives(lines(&["message: Saved."]));
        record.request(|session| drop(get_flashed_messages(session)));
        record.request(|session| flash(session, "Saved."));
        record.save(&slow);
        t.call("waiting_messages, once the slow tab is done,", || {
            record.waiting()
        })
        .gives(lines(&["message: Saved."]));
    });
}

#[test]
fn nor_its_place() {
    claim!(
        STEP.invariant(3),
        "Where a shown message has given way to a new one, the new one isn't removed in its place",
        "CWE-362"
    )
    .test(async |t| {
        ALL.leaves_what_took_its_place(&t);
    });
}

#[test]
fn all_of_the_id_counts() {
    claim!(
        STEP.invariant(3),
        "A message that came meanwhile stays, also if its ID differs from that of a shown one in a single bit",
        "what the chapter asks for"
    )
    .test(async |t| {
        ALL.looks_at_all_of_the_id(&t);
    });
}

#[test]
fn a_list_that_is_gone_is_no_trouble() {
    claim!(
        STEP.invariant(7),
        "If another request clears the session while a page is made, the page is saved all the same",
        "CWE-362"
    )
    .test(async |t| {
        ALL.bears_that_the_list_is_gone(&t);
    });
}

#[test]
fn left_and_taken_in_one_request() {
    claim!(
        STEP.invariant(5),
        "A message that is left and taken in one request is shown once, whatever others do",
        "what the chapter asks for"
    )
    .test(async |t| {
        for others in [&[][..], &["other"], &["other", "another"]] {
            let mut record = Record::with(&["old"]);
            let request = record.load();
            flash(&request, "new");
            t.call("get_flashed_messages in the same request", || {
                said(get_flashed_messages(&request))
            })
            .gives(lines(&["message: old", "message: new"]));
            let other = record.load();
            others.iter().for_each(|text| flash(&other, text));
            record.save(&other);
            record.save(&request);
            let left: Vec<_> = others.iter().map(|it| format!("message: {it}")).collect();
            let call = format!("waiting_messages, where others left {others:?},");
            t.call(call, || record.waiting()).gives(left);
        }
    });
}

#[test]
fn the_second_call_gets_what_is_new() {
    claim!(
        STEP.invariant(6),
        "A second call in one request gets only what was left since the first",
        "what the chapter asks for"
    )
    .test(async |t| {
        let mut record = Record::with(&["one"]);
        let request = record.load();
        for expected in [&["message: one"][..], &[], &["message: two"]] {
            if expected == ["message: two"] {
                flash(&request, "two");
            }
            t.call("get_flashed_messages", || {
                said(get_flashed_messages(&request))
            })
            .gives(lines(expected));
        }
        record.save(&request);
        t.call("waiting_messages after that", || record.waiting())
            .gives(lines(&[]));
    });
}

#[test]
fn another_thread_loses_nothing() {
    claim!(
        STEP.invariant(6),
        "What another thread of the request leaves during a call is taken by this call or the next",
        "CWE-362"
    )
    .test(async |t| {
        ALL.loses_nothing_to_another_thread(&t);
    });
}

#[test]
fn only_the_messages_go() {
    claim!(
        STEP.invariant(8),
        "A page that takes the messages changes no other value of the session",
        "what the chapter asks for"
    )
    .test(async |t| {
        ALL.leaves_other_values(&t);
    });
}

#[test]
fn a_full_list_is_taken_whole() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "Ten messages are taken at once, and ten that came meanwhile are all there on the next page",
        "CWE-362"
    )
    .test(async |t| {
        let old: Vec<String> = (1..=MOST).map(|it| format!("old {it}")).collect();
        let new: Vec<String> = (1..=MOST).map(|it| format!("new {it}")).collect();
        let shown = |texts: &[String]| -> Vec<String> {
            texts.iter().map(|text| format!("message: {text}")).collect()
        };
        let mut record = Record::with(&old.iter().map(String::as_str).collect::<Vec<_>>());
        let slow = record.load();
        t.call("get_flashed_messages with ten", || said(get_flashed_messages(&slow)))
            .gives(shown(&old));
        record.request(|session| new.iter().for_each(|text| flash(session, text)));
        record.save(&slow);
        let next = record.load();
        t.call("get_flashed_messages on the next page", || said(get_flashed_messages(&next)))
            .gives(shown(&new));
    });
}

#[test]
fn a_page_that_fails_has_shown_nothing() {
    claim!(
        STEP.invariant(9),
        "If the page that takes the messages fails, the next page has them",
        "the contract: a 5xx saves nothing"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/say?one").await;
        alice.get("/fail").await;
        alice.get("/show").await;
        alice.get("/show").await;
        t.matches_snapshot();
    });
}

#[test]
fn no_page_is_sent_that_could_not_be_saved() {
    claim!(
        STEP.invariant(10),
        "Whichever call to the store fails, the visitor reads 503; a message that the store still has comes \
         later, and one whose removal was done, though its answer was lost, does not",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        t.name_cookie("__Host-session", "session");
        for (path, says) in [("/say?one", "Said"), ("/show", "message: one")] {
            at_each_call(async |fault, number| {
                let (faults, store) = Faults::around(MemoryStore::with_capacity(10));
                let site = t.serve(router(store));
                let alice = t.browser("alice", &site);
                if path == "/show" {
                    alice.get("/say?one").await;
                }
                faults.arm(fault, number);
                let reply = alice.get(path).await;
                let log = faults.disarm();
                let whole = log.failed.is_none();
                let case = format!("GET {path}, whose call {number} fails: {fault}");
                t.see(format!("the status of {case}"), reply.status)
                    .is(if whole { 200 } else { 503 });
                t.see(format!("whether {case} says {says:?}"), reply.text() == says)
                    .is(whole);
                // Alice has no cookie for a session whose creation wasn't confirmed.
                let waits = match path {
                    "/show" => log.done.is_empty(),
                    _ => whole,
                };
                let page = read(&alice, "/show").await;
                t.see(format!("the page after {case}"), page)
                    .is(if waits { "message: one" } else { "nothing" }.to_owned());
                log
            })
            .await;
        }
    });
}

#[test]
fn two_tabs_both_show_it() {
    claim!(
        STEP.invariant(11),
        "Two tabs that load at the same moment both show a message, and a third shows none",
        "what the chapter explains"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/say?one").await;
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/show"), async {
            slow.reached().await;
            alice.get("/show").await;
            slow.release();
        });
        alice.get("/show").await;
        t.matches_snapshot();
    });
}
