//! Write `cycle` and `leave_tombstone`: the session moves to another ID, and the old one ends.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use harness::{Reply, Step, claim};
use serde_json::{Value, json};
use tokio::join;

use crate::outages::{Story, Who, tell};
use crate::site::*;
use crate::staged_store::{Call, Other};
use crate::step_7::{ENDS, expires_in_the_handler, has_ended_meanwhile};

const STEP: Step = CHAPTER.step(8, "Move to another ID");

#[test]
fn the_session_goes_on_under_another_id() {
    claim!(
        STEP.invariants(&[1, 3]),
        "After cycle_id the values are there under a new ID, and the old one opens nothing",
        "CVE-2022-25896; ASVS 5.0, 7.2.4"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/dark").await;
        let old = alice.cookies("/").expect("she has a session");
        alice.get("/cycle-and-insert").await;
        alice.get("/color").await;
        alice.get("/profile").await;
        let mallory = t.browser("mallory", &site.server);
        mallory.get_with_cookie("/profile", &old).await;
        mallory.get_with_cookie("/color", &old).await;
        t.matches_snapshot();
    });
}

#[test]
fn a_planted_id_opens_nothing_after_a_move() {
    claim!(
        STEP.invariant(3),
        "A login that moves the session leaves the one who planted the ID outside",
        "CWE-384; ASVS 5.0, 7.2.4"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        mallory.get("/dark").await;
        let planted = mallory.cookies("/").expect("she has a session");
        let alice = t.browser("alice", &site.server);
        alice.get_with_cookie("/cycle-and-insert", &planted).await;
        mallory.get("/profile").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_tombstone_stays_for_a_minute() {
    claim!(
        STEP.invariant(2),
        "In the old place a tombstone without values says that the session has ended, for 60 seconds",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for lifetime in [10, 86_400] {
            let site = Site::living(&t, lifetime);
            let (alice, old) = site.logged_in(&t, "alice").await;
            site.clock.advance(Duration::from_secs(5));
            alice.get("/cycle").await;
            let tombstone = site.kept(&old).await;
            let what =
                format!("the old record of a session of {lifetime} seconds, as ended and its data");
            t.see(what, tombstone.map(|it| (it.ended, it.data.len())))
                .is(Some((true, 0)));
            for (seconds, is_there) in [(59, true), (60, false)] {
                site.clock
                    .advance(Duration::from_secs(if is_there { 59 } else { 1 }));
                let tombstone = site.kept(&old).await.is_some();
                let what = format!("whether the tombstone is there {seconds} seconds later");
                t.see(what, tombstone).is(is_there);
            }
        }
    });
}

#[test]
fn a_request_with_an_ended_id_cannot_go_on() {
    claim!(
        STEP.invariant(3),
        "A slow request that began before the cycle gets 409 and no cookie, and so does one with the \
         old ID that comes after it",
        "the table \"What happens when\"; ASVS 5.0, 7.2.4"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let old = alice.cookies("/").expect("she has a session");
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/dark"), async {
            slow.reached().await;
            alice.get("/cycle").await;
            slow.release();
        });
        alice.get_with_cookie("/dark", &old).await;
        alice.get("/profile").await;
        alice.get("/color").await;
        t.matches_snapshot();
    });
}

#[test]
fn the_old_id_can_only_begin_again() {
    claim!(
        STEP.invariant(3),
        "A cycle with an ID that has ended begins a new session with nothing of the old one in it",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/dark").await;
        let old = alice.cookies("/").expect("she has a session");
        alice.get("/cycle").await;
        let late = t.browser("another tab", &site.server);
        late.get_with_cookie("/cycle-and-insert", &old).await;
        late.get("/profile").await;
        late.get("/color").await;
        t.matches_snapshot();
    });
}

#[test]
fn of_two_cycles_at_once_one_wins() {
    claim!(
        STEP.invariant(7),
        "Two cycles of one session at the same time give one new session: the other gets 409",
        "CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/cycle"), async {
            slow.reached().await;
            alice.get("/cycle").await;
            slow.release();
        });
        alice.get("/profile").await;
        let records = site.store.inner.len();
        t.see("the records: a session, and a tombstone", records)
            .is(2);
        t.matches_snapshot();
    });
}

#[test]
fn a_cycle_takes_others_changes_along() {
    claim!(
        STEP.invariant(4),
        "If another request changes the session while it moves, both changes move with it",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/count").await;
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/cycle-and-insert"), async {
            slow.reached().await;
            alice.get("/dark").await;
            slow.release();
        });
        alice.get("/color").await;
        alice.get("/profile").await;
        let records = site.store.inner.len();
        t.see("the records: a session, and a tombstone", records)
            .is(2);
        t.matches_snapshot();
    });
}

#[test]
fn two_hundred_cycles_are_one() {
    claim!(
        STEP.invariants(&[4, 7]),
        "Of two hundred cycles at the same time one gives a cookie, and no record is left over",
        "CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let old = alice.cookies("/").expect("she has a session");
        let (alice, old) = (Arc::new(alice), Arc::new(old));
        site.director.gather(Call::Load, 200);
        let cycle = |_| {
            let (alice, old) = (Arc::clone(&alice), Arc::clone(&old));
            async move { alice.get_with_cookie("/cycle", &*old).await }
        };
        let answers = t.at_once("200 times GET /cycle at once", 200, cycle).await;
        let count = |status| {
            move |replies: Vec<harness::Reply>| {
                let all = replies.iter().filter(|reply| reply.status == status);
                (
                    all.count(),
                    replies.iter().map(|reply| reply.set_cookies().len()).sum(),
                )
            }
        };
        answers
            .map(count(200))
            .map(|(won, cookies): (usize, usize)| [won, cookies])
            .gives([1, 1]);
        let records = site.store.inner.len();
        t.see("the records: a session, and a tombstone", records)
            .is(2);
    });
}

#[test]
fn a_stranger_s_cycle_gives_one_id() {
    claim!(
        STEP,
        "A visitor without a session who is logged in with a cycle gets one ID and one record",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        alice.get("/cycle").await;
        let bob = t.browser("bob", &site.server);
        bob.get("/cycle-and-insert").await;
        let profile = bob.get("/profile").await.text();
        t.see("Bob's profile", profile)
            .is("Profile page".to_owned());
        let records = site.store.inner.len();
        t.see("the records: two sessions, and a tombstone", records)
            .is(3);
    });
}

#[test]
fn a_move_that_is_always_too_late_is_given_up() {
    claim!(
        STEP.invariant(6),
        "If others are faster each time, the visitor reads 503 after ATTEMPTS rounds, which are 16; in the \
         sixteenth the move may still succeed",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let (status, saves) = crowded_out(&t, "/cycle").await;
        t.see("the status", status).is(503);
        t.see("the number of saves", saves).is(16);
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let others = [Other::Changes; 15];
        site.director.let_others(Call::Save, key, &others);
        let status = alice.get("/cycle").await.status;
        t.see("the status, after 15 refusals", status).is(200);
    });
}

#[test]
fn an_outage_leaves_the_old_id() {
    claim!(
        STEP.invariant(8),
        "If the store gives an error on the way, the visitor reads 503 and goes on with the old ID",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        for call in [Call::Create, Call::Save] {
            site.director.break_down(call);
            alice.get("/cycle").await;
            site.director.repair();
        }
        alice.get("/profile").await;
        t.see("the number of saves", site.calls()[2])
            .must("at least one", |&saves| saves >= 1);
        t.matches_snapshot();
    });
}

#[test]
fn every_round_moves_what_is_there_by_then() {
    claim!(
        STEP.invariants(&[1, 4]),
        "However often others are faster, a few times at least, their changes and this request's move \
         together, and the new record lives as long as its cookie says",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        for rounds in 0..=3 {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let old = key_in(&alice.get("/dark").await.set_cookies());
            site.clock.advance(Duration::from_secs(100));
            site.director
                .let_others(Call::Save, old, &vec![Other::Changes; rounds]);
            let reply = alice.get("/cycle-and-insert").await;
            let case = format!("after {rounds} conflicts");
            t.see(format!("status and Max-Age, {case}"), (reply.status, attribute(&reply, "max-age")))
                .is((200, Some("86400".to_owned())));
            let new = site.kept(&key_in(&reply.set_cookies())).await;
            let mut data = json!({ "color": "dark", "logged_in": true });
            if rounds > 0 {
                data["others"] = rounds.into();
            }
            let seen = new.map(|new| (new.ended, Value::Object(new.data), new.expires));
            t.see(format!("the new record, as ended, data and end, {case}"), seen)
                .is(Some((false, data, NOW.plus(Duration::from_secs(100 + 86_400)))));
            let records = site.store.inner.len();
            t.see(format!("the records: a session, and a tombstone, {case}"), records)
                .is(2);
        }
    });
}

#[test]
fn an_update_moves_once() {
    claim!(
        STEP.invariants(&[1, 4]),
        "An update that comes with a move is made once, on what is there in the round that succeeds",
        "CWE-362"
    )
    .test(async |t| {
        for rounds in 0..=3 {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let old = key_in(&alice.get("/count").await.set_cookies());
            site.director
                .let_others(Call::Save, old, &vec![Other::Changes; rounds]);
            let reply = alice.get("/cycle-and-count").await;
            let new = site.kept(&key_in(&reply.set_cookies())).await;
            let seen = new.map(|new| new.data["count"].clone());
            t.see(format!("the count in the new record, after {rounds} conflicts"), seen)
                .is(Some(json!(2)));
            alice.get("/cycle-and-count").await;
            let count = alice.get("/show-count").await.text();
            t.see("the count after a second move", count).is("3".to_owned());
        }
    });
}

#[test]
fn a_request_ended_in_any_round_leaves_nothing() {
    claim!(
        STEP.invariant(7),
        "Whenever the session is ended or moved by others while it moves, the visitor reads 409, and no \
         new record is left",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for end in ENDS {
            let rounds = [Other::Changes; 3];
            for before in 0..=3 {
                let saves = [&rounds[..before], &[end]].concat();
                has_ended_meanwhile(&t, "/cycle-and-insert", &saves, &[], end).await;
            }
            for before in 1..=3 {
                let loads = [&[Other::Waits; 3][..before], &[end]].concat();
                has_ended_meanwhile(&t, "/cycle-and-insert", &[Other::Changes; 4], &loads, end).await;
            }
        }
    });
}

#[test]
fn a_move_keeps_its_place() {
    claim!(
        STEP.invariant(5),
        "After its first refusal a move stays in the queue until it ends: a request that comes meanwhile doesn't spoil it",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let director = &site.director;
        let slow = director.hold_next(Call::Load);
        let order = async {
            slow.reached().await;
            // Another request is faster than the move's first tombstone. Before its second one, it waits.
            director.let_others(Call::Save, key, &[Other::Changes]);
            let refused = director.hold_next(Call::Save);
            let spoil = async {
                refused.reached().await;
                let marking = director.hold_before_next(Call::Save);
                refused.release();
                marking.reached().await;
                // Now the slow request comes too late, and joins the queue.
                let refused = director.hold_next(Call::Save);
                slow.release();
                refused.reached().await;
                refused.release();
                // A few requests' worth of time for it, in which it mustn't save.
                for _ in 0..5 {
                    alice.get("/nothing").await;
                }
                marking.release();
            };
            join!(alice.get("/cycle"), spoil).0
        };
        let (slow_one, moved) = join!(alice.get("/dark"), order);
        t.see("the statuses of the move and of the slow request", (moved.status, slow_one.status))
            .is((200, 409));
        t.see("the number of creates: the login's, and two of the move", site.calls()[0])
            .is(3);
    });
}

#[test]
fn a_move_keeps_its_place_in_every_round() {
    claim!(
        STEP.invariant(5),
        "However often a move is refused, it stays at the head of the queue: a request that waits behind it \
         doesn't get in between",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for (before, after) in [(1, 1), (2, 1), (1, 2), (3, 3)] {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let director = &site.director;
            let slow = director.hold_next(Call::Load);
            let order = async {
                slow.reached().await;
                director.let_others(Call::Save, key, &vec![Other::Changes; before]);
                let mut refused = director.hold_next(Call::Save);
                let spoil = async {
                    for _ in 1..before {
                        refused.reached().await;
                        let this = refused.clone();
                        refused = director.hold_next(Call::Save);
                        this.release();
                    }
                    refused.reached().await;
                    let marking = director.hold_before_next(Call::Save);
                    refused.release();
                    marking.reached().await;
                    // The slow request comes too late, and joins the queue behind the move.
                    let refused = director.hold_next(Call::Save);
                    slow.release();
                    refused.reached().await;
                    refused.release();
                    give_time(&alice, 10, || false).await;
                    // And the move is refused again.
                    director.let_others(Call::Save, key, &vec![Other::Changes; after]);
                    marking.release();
                };
                join!(alice.get("/cycle"), spoil).0
            };
            let (slow_one, moved) = join!(alice.get("/dark"), order);
            let what = format!(
                "the statuses of the move and of the slow request, where the move is refused {before} times \
                 before that request, and {after} times after it"
            );
            t.see(what, (moved.status, slow_one.status)).is((200, 409));
        }
    });
}

#[test]
fn what_was_in_vain_is_gone_before_the_wait() {
    claim!(
        STEP.invariants(&[4, 5]),
        "A move whose tombstone was refused deletes its new record before it waits, and looks again when it \
         is at the head of the queue, so that its next round succeeds",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let director = &site.director;
        let slow = director.hold_next(Call::Load);
        let order = async {
            slow.reached().await;
            alice.get("/count").await;
            let refused = director.hold_next(Call::Save);
            slow.release();
            refused.reached().await;
            // The slow request is at the head of the queue, and its save waits.
            let saving = director.hold_before_next(Call::Save);
            refused.release();
            saving.reached().await;
            director.let_others(Call::Save, key, &[Other::Changes]);
            let time = async {
                give_time(&alice, 50, || director.calls(Call::Delete) == 1).await;
                let records = site.store.inner.len();
                t.see("the records while the move waits", records).is(1);
                give_time(&alice, 10, || false).await;
                saving.release();
            };
            join!(alice.get("/cycle"), time).0
        };
        let (slow_one, moved) = join!(alice.get("/dark"), order);
        t.see("the statuses of the move and of the slow request", (moved.status, slow_one.status))
            .is((200, 200));
        t.see("the number of creates: the login's, and two of the move", site.calls()[0])
            .is(3);
        let color = alice.get_with_cookie("/color", cookie_of(&moved)).await.text();
        t.see("the color under the new ID", color).is("dark".to_owned());
    });
}

/// The cookie that an answer sets, as a browser sends it.
fn cookie_of(reply: &Reply) -> String {
    let set = reply.set_cookies();
    let session = set.iter().find(|set| set.name() == b"__Host-session");
    let value = session.map(|set| String::from_utf8_lossy(set.value()).into_owned());
    format!("__Host-session={}", value.unwrap_or_default())
}

#[test]
fn a_later_round_may_find_no_id() {
    claim!(
        STEP.invariant(6),
        "If no ID is free in a later round, the visitor reads 503, the session goes on under the old ID, and \
         no new record is left",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        for rounds in 1..=3 {
            let site = Site::new(&t);
            let (alice, old) = site.logged_in(&t, "alice").await;
            let none_is_free = || site.director.say_taken_times(usize::MAX);
            let order = refusals(&site, old, rounds, 0, none_is_free);
            let (reply, ()) = join!(alice.get("/cycle-and-insert"), order);
            let case = format!("where no ID is free after {rounds} refusals");
            t.see(format!("status, text, cookies and Vary, {case}"), refusal(&reply))
                .is(later());
            let kept = site.kept(&old).await;
            let kept = kept.map(|it| (it.ended, it.data.get("others").cloned()));
            t.see(format!("the old record, as ended and what others did, {case}"), kept)
                .is(Some((false, Some(json!(rounds)))));
            t.see(format!("the number of records, {case}"), site.store.inner.len())
                .is(1);
        }
    });
}

#[test]
fn each_round_counts_from_its_own_moment() {
    claim!(
        STEP.invariants(&[1, 2]),
        "If time passes in a round or between two, the new record has a full lifetime, its cookie has what is \
         left of it, and the tombstone stays for 60 seconds from when it was left",
        "maxcountryman/tower-sessions#174"
    )
    .test(async |t| {
        for (rounds, seconds) in [(0, 0), (1, 30), (2, 30), (1, 100), (3, 61)] {
            let site = Site::living(&t, 600);
            let (alice, old) = site.logged_in(&t, "alice").await;
            let (reply, ()) = join!(alice.get("/cycle"), refusals(&site, old, rounds, seconds, || {}));
            let now = NOW.plus(Duration::from_secs(rounds as u64 * seconds));
            let case = format!("after {rounds} refusals, each {seconds} seconds before the next round");
            t.see(format!("status and Max-Age, {case}"), (reply.status, attribute(&reply, "max-age")))
                .is((200, Some("600".to_owned())));
            let new = site.kept(&key_in(&reply.set_cookies())).await;
            t.see(format!("the end of the new record, {case}"), new.map(|new| new.expires))
                .is(Some(now.plus(Duration::from_secs(600))));
            let tombstone = site.kept(&old).await.map(|it| (it.ended, it.expires));
            t.see(format!("the tombstone, as ended and its end, {case}"), tombstone)
                .is(Some((true, now.plus(Duration::from_secs(60)))));
        }
        for (creating, leaving) in [(30, 0), (0, 30), (50, 40)] {
            let site = Site::living(&t, 600);
            let (alice, old) = site.logged_in(&t, "alice").await;
            let created = site.director.hold_next(Call::Create);
            let left = site.director.hold_next(Call::Save);
            let order = async {
                for (answer, seconds) in [(created, creating), (left, leaving)] {
                    answer.reached().await;
                    site.clock.advance(Duration::from_secs(seconds));
                    answer.release();
                }
            };
            let (reply, ()) = join!(alice.get("/cycle"), order);
            let new = site.kept(&key_in(&reply.set_cookies())).await.map(|new| new.expires);
            let tombstone = site.kept(&old).await.map(|it| it.expires);
            let what = format!(
                "Max-Age, and the ends of the new record and of the tombstone, where the store takes {creating} \
                 seconds for the one and {leaving} for the other"
            );
            t.see(what, (attribute(&reply, "max-age"), new, tombstone)).is((
                Some((600 - creating - leaving).to_string()),
                Some(NOW.plus(Duration::from_secs(600))),
                Some(NOW.plus(Duration::from_secs(creating + 60))),
            ));
        }
    });
}

#[test]
fn what_others_took_away_does_not_move() {
    claim!(
        STEP.invariants(&[1, 4]),
        "Where others remove a value, or all of them, while the session moves, it moves with what is left, \
         and be it nothing",
        "CWE-362"
    )
    .test(async |t| {
        for (path, others, left) in [
            ("/cycle", &[Other::Empties][..], json!({})),
            ("/cycle", &[Other::Changes, Other::Empties], json!({})),
            ("/cycle", &[Other::Empties, Other::Changes], json!({ "others": 1 })),
            ("/cycle", &[Other::Removes("color")], json!({ "logged_in": true })),
            ("/cycle", &[Other::Changes, Other::Removes("color")], json!({ "logged_in": true, "others": 1 })),
            ("/cycle-and-remove", &[Other::Removes("color")], json!({})),
            ("/cycle-and-remove", &[Other::Empties], json!({})),
            ("/cycle-and-insert", &[Other::Empties], json!({ "logged_in": true })),
            ("/cycle-and-count", &[Other::Empties], json!({ "count": 1 })),
        ] {
            let site = Site::new(&t);
            let (alice, old) = site.logged_in(&t, "alice").await;
            alice.get("/dark").await;
            site.director.let_others(Call::Save, old, others);
            let reply = alice.get(path).await;
            let case = format!("after {path}, where others do {others:?} before its saves");
            t.see(format!("status and cookies, {case}"), (reply.status, reply.set_cookies().len()))
                .is((200, 1));
            let new = site.kept(&key_in(&reply.set_cookies())).await;
            t.see(format!("the data under the new ID, {case}"), new.map(|it| Value::Object(it.data)))
                .is(Some(left));
            let tombstone = site.kept(&old).await.map(|it| (it.ended, it.data.len()));
            t.see(format!("the old record, as ended and its data, {case}"), tombstone)
                .is(Some((true, 0)));
        }
    });
}

#[test]
fn what_expires_while_it_moves_has_ended() {
    claim!(
        STEP.invariant(7),
        "If the session expires before the first round or after a refusal, the visitor reads 409, and no new \
         record is left",
        "ASVS 5.0, 7.3.2"
    )
    .test(async |t| {
        expires_in_the_handler(&t, "/cycle-and-insert", (409, 0), 0).await;
        expires_in_the_handler(&t, "/cycle", (409, 0), 0).await;
        for rounds in 1..=2 {
            let site = Site::living(&t, 600);
            let (alice, old) = site.logged_in(&t, "alice").await;
            let order = refusals(&site, old, rounds, 600 / rounds as u64, || {});
            let (reply, ()) = join!(alice.get("/cycle-and-insert"), order);
            let case = format!("where the session expires before round {}", rounds + 1);
            t.see(
                format!("status, text, cookies and Vary, {case}"),
                refusal(&reply),
            )
            .is(ended_meanwhile());
            let deletes = site.director.calls(Call::Delete);
            t.see(
                format!("creates that weren't deleted, but for the login's, {case}"),
                site.calls()[0] - 1 - deletes,
            )
            .is(0);
        }
    });
}

#[test]
fn a_session_that_was_emptied_before_moves_too() {
    claim!(
        STEP.invariants(&[1, 3]),
        "A session whose record holds no value any more moves as well, with a change and without one",
        "ASVS 5.0, 7.2.4"
    )
    .test(async |t| {
        for (path, left) in [("/cycle", json!({})), ("/cycle-and-insert", json!({ "logged_in": true }))] {
            let site = Site::new(&t);
            let (alice, old) = site.logged_in(&t, "alice").await;
            alice.get("/remove").await;
            let reply = alice.get(path).await;
            let new = site.kept(&key_in(&reply.set_cookies())).await;
            t.see(format!("the data under the new ID, after {path}"), new.map(|it| Value::Object(it.data)))
                .is(Some(left));
            let tombstone = site.kept(&old).await.map(|it| it.ended);
            t.see("the old record, as ended", tombstone).is(Some(true));
        }
    });
}

#[test]
fn many_changes_of_others_are_one_refusal() {
    claim!(
        STEP.invariant(4),
        "However many others save before the tombstone, it is refused once: the next round begins with the \
         version that it finds",
        "CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (reply, ()) = join!(alice.get("/cycle"), async {
            slow.reached().await;
            for _ in 0..30 {
                alice.get("/count").await;
            }
            slow.release();
        });
        t.see("the status, and the creates: the login's, and two of the move", (reply.status, site.calls()[0]))
            .is((200, 3));
        let new = site.kept(&key_in(&reply.set_cookies())).await;
        t.see("the count under the new ID", new.map(|it| it.data["count"].clone()))
            .is(Some(json!(30)));
    });
}

#[test]
fn an_emptied_session_moves_too() {
    claim!(
        STEP.invariant(1),
        "A session from which the last value was taken moves like any other: a new ID, and a tombstone",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, old) = site.logged_in(&t, "alice").await;
        let reply = alice.get("/cycle-and-remove").await;
        let new = site.kept(&key_in(&reply.set_cookies())).await;
        t.see(
            "the new record, as ended and its data",
            new.map(|new| (new.ended, new.data.len())),
        )
        .is(Some((false, 0)));
        let tombstone = site.kept(&old).await.map(|tombstone| tombstone.ended);
        t.see("the old record, as ended", tombstone).is(Some(true));
        let status = alice.get("/dark").await.status;
        let color = alice.get("/color").await.text();
        t.see("the status of a change after that, and what is read", (status, color))
            .is((200, "dark".to_owned()));
    });
}

#[test]
fn a_move_draws_until_an_id_is_free() {
    claim!(
        STEP.invariant(6),
        "A move to an ID that is taken draws another one; if every ID is taken, it is given up, and the \
         old ID lives",
        "maxcountryman/tower-sessions#180; ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, old) = site.logged_in(&t, "alice").await;
        site.director.say_taken_times(usize::MAX);
        let before = site.calls()[0];
        t.browser("bob", &site.server).get("/login").await;
        let tries = site.calls()[0] - before;
        let before = site.calls()[0];
        let reply = alice.get("/cycle-and-insert").await;
        t.see("status, text, cookies and Vary, where every ID is taken", refusal(&reply))
            .is(later());
        t.see("the creates of a login and of a move, where every ID is taken", (tries, site.calls()[0] - before))
            .must("as many for the one as for the other: a round that finds no ID is the last one", |(one, other)| {
                one == other
            });
        let kept = site.kept(&old).await.map(|record| record.ended);
        t.see("the old record after that, as ended", kept)
            .is(Some(false));
        site.director.say_taken_times(2);
        let before = site.director.drawn().len();
        let reply = alice.get("/cycle").await;
        let drawn = site.director.drawn().split_off(before);
        let different: HashSet<_> = drawn.iter().collect();
        t.see("status and different keys, where two are taken", (reply.status, different.len()))
            .is((200, 3));
        let profile = alice.get("/profile").await.text();
        t.see("the profile after that", profile)
            .is("Profile page".to_owned());
    });
}

#[test]
fn no_outage_moves_halfway_or_claims_a_move() {
    claim!(
        STEP.invariant(8),
        "Whichever call fails, also after conflicts, the visitor reads 503 and gets no cookie; where no \
         tombstone was left, they go on with the old ID, and where one was, the old ID opens nothing",
        "ASVS 5.0, 16.5.3; the table \"What happens when\""
    )
    .test(async |t| {
        for (name, others) in [
            ("Alice moves", &[][..]),
            ("Alice moves, after a conflict", &[Other::Changes]),
            ("Alice moves, after two conflicts", &[Other::Changes; 2]),
        ] {
            let story = Story {
                name,
                path: "/cycle-and-insert",
                who: Who::Alice,
                others,
                taken: 0,
            };
            tell(&t, story, async |told| {
                let saves = told.log.count(Call::Save);
                if told.log.failed == Some(Call::Load) {
                    told.see("new records that are left", told.records_more).is(0);
                }
                told.see("new records that are left", told.records_more)
                    .must("one at most, whose ID was never given out", |&more| more <= 1);
                if saves == 0 {
                    told.the_old_one_goes_on(1);
                } else {
                    let profile = told.with_the_old_cookie("/profile").await;
                    told.see("the profile with the old cookie", profile)
                        .is("User not logged in".to_owned());
                }
                if told.is_whole() {
                    let count = told.with_the_new_cookie("/show-count").await;
                    told.see("tombstones, and the count with the new cookie", (saves, count))
                        .is((1, "1".to_owned()));
                }
            })
            .await;
        }
    });
}
