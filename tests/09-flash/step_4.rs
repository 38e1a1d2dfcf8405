//! Write `get_flashed_messages_of`: some of the messages, and the others go on waiting.

use flash::{Message, flash, flash_as, get_flashed_messages, get_flashed_messages_of};
use harness::{Step, claim};
use session_object::Session;

use crate::site::*;
use crate::taking::Taking;

const STEP: Step = CHAPTER.step(4, "Take some of them");

fn mixed() -> Record {
    let mut record = Record::default();
    record.request(|session| {
        flash(session, "one");
        flash_as(session, "error", "two");
        flash_as(session, "tip", "three");
        flash(session, "four");
        flash_as(session, "error", "five");
    });
    record
}

#[test]
fn the_others_go_on_waiting() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Messages of the categories that were asked for are taken, all others wait",
        "what the chapter asks for; Flask 3.1.3 loses them"
    )
    .test(async |t| {
        for (categories, taken, left) in [
            (
                &["error"][..],
                &["error: two", "error: five"][..],
                &["message: one", "tip: three", "message: four"][..],
            ),
            (
                &["error", "message"],
                &["message: one", "error: two", "message: four", "error: five"],
                &["tip: three"],
            ),
            (
                &["tip", "tip", "unheard of"],
                &["tip: three"],
                &["message: one", "error: two", "message: four", "error: five"],
            ),
        ] {
            let mut record = mixed();
            let request = record.load();
            t.call(
                format!("get_flashed_messages_of(…, {categories:?})"),
                || said(get_flashed_messages_of(&request, categories)),
            )
            .gives(lines(taken));
            record.save(&request);
            t.call("waiting_messages after that", || record.waiting())
                .gives(lines(left));
        }
    });
}

#[test]
fn none_of_them_is_no_change() {
    claim!(
        STEP.invariants(&[3, 4]),
        "Where no message has such a category, or no category is asked for, nothing changes",
        "bug 3"
    )
    .test(async |t| {
        for categories in [
            &[][..],
            &["warning"],
            &["err"],
            &["Error"],
            &["errors"],
            &[""],
        ] {
            let request = mixed().load();
            t.call(
                format!("get_flashed_messages_of(…, {categories:?})"),
                || said(get_flashed_messages_of(&request, categories)),
            )
            .gives(lines(&[]));
            let is_empty = request.pending().is_empty();
            t.see("whether there is nothing to save", is_empty).is(true);
        }
        let mut record = Record::default();
        record.request(|session| flash_as(session, "form error", "one"));
        record.request(|session| flash_as(session, "", "two"));
        for categories in [&["error"][..], &[]] {
            let request = record.load();
            t.call(
                format!("get_flashed_messages_of(…, {categories:?}), where \"form error\" and \"\" wait,"),
                || said(get_flashed_messages_of(&request, categories)),
            )
            .gives(lines(&[]));
        }
    });
}

#[test]
fn what_came_meanwhile_stays_in_every_category() {
    claim!(
        STEP.invariant(5),
        "A message of the same category that another request leaves meanwhile isn't taken along",
        "CWE-362"
    )
    .test(async |t| {
        let mut record = mixed();
        let slow = record.load();
        t.call(
            "get_flashed_messages_of(…, [\"error\"]) in a slow tab",
            || said(get_flashed_messages_of(&slow, &["error"])),
        )
        .gives(lines(&["error: two", "error: five"]));
        record.request(|session| drop(get_flashed_messages(session)));
        record.request(|session| {
            flash_as(session, "error", "two");
            flash(session, "six");
        });
        record.save(&slow);
        t.call("waiting_messages, once the slow tab is done,", || {
            record.waiting()
        })
        .gives(lines(&["error: two", "message: six"]));
    });
}

/// `get_flashed_messages_of`, where all that waits has one category.
fn take(session: &Session) -> Vec<Message> {
    get_flashed_messages_of(session, &["message"])
}

#[test]
fn what_held_in_step_3_holds_here() {
    claim!(
        STEP.invariant(5),
        "Only what was shown goes, with all of its ID, whatever another request or another thread does meanwhile",
        "CWE-362"
    )
    .test(async |t| {
        let some = Taking {
            call: "get_flashed_messages_of(…, [\"message\"])",
            take,
        };
        some.leaves_what_took_its_place(&t);
        some.looks_at_all_of_the_id(&t);
        some.shows_none_again(&t);
        some.bears_that_the_list_is_gone(&t);
        some.leaves_other_values(&t);
        some.loses_nothing_to_another_thread(&t);
        // Where another request clears the session, those that weren't taken are gone as well.
        let mut record = mixed();
        let slow = record.load();
        t.call(
            "get_flashed_messages_of(…, [\"tip\"]) in a slow tab",
            || said(get_flashed_messages_of(&slow, &["tip"])),
        )
        .gives(lines(&["tip: three"]));
        record.request(Session::clear);
        record.save(&slow);
        t.call(
            "waiting_messages, where another request cleared the session meanwhile,",
            || record.waiting(),
        )
        .gives(lines(&[]));
    });
}

#[test]
fn what_is_taken_twice_is_shown_once() {
    claim!(
        STEP.invariant(5),
        "Left, taken, and asked for again in one request: each message comes once, and none comes back",
        "what the chapter asks for"
    )
    .test(async |t| {
        let mut record = mixed();
        let request = record.load();
        let take = |categories: &[&str], expected: &[&str]| {
            t.call(format!("get_flashed_messages_of(…, {categories:?})"), || {
                said(get_flashed_messages_of(&request, categories))
            })
            .gives(lines(expected));
        };
        take(&["error"], &["error: two", "error: five"]);
        take(&["error"], &[]);
        flash_as(&request, "error", "six");
        take(&["error", "tip"], &["tip: three", "error: six"]);
        t.call("get_flashed_messages for the rest", || {
            said(get_flashed_messages(&request))
        })
        .gives(lines(&["message: one", "message: four"]));
        take(&["error", "tip", "message"], &[]);
        record.request(|session| flash_as(session, "error", "two"));
        record.save(&request);
        t.call("waiting_messages after that, where another request left one,", || record.waiting())
            .gives(lines(&["error: two"]));
    });
}
