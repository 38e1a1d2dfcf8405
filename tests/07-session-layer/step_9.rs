//! Write `end` and `begin_or_forget`: the session ends in the store, and then in the browser.

use std::time::Duration;

use harness::{Step, Test, claim};
use memory_store::{MemoryStore, StoppedClock};
use serde_json::{Value, json};
use session_ids::SessionId;
use session_layer::Settings;
use tokio::join;

use crate::outages::{Story, Who, tell};
use crate::site::*;
use crate::staged_store::{Call, Other};
use crate::step_7::{ENDS, expires_in_the_handler};

const STEP: Step = CHAPTER.step(9, "End the session");

#[test]
fn the_record_and_the_cookie_are_gone() {
    claim!(
        STEP.invariant(1),
        "destroy removes the record and then the cookie, and the old ID opens nothing",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let old = alice.cookies("/").expect("she has a session");
        alice.get("/destroy").await;
        alice.get("/profile").await;
        t.browser("mallory", &site.server)
            .get_with_cookie("/profile", &old)
            .await;
        let kept = site.kept(&key).await;
        t.see("the record after that", kept).is(None);
        t.matches_snapshot();
    });
}

#[test]
fn what_comes_after_the_end_is_a_new_session() {
    claim!(
        STEP.invariant(6),
        "What a handler inserts after destroy is kept under another ID, and nothing else is there",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let old = alice.cookies("/").expect("she has a session");
        alice.get("/destroy-and-say").await;
        alice.get("/message").await;
        alice.get("/profile").await;
        t.browser("mallory", &site.server)
            .get_with_cookie("/message", &old)
            .await;
        t.matches_snapshot();
    });
}

#[test]
fn null_after_the_end_is_a_value_as_well() {
    claim!(
        STEP.invariant(6),
        "What is inserted after destroy begins a session, also if it is null, and also where another logout \
         was faster",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for others in [&[][..], &[Other::Deletes]] {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            site.director.let_others(Call::Save, key, others);
            let reply = alice.get("/destroy-and-null").await;
            let kept = site.kept(&key_in(&reply.set_cookies())).await;
            t.see(
                format!("the data of the new session, where others do {others:?}"),
                kept.map(|it| Value::Object(it.data)),
            )
            .is(Some(json!({ "message": null })));
        }
    });
}

#[test]
fn a_stranger_has_nothing_to_end() {
    claim!(
        STEP.invariant(9),
        "A visitor who sent no cookie is told to delete none, and a cookie that is no session is deleted",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        bob.get("/destroy").await;
        bob.get_with_cookie("/destroy", "__Host-session=banana").await;
        t.see("creates, loads, saves, deletes", site.calls()).is([0, 0, 0, 0]);
        t.matches_snapshot();
    });
}

#[test]
fn a_slow_request_cannot_undo_a_logout() {
    claim!(
        STEP,
        "A request that began before the logout and ends after it gets 409, no cookie, and no session",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let old = alice.cookies("/").expect("she has a session");
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/dark"), async {
            slow.reached().await;
            alice.get("/destroy").await;
            slow.release();
        });
        alice.get("/profile").await;
        let mallory = t.browser("mallory", &site.server);
        mallory.get_with_cookie("/profile", &old).await;
        let kept = site.kept(&key).await;
        t.see("the record after that", kept).is(None);
        t.matches_snapshot();
    });
}

#[test]
fn a_logout_wins_over_a_change() {
    claim!(
        STEP.invariant(2),
        "If another request changes the session while it is being ended, it ends all the same",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (ended, ()) = join!(alice.get("/destroy"), async {
            slow.reached().await;
            alice.get("/dark").await;
            slow.release();
        });
        t.see("the status of the logout", ended.status).is(200);
        let kept = site.kept(&key).await;
        t.see("the record after that", kept).is(None);
    });
}

#[test]
fn two_logouts_at_once_are_one() {
    claim!(
        STEP.invariant(4),
        "A logout that was faster does what this one was asked to do: both answer 200",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (slower, faster) = join!(alice.get("/destroy"), async {
            slow.reached().await;
            let faster = alice.get("/destroy").await;
            slow.release();
            faster
        });
        t.see("both statuses", (faster.status, slower.status))
            .is((200, 200));
        let kept = site.kept(&key).await;
        t.see("the record after that", kept).is(None);
        t.see("the number of deletes: the faster one's", site.calls()[3])
            .is(1);
    });
}

#[test]
fn an_end_keeps_its_place() {
    claim!(
        STEP.invariant(5),
        "However often a logout is refused, another one that waits in the queue tries nothing before it is done",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for refusals in 1..=3 {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            let first = async {
                slow.reached().await;
                site.director.let_others(Call::Save, key, &vec![Other::Changes; refusals]);
                let refused = site.director.hold_next(Call::Save);
                let order = async {
                    refused.reached().await;
                    // A few requests' worth of time for the second one, in which it joins the queue.
                    slow.release();
                    give_time(&alice, 10, || false).await;
                    let deleting = site.director.hold_before_next(Call::Delete);
                    refused.release();
                    deleting.reached().await;
                    let saves = site.calls()[2];
                    deleting.release();
                    saves
                };
                join!(alice.get("/destroy"), order)
            };
            let (second, (first, saves)) = join!(alice.get("/destroy"), first);
            let what = format!("both statuses, where the first one is refused {refusals} times");
            t.see(what, (first.status, second.status)).is((200, 200));
            t.see(format!("the saves before the first one deletes, where it is refused {refusals} times"), saves)
                .is(refusals + 1);
        }
    });
}

#[test]
fn a_logout_waits_for_another_one() {
    claim!(
        STEP.invariant(5),
        "A logout that finds another one half done waits for its end, however often that one was refused, \
         and calls nothing meanwhile; both answer 200",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for refusals in 0..=3 {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let slow = site.director.hold_next(Call::Load);
            let first = async {
                slow.reached().await;
                let others = vec![Other::Changes; refusals];
                site.director.let_others(Call::Save, key, &others);
                let half_done = site.director.hold_before_next(Call::Delete);
                let order = async {
                    half_done.reached().await;
                    let before = site.calls();
                    slow.release();
                    // A few requests' worth of time for the second one, in which it mustn't give up.
                    give_time(&alice, 10, || false).await;
                    let after = site.calls();
                    half_done.release();
                    (before, after)
                };
                join!(alice.get("/destroy"), order)
            };
            let (second, (first, (before, after))) = join!(alice.get("/destroy"), first);
            let what = format!("both statuses, where the first one is refused {refusals} times");
            t.see(what, (first.status, second.status)).is((200, 200));
            t.see("creates, loads, saves, deletes, when the second one has waited for a while", after)
                .is(before);
            let kept = site.kept(&key).await;
            t.see("the record after that", kept).is(None);
        }
    });
}

#[test]
fn the_tombstone_of_an_end_is_like_any_other() {
    claim!(
        STEP.invariant(1),
        "Until the record is deleted, an end leaves a tombstone without data in its place, for 60 seconds \
         from when it was left",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        for (rounds, seconds) in [(0, 0), (1, 30), (2, 100)] {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let deleting = site.director.hold_before_next(Call::Delete);
            let refused = refusals(&site, key, rounds, seconds, || {});
            let order = async {
                refused.await;
                deleting.reached().await;
                let kept = site.kept(&key).await;
                deleting.release();
                kept.map(|it| (it.ended, it.data.len(), it.expires))
            };
            let (reply, tombstone) = join!(alice.get("/destroy"), order);
            let what = format!(
                "the status, and the record before it is deleted, as ended, data and end, after {rounds} \
                 refusals, each {seconds} seconds before the next round"
            );
            let end = NOW.plus(Duration::from_secs(rounds as u64 * seconds + 60));
            t.see(what, (reply.status, tombstone)).is((200, Some((true, 0, end))));
        }
    });
}

#[test]
fn what_expires_while_it_is_ended_has_ended() {
    claim!(
        STEP.invariants(&[4, 6]),
        "If the session expires before the first round or after a refusal, the end succeeds, and so it does \
         where another request's tombstone has expired: the removal goes out, or the cookie of a new session",
        "ASVS 5.0, 7.3.2 and 7.4.1"
    )
    .test(async |t| {
        expires_in_the_handler(&t, "/destroy", (200, 1), 0).await;
        expires_in_the_handler(&t, "/destroy-and-say", (200, 1), 1).await;
        for (path, is_removed) in [("/destroy", true), ("/destroy-and-say", false)] {
            // Of a tombstone that has expired there is nothing left, either.
            for before in [0, 1, 15] {
                let site = Site::new(&t);
                let (alice, key) = site.logged_in(&t, "alice").await;
                let others = [&vec![Other::Changes; before][..], &[Other::LeavesTombstone(NOW)]].concat();
                site.director.let_others(Call::Save, key, &others);
                let reply = alice.get(path).await;
                let cookies = reply.set_cookies();
                let removed: Vec<_> = cookies.iter().map(|set| set.value().is_empty()).collect();
                let what = format!(
                    "{path}, where another request's tombstone has expired before round {}: status, and \
                     whether each cookie is a removal",
                    before + 1
                );
                t.see(what, (reply.status, removed)).is((200, vec![is_removed]));
            }
            for rounds in 1..=2 {
                let site = Site::living(&t, 600);
                let (alice, key) = site.logged_in(&t, "alice").await;
                let (reply, ()) = join!(alice.get(path), refusals(&site, key, rounds, 600 / rounds as u64, || {}));
                let cookies = reply.set_cookies();
                let removed: Vec<_> = cookies.iter().map(|set| set.value().is_empty()).collect();
                let what = format!(
                    "{path}, where the session expires before round {}: status, and whether each cookie is \
                     a removal",
                    rounds + 1
                );
                t.see(what, (reply.status, removed)).is((200, vec![is_removed]));
            }
        }
    });
}

#[test]
fn many_changes_of_others_are_one_refusal() {
    claim!(
        STEP.invariant(2),
        "However many others save before the tombstone, it is refused once: the next round has the version \
         that it finds",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (reply, ()) = join!(alice.get("/destroy"), async {
            slow.reached().await;
            for _ in 0..30 {
                alice.get("/count").await;
            }
            slow.release();
        });
        t.see("the status, and the record", (reply.status, site.kept(&key).await)).is((200, None));
        t.see("all saves: thirty of others, and one or two of the end", site.calls()[2])
            .must("32 at most", |saves| *saves <= 32);
    });
}

#[test]
fn a_logout_that_missed_the_session_says_so() {
    claim!(
        STEP.invariant(3),
        "If the session moved to another ID while it was to be ended, the visitor isn't told that it ended: 409",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let old = alice.cookies("/").expect("she has a session");
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/destroy"), async {
            slow.reached().await;
            alice.get("/cycle").await;
            slow.release();
        });
        alice.get_with_cookie("/destroy", &old).await;
        alice.get("/profile").await;
        alice.get("/destroy").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn an_end_that_is_always_too_late_is_given_up() {
    claim!(
        STEP.invariants(&[2, 3, 4]),
        "If others are faster each time, the visitor reads 503 after ATTEMPTS rounds, which are 16; the \
         sixteenth is like any other: the end may succeed, or find that another one was faster, or a move",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let (status, saves) = crowded_out(&t, "/destroy").await;
        t.see("the status", status).is(503);
        t.see("the number of saves", saves).is(16);
        let tombstone = Other::LeavesTombstone(NOW.plus(Duration::from_secs(60)));
        for (last, expected) in [(Other::Waits, 200), (Other::Deletes, 200), (tombstone, 409)] {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let others = [&[Other::Changes; 15][..], &[last]].concat();
            site.director.let_others(Call::Save, key, &others);
            let status = alice.get("/destroy").await.status;
            t.see(format!("the status, where others do {last:?} after 15 refusals"), status)
                .is(expected);
        }
    });
}

#[test]
fn an_outage_claims_no_end() {
    claim!(
        STEP.invariant(8),
        "If the store gives an error, the visitor reads 503, and the cookie stays",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        for call in [Call::Save, Call::Delete] {
            site.director.break_down(call);
            let reply = alice.get("/destroy").await;
            let what = format!("status and cookies, while {call:?} is broken");
            t.see(what, (reply.status, reply.set_cookies().len()))
                .is((503, 0));
            site.director.repair();
        }
        let [_, _, saves, deletes] = site.calls();
        t.see("the numbers of saves and deletes", (saves, deletes))
            .must("at least one of each", |&(saves, deletes)| {
                saves >= 1 && deletes >= 1
            });
    });
}

/// How others get in the way of an end: what they do before its saves, and before its loads.
const IN_THE_WAY: [(&[Other], &[Other]); 9] = [
    (&[], &[]),
    (&[Other::Changes; 1], &[]),
    (&[Other::Changes; 3], &[]),
    (&[Other::Empties], &[]),
    (&[Other::Changes, Other::Empties], &[]),
    (&[Other::Removes("logged_in"), Other::Deletes], &[]),
    (&[Other::Deletes], &[]),
    (&[Other::Changes, Other::Changes, Other::Deletes], &[]),
    (
        &[Other::Changes; 2],
        &[Other::Waits, Other::Waits, Other::Deletes],
    ),
];

/// What became of an end: its status, the session's cookie if one was set (empty if it was removed), and
/// the data of all the records that are left, of which there is one at most.
async fn ended(
    t: &Test,
    path: &str,
    (saves, loads): (&[Other], &[Other]),
) -> (u16, Option<bool>, Value) {
    let site = Site::new(t);
    let (alice, key) = site.logged_in(t, "alice").await;
    site.director.let_others(Call::Save, key, saves);
    site.director.let_others(Call::Load, key, loads);
    let reply = alice.get(path).await;
    let cookies = reply.set_cookies();
    let session = cookies.iter().find(|set| set.name() == b"__Host-session");
    let left = match session {
        Some(set) if !set.value().is_empty() => site.kept(&key_in(&cookies)).await,
        _ => site.kept(&key).await,
    };
    let count = site.store.inner.len();
    t.see("how many records are left", count)
        .is(usize::from(left.is_some()));
    let data = left.map_or(Value::Null, |record| Value::Object(record.data));
    (
        reply.status,
        session.map(|set| set.value().is_empty()),
        data,
    )
}

#[test]
fn an_end_is_an_end_whatever_is_in_the_way() {
    claim!(
        STEP.invariants(&[1, 2, 4, 6]),
        "Whether others change the session or end it, in any round, this end succeeds: the removal goes \
         out, or the cookie of a new session if there is a message, and of the old record nothing is left",
        "ASVS 5.0, 7.4.1; the table \"What happens when\""
    )
    .test(async |t| {
        let message = json!({ "message": "You are logged out." });
        for (path, removes, left) in [
            ("/destroy", true, Value::Null),
            ("/destroy-and-nothing", true, Value::Null),
            ("/destroy-and-say", false, message),
        ] {
            for others in IN_THE_WAY {
                let end = ended(&t, path, others).await;
                let what = format!(
                    "{path}, while others do {others:?} before its saves and loads: status, whether the \
                     cookie is removed, data that are left"
                );
                t.see(what, end).is((200, Some(removes), left.clone()));
            }
        }
    });
}

#[test]
fn an_end_that_meets_a_tombstone_says_so_in_any_round() {
    claim!(
        STEP.invariant(3),
        "Whenever the session moves away while it is to be ended, the visitor reads 409, and no goodbye",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let ends = ENDS.into_iter().filter(|end| *end != Other::Deletes);
        for (tombstone, path) in ends.flat_map(|end| [(end, "/destroy"), (end, "/destroy-and-say")]) {
            for (saves, loads) in [
                (&[tombstone][..], &[][..]),
                (&[Other::Changes, tombstone], &[]),
                (&[Other::Changes, Other::Changes, tombstone], &[]),
                (&[Other::Changes], &[Other::Waits, tombstone]),
            ] {
                let end = ended(&t, path, (saves, loads)).await;
                let what = format!(
                    "{path}, while others do {saves:?} before its saves and {loads:?} before its loads: \
                     status, whether the cookie is removed, data that are left"
                );
                t.see(what, end).is((409, None, json!({})));
            }
        }
    });
}

#[test]
fn a_message_that_was_not_kept_is_not_claimed() {
    claim!(
        STEP.invariant(7),
        "If no ID is free for what was inserted after destroy, the visitor reads 503: the message is lost, \
         and the answer that speaks of it, too",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        for others in [
            &[][..],
            &[Other::Changes],
            &[Other::Deletes],
            &[Other::Changes, Other::Deletes],
            &[Other::Changes, Other::Changes],
        ] {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            site.director.say_taken_times(usize::MAX);
            site.director.let_others(Call::Save, key, others);
            let reply = alice.get("/destroy-and-say").await;
            let case = format!("where others do {others:?} before its saves");
            t.see(format!("status, text, cookies and Vary, {case}"), refusal(&reply))
                .is(later());
            let kept = site.kept(&key).await;
            t.see(format!("the record after that, {case}"), kept).is(None);
        }
    });
}

#[test]
fn the_removal_goes_out_beside_other_cookies() {
    claim!(
        STEP.invariant(1),
        "Cookies and Vary that the handler has set go out beside the removal",
        "RFC 6265bis, section 3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        alice.get("/destroy-with-headers").await;
        t.matches_snapshot();
    });
}

#[test]
fn every_cookie_that_opens_nothing_is_removed() {
    claim!(
        STEP.invariant(9),
        "A cookie that is no ID, that was never given out, or that comes twice is removed by a destroy, and \
         nothing is where none was sent",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        let unknown = format!("__Host-session={}", SessionId::generate().text());
        for (cookie, removed) in [
            ("theme=dark".to_owned(), 0),
            ("__Host-session=".to_owned(), 1),
            ("__Host-session=banana".to_owned(), 1),
            (format!("{unknown}; {unknown}"), 1),
            (format!("{unknown}; __Host-session=banana"), 1),
            (unknown, 1),
        ] {
            let reply = bob.get_with_cookie("/destroy", &cookie).await;
            let removals = reply.set_cookies();
            let removals = removals.iter().filter(|set| set.value().is_empty()).count();
            t.see(format!("status and removals for {cookie}"), (reply.status, removals))
                .is((200, removed));
        }
    });
}

#[test]
fn no_outage_says_goodbye() {
    claim!(
        STEP.invariants(&[1, 7, 8]),
        "Whichever call fails, the visitor reads 503, and the cookie stays; where no tombstone was left the \
         session goes on, and after a goodbye the old cookie opens nothing",
        "ASVS 5.0, 7.4.1 and 16.5.3"
    )
    .test(async |t| {
        for (name, path, others) in [
            ("Alice logs out", "/destroy", &[][..]),
            ("Alice logs out, after a conflict", "/destroy", &[Other::Changes]),
            ("Alice logs out, after another logout", "/destroy", &[Other::Deletes]),
            ("Alice logs out with a message", "/destroy-and-say", &[]),
            ("Alice logs out with a message, after a conflict", "/destroy-and-say", &[Other::Changes; 2]),
            ("Alice logs out with a message, after another logout", "/destroy-and-say", &[Other::Deletes]),
        ] {
            let story = Story {
                name,
                path,
                who: Who::Alice,
                others,
                taken: 0,
            };
            tell(&t, story, async |told| {
                let is_alive = told.log.count(Call::Save) == 0
                    && (told.others == 0 || others != [Other::Deletes]);
                if is_alive {
                    told.see("whether the story was told to its end", told.is_whole())
                        .is(false);
                    told.the_old_one_goes_on(1);
                } else {
                    let profile = told.with_the_old_cookie("/profile").await;
                    told.see("the profile with the old cookie", profile)
                        .is("User not logged in".to_owned());
                }
                if told.log.failed == Some(Call::Create) {
                    told.see("the record, where the message wasn't kept", told.old.clone())
                        .is(None);
                }
                if told.is_whole() {
                    let message = told.with_the_new_cookie("/message").await;
                    let said = if path == "/destroy" { "none" } else { "You are logged out." };
                    told.see("the message with the new cookie", message)
                        .is(said.to_owned());
                }
            })
            .await;
        }
    });
}

#[test]
fn the_desk_says_what_was_done() {
    claim!(
        STEP,
        "The desk counts each press, and says the name that it was given, as text",
        "CWE-79; what the chapter asks for"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(10);
        let clock = StoppedClock::at(NOW).clock();
        let site = t.serve(session_layer::app(store, clock, Settings::default()));
        let alice = t.browser("alice", &site);
        for (path, form, says) in [
            ("/press", None, "Hello, stranger."),
            ("/press", None, "pressed the button 2 times"),
            (
                "/name",
                Some("Al & <b>Bo</b>"),
                "Hello, Al &amp; &lt;b&gt;Bo&lt;/b&gt;.",
            ),
            ("/cycle", None, "pressed the button 2 times"),
            ("/name", Some(" "), "Hello, stranger."),
            ("/destroy", None, "pressed the button 0 times"),
        ] {
            let form = form.map(|name| ("name", name));
            alice.post(path, form.as_slice()).await;
            let page = alice.get("/").await.text();
            t.see(format!("the page after {path}"), page)
                .must(&format!("{says:?} somewhere in it"), |page| {
                    page.contains(says)
                });
        }
    });
}

#[test]
fn the_desk_shows_it_all() {
    claim!(
        STEP,
        "The desk's buttons do what they say",
        "what the chapter asks for"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(10);
        let clock = StoppedClock::at(NOW).clock();
        t.name_cookie("__Host-session", "session");
        let site = t.serve(session_layer::app(store, clock, Settings::default()));
        let alice = t.browser("alice", &site);
        alice.post("/press", &[]).await;
        alice.post("/press", &[]).await;
        alice.post("/cycle", &[]).await;
        alice.post("/destroy", &[]).await;
        alice.get("/about").await;
        t.matches_snapshot();
    });
}
