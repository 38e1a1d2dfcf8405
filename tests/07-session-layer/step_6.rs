//! Write `cycle` and `mark`: the session moves to another ID, and the old one ends.

use std::sync::Arc;
use std::time::Duration;

use harness::{Step, claim};
use tokio::join;

use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(6, "Move to another ID");

#[test]
fn the_session_goes_on_under_another_id() {
    claim!(
        STEP,
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
fn a_mark_stays_for_a_minute() {
    claim!(
        STEP,
        "In the old place a mark without values says that the session has ended, for 60 seconds",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, old) = site.logged_in(&t, "alice").await;
        site.clock.advance(Duration::from_secs(100));
        alice.get("/cycle").await;
        let mark = site.kept(&old).await;
        t.see(
            "the old record, as ended and its data",
            mark.map(|mark| (mark.ended, mark.data.len())),
        )
        .is(Some((true, 0)));
        site.clock.advance(Duration::from_secs(59));
        let mark = site.kept(&old).await;
        t.see("whether the mark is there 59 seconds later", mark.is_some())
            .is(true);
        site.clock.advance(Duration::from_secs(1));
        let mark = site.kept(&old).await;
        t.see("whether the mark is there 60 seconds later", mark.is_some())
            .is(false);
    });
}

#[test]
fn who_is_late_cannot_go_on() {
    claim!(
        STEP,
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
fn the_old_id_can_only_begin_anew() {
    claim!(
        STEP,
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
        STEP,
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
        t.see("the records: a session, and a mark", records).is(2);
        t.matches_snapshot();
    });
}

#[test]
fn a_cycle_takes_others_changes_along() {
    claim!(
        STEP,
        "If somebody changes the session while it moves, both changes move with it",
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
        t.see("the records: a session, and a mark", records).is(2);
        t.matches_snapshot();
    });
}

#[test]
fn two_hundred_cycles_are_one() {
    claim!(
        STEP,
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
        t.see("the records: a session, and a mark", records).is(2);
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
        t.see("the records: two sessions, and a mark", records)
            .is(3);
    });
}

#[test]
fn a_move_that_is_always_too_late_is_given_up() {
    claim!(
        STEP,
        "If others are faster each time, the visitor reads 503 after a bounded number of tries",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let (status, saves) = crowded_out(&t, "/cycle").await;
        t.see("the status", status).is(503);
        t.see("the number of saves", saves)
            .must("more than one, and at most a hundred", |saves| {
                (2..=100).contains(saves)
            });
    });
}

#[test]
fn an_outage_leaves_the_old_id() {
    claim!(
        STEP,
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
