//! Write `flash` and `flash_as`: a message waits in the session, also where another request adds one at
//! the same moment.

use flash::{Kept, LONGEST, MOST, flash, flash_as, waiting_messages};
use harness::{Step, claim};
use session_object::Session;

use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(2, "Leave a message");

#[test]
fn a_message_waits() {
    claim!(
        STEP.invariant(1),
        "A message waits in the session, in this request and in the next, in the category message",
        "Flask 3.1.3: flash"
    )
    .test(async |t| {
        let mut record = Record::default();
        let request = record.load();
        flash(&request, "You are logged out.");
        t.call("waiting_messages in the same request", || {
            said(waiting_messages(&request))
        })
        .gives(lines(&["message: You are logged out."]));
        record.save(&request);
        t.call("waiting_messages in the next request", || record.waiting())
            .gives(lines(&["message: You are logged out."]));
    });
}

#[test]
fn each_message_counts() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Messages keep their order and their category, and two that say the same are two",
        "what the chapter asks for"
    )
    .test(async |t| {
        let mut record = Record::default();
        record.request(|session| {
            flash(session, "Saved.");
            flash_as(session, "error", "The mail could not be sent.");
        });
        record.request(|session| {
            flash(session, "Saved.");
            flash(session, "");
            flash_as(session, "Big News", "We have moved.");
        });
        t.call("waiting_messages after that", || record.waiting())
            .gives(lines(&[
                "message: Saved.",
                "error: The mail could not be sent.",
                "message: Saved.",
                "message: ",
                "Big News: We have moved.",
            ]));
    });
}

#[test]
fn both_of_two_are_kept() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Of two requests that leave a message at the same time, neither loses it: the one saved first comes first",
        "bug 2: pallets-eco/flask-session#71; CWE-362"
    )
    .test(async |t| {
        let mut record = Record::with(&["one"]);
        let (first, second) = (record.load(), record.load());
        flash(&first, "two");
        flash(&second, "three");
        record.save(&first);
        record.save(&second);
        t.call("waiting_messages after two requests at once", || {
            record.waiting()
        })
        .gives(lines(&["message: one", "message: two", "message: three"]));
        let mut record = Record::default();
        let (first, second) = (record.load(), record.load());
        flash(&first, "four");
        flash(&second, "five");
        record.save(&second);
        record.save(&first);
        t.call("waiting_messages, where the second of two was saved first,", || record.waiting())
            .gives(lines(&["message: five", "message: four"]));
    });
}

#[test]
fn what_was_taken_stays_away() {
    claim!(
        STEP.invariant(3),
        "What another request has taken meanwhile doesn't come back with a new message",
        "CWE-362"
    )
    .test(async |t| {
        for (taken, left) in [
            (1, &["message: two", "message: new"][..]),
            (2, &["message: new"]),
        ] {
            let mut record = Record::with(&["one", "two"]);
            let late = record.load();
            flash(&late, "new");
            record.lose(taken);
            record.save(&late);
            let call = format!("waiting_messages, where {taken} of two were taken meanwhile,");
            t.call(call, || record.waiting()).gives(lines(left));
        }
        let mut record = Record::with(&["one", "two"]);
        let late = record.load();
        flash(&late, "new");
        record.request(Session::clear);
        record.save(&late);
        t.call(
            "waiting_messages, where the session was cleared meanwhile,",
            || record.waiting(),
        )
        .gives(lines(&["message: new"]));
        let mut record = Record::with(&["old"; MOST]);
        let late = record.load();
        flash(&late, "late");
        record.lose(MOST);
        record.request(|session| flash(session, "early"));
        record.save(&late);
        t.call(
            "waiting_messages, where a full list was taken meanwhile, and one message left,",
            || record.waiting(),
        )
        .gives(lines(&["message: early", "message: late"]));
    });
}

#[test]
fn also_in_a_store() {
    claim!(
        STEP.invariants(&[3, 4]),
        "Twenty requests load one session, and only then leave messages: the list has the latest ten",
        "bug 2; CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/say?first").await;
        let cookie = alice.cookies("/").unwrap_or_default();
        let browser = std::sync::Arc::new(alice);
        site.director.gather(Call::Load, 20);
        let say = |number| {
            let (browser, cookie) = (std::sync::Arc::clone(&browser), cookie.clone());
            let path = format!("/say?{number}");
            async move { browser.get_with_cookie(&path, &cookie).await.status }
        };
        let answers = t.at_once("20 times GET /say at once", 20, say).await;
        answers.gives([200; 20]);
        let waiting = read(&browser, "/waiting").await;
        let all: std::collections::HashSet<&str> = waiting.lines().collect();
        t.see(
            "different messages that wait, and whether the first is one of them",
            (all.len(), all.contains("message: first")),
        )
        .is((MOST, false));
    });
}

#[test]
fn a_guest_cannot_make_the_list_grow() {
    claim!(
        STEP.invariant(4),
        "However often anything is said, a session keeps ten messages of 300 bytes, the latest",
        "CWE-770"
    )
    .test(async |t| {
        let mut record = Record::with(&["old"; 10]);
        let late = record.load();
        record.request(|session| (1..=1000).for_each(|it| flash(session, &it.to_string())));
        flash(&late, &"long ".repeat(100_000));
        record.save(&late);
        let waiting = record.waiting();
        t.see(
            "the result of waiting_messages after 1001 times flash",
            waiting,
        )
        .must(
            "10 messages, the first 992 and the last cut to 300 bytes",
            |all| {
                let last = all.last().map_or(0, String::len);
                all.len() == MOST
                    && all[0] == "message: 992"
                    && all[8] == "message: 1000"
                    && (LONGEST - 5..=LONGEST).contains(&(last - "message: ".len()))
            },
        );
        record.request(|session| flash_as(session, "error", &"long ".repeat(100_000)));
        let last = record.waiting().last().map_or(0, String::len);
        t.see("the bytes that wait after flash_as with a long text", last)
            .must("300 at most, besides the category", |last| {
                (LONGEST - 5..=LONGEST).contains(&last.saturating_sub("error: ".len()))
            });
    });
}

/// The IDs of the messages in a session, wherever they lie in it.
fn ids(record: &Record) -> Vec<u64> {
    let lists = record.0.values().cloned();
    let lists = lists.filter_map(|value| serde_json::from_value::<Vec<Kept>>(value).ok());
    lists.flatten().map(|kept| kept.id).collect()
}

#[test]
fn a_message_keeps_its_id() {
    claim!(
        STEP.invariant(5),
        "A message has one ID, however often its change is made: in the request, at the save, after a conflict",
        "what the chapter asks for"
    )
    .test(async |t| {
        let record = Record::with(&["one"]);
        let request = record.load();
        flash(&request, "two");
        let changes = request.close().changes;
        let mut saved = Vec::new();
        for others in [&[][..], &["three"], &["three", "four"]] {
            let mut fresh = Record(record.0.clone());
            fresh.request(|session| others.iter().for_each(|text| flash(session, text)));
            let fresh = Record(changes.apply(fresh.0));
            let ids = ids(&fresh);
            t.see(format!("the number of messages, with {others:?} before it"), ids.len())
                .is(2 + others.len());
            saved.push((ids.first().copied(), ids.last().copied()));
        }
        let first = saved[0];
        t.see("the IDs of one and two, each time that it is saved", saved)
            .is(vec![first; 3]);
        t.see("whether both have the same", first.0 == first.1)
            .is(false);
    });
}

#[test]
fn the_rest_of_the_session_stays() {
    claim!(
        STEP.invariant(6),
        "A message changes no other value of the session",
        "what the chapter asks for"
    )
    .test(async |t| {
        let mut record = Record(others());
        record.request(|session| {
            flash(session, "one");
            flash_as(session, "error", "two");
        });
        t.see("the other values after two messages", record.others())
            .is(others());
        t.see("how many values there are", record.0.len())
            .is(others().len() + 1);
    });
}
