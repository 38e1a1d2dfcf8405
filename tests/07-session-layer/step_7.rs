//! Write `end` and `begin_or_forget`: the session ends in the store, and then in the browser.

use harness::{Step, claim};
use memory_store::{MemoryStore, StoppedClock};
use session_layer::Settings;
use tokio::join;

use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(7, "End the session");

#[test]
fn the_record_and_the_cookie_are_gone() {
    claim!(
        STEP,
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
        STEP,
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
fn a_stranger_has_nothing_to_end() {
    claim!(
        STEP,
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
        STEP,
        "If somebody changes the session while it is being ended, it ends all the same",
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
        STEP,
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
    });
}

#[test]
fn a_logout_waits_for_another_one() {
    claim!(
        STEP,
        "A logout that finds another one half done waits for its end, and both answer 200",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let first = async {
            slow.reached().await;
            let half_done = site.director.hold_before_next(Call::Delete);
            let order = async {
                half_done.reached().await;
                slow.release();
                // A few requests' worth of time for the second one, in which it mustn't give up.
                for _ in 0..5 {
                    alice.get("/nothing").await;
                }
                half_done.release();
            };
            join!(alice.get("/destroy"), order).0
        };
        let (second, first) = join!(alice.get("/destroy"), first);
        t.see("both statuses", (first.status, second.status))
            .is((200, 200));
        let kept = site.kept(&key).await;
        t.see("the record after that", kept).is(None);
    });
}

#[test]
fn a_logout_that_missed_the_session_says_so() {
    claim!(
        STEP,
        "If the session moved to another ID while it was to be ended, nobody is told that it ended: 409",
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
        STEP,
        "If others are faster each time, the visitor reads 503 after a bounded number of tries",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let (status, saves) = crowded_out(&t, "/destroy").await;
        t.see("the status", status).is(503);
        t.see("the number of saves", saves)
            .must("more than one, and at most a hundred", |saves| {
                (2..=100).contains(saves)
            });
    });
}

#[test]
fn an_outage_claims_no_end() {
    claim!(
        STEP,
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
