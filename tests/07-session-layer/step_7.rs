//! Write `save`: the changes are merged into the record, and requests that collide queue.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use harness::{Step, Test, claim};
use memory_store::{MemoryStore, Record, SessionStore, StoppedClock, Timestamp};
use serde_json::{Value, json};
use session_layer::Session;
use tokio::io::AsyncWriteExt;
use tokio::join;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

use crate::outages::{Story, Who, tell};
use crate::site::*;
use crate::staged_store::{Call, Director, Held, Other};
use crate::tutorial;

const STEP: Step = CHAPTER.step(7, "Save what has changed");

#[test]
fn a_change_is_one_load_and_one_save() {
    claim!(
        STEP.invariant(1),
        "A change to a session that is there costs one load and one save, and sets no cookie",
        "one question, one answer"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        alice.get("/dark").await;
        t.see("creates, loads, saves, deletes", site.calls())
            .is([1, 1, 1, 0]);
        alice.get("/color").await;
        t.matches_snapshot();
    });
}

#[test]
fn every_change_is_one_save() {
    claim!(
        STEP.invariants(&[1, 4]),
        "A change that takes the last value, or puts in the value that is there, is one save like any other, \
         and the record stays",
        "one question, one answer"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        site.clock.advance(Duration::from_secs(100));
        for (path, left) in [
            ("/login", json!({ "logged_in": true })),
            ("/remove", json!({})),
            ("/remove", json!({})),
            ("/null", json!({ "color": null })),
        ] {
            let before = site.calls();
            alice.get(path).await;
            let calls = site.calls().iter().zip(before).map(|(after, before)| after - before).collect::<Vec<_>>();
            t.see(format!("creates, loads, saves, deletes of {path}"), calls)
                .is(vec![0, 1, 1, 0]);
            let kept = site.kept(&key).await;
            let kept = kept.map(|it| (it.ended, Value::Object(it.data), it.expires));
            t.see(format!("the record after {path}, as ended, data and end"), kept)
                .is(Some((false, left, NOW.plus(Duration::from_secs(86_400)))));
        }
    });
}

#[test]
fn two_slow_requests_both_win() {
    claim!(
        STEP.invariant(3),
        "Two requests that change different keys at the same time both find their change kept",
        "pallets-eco/flask-session#71"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/dark"), async {
            slow.reached().await;
            alice.get("/count").await;
            slow.release();
        });
        alice.get("/color").await;
        alice.get("/show-count").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn two_hundred_counts_are_two_hundred() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Two hundred requests that update one counter at the same time are all answered, and count 200",
        "CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let alice = Arc::new(alice);
        // All of them have loaded the session before the first one saves it.
        site.director.gather(Call::Load, 200);
        let count = |_| {
            let alice = Arc::clone(&alice);
            async move { alice.get("/count").await.status }
        };
        let answers = t.at_once("200 times GET /count at once", 200, count).await;
        answers.gives(vec![200; 200]);
        let shown = alice.get("/show-count").await.text();
        t.see("the count after that", shown).is("200".to_owned());
    });
}

#[test]
fn a_request_that_waits_looks_again() {
    claim!(
        STEP.invariant(2),
        "The first attempt doesn't wait; after its first conflict a request enters the queue, then looks \
         again: three at once need five saves",
        "of 200 requests without a queue, with 16 tries each, a Redis saved 39"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let director = &site.director;
        let first = director.hold_next(Call::Load);
        let first_is_there = Held::new();
        let dark = async {
            alice.get("/dark").await;
        };
        let greeting = async {
            first_is_there.here().await;
            alice.get("/name/Alice").await;
        };
        let order = async {
            first.reached().await;
            let second = director.hold_next(Call::Load);
            first_is_there.release();
            second.reached().await;
            // Both have loaded. A third one saves, so both will be too late.
            alice.get("/count").await;
            let refused = director.hold_next(Call::Save);
            first.release();
            refused.reached().await;
            let saving = director.hold_before_next(Call::Save);
            refused.release();
            saving.reached().await;
            // The first one is at the head of the queue, and its save waits. Now the second one comes
            // too late.
            let refused = director.hold_next(Call::Save);
            second.release();
            refused.reached().await;
            refused.release();
            // A few requests' worth of time for the second one, in which it mustn't save.
            for _ in 0..5 {
                alice.get("/nothing").await;
            }
            saving.release();
        };
        join!(dark, greeting, order);
        t.see("the number of saves", site.calls()[2]).is(5);
        let seen = (
            alice.get("/color").await.text(),
            alice.get("/greeting").await.text(),
            alice.get("/show-count").await.text(),
        );
        t.see("the color, the greeting and the count", seen).is((
            "dark".to_owned(),
            "Hello, Alice".to_owned(),
            "1".to_owned(),
        ));
    });
}

#[test]
fn a_change_keeps_its_place() {
    claim!(
        STEP.invariant(2),
        "However often a request is refused at the head of the queue, it stays there: one that waits behind \
         it saves after it",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for refusals in 1..=3 {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let director = &site.director;
            let slow = director.hold_next(Call::Load);
            let order = async {
                slow.reached().await;
                director.let_others(Call::Save, key, &[Other::Changes]);
                let refused = director.hold_next(Call::Save);
                let spoil = async {
                    refused.reached().await;
                    let saving = director.hold_before_next(Call::Save);
                    refused.release();
                    saving.reached().await;
                    // The slow request comes too late, and joins the queue behind this one.
                    let late = director.hold_next(Call::Save);
                    slow.release();
                    late.reached().await;
                    late.release();
                    give_time(&alice, 10, || false).await;
                    // And this one is refused again.
                    director.let_others(Call::Save, key, &vec![Other::Changes; refusals]);
                    saving.release();
                };
                join!(alice.get("/dark"), spoil).0
            };
            let (slow_one, first) = join!(alice.get("/null"), order);
            let color = site.kept(&key).await.map(|it| it.data["color"].clone());
            let what = format!(
                "both statuses, and the color, which the one that waits makes null, where the first one is \
                 refused {refusals} times more"
            );
            t.see(what, (first.status, slow_one.status, color)).is((200, 200, Some(json!(null))));
        }
    });
}

#[test]
fn every_conflict_is_met_with_another_look() {
    claim!(
        STEP.invariants(&[3, 4]),
        "However often others are faster, a few times at least, both their changes and this one are kept, \
         and the record ends when it was to end",
        "CWE-362"
    )
    .test(async |t| {
        for rounds in 0..=4 {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            site.clock.advance(Duration::from_secs(100));
            let others = vec![Other::Changes; rounds];
            site.director.let_others(Call::Save, key, &others);
            let reply = alice.get("/count").await;
            let answer = (reply.status, reply.set_cookies().len());
            t.see(format!("status and cookies, after {rounds} conflicts"), answer)
                .is((200, 0));
            let kept = site.kept(&key).await;
            let seen = kept.map(|it| (it.data["count"].clone(), others_in(&it), it.expires));
            t.see(format!("the count, what others did, and the end, after {rounds} conflicts"), seen)
                .is(Some((json!(1), rounds as u64, NOW.plus(Duration::from_secs(86_400)))));
        }
    });
}

#[test]
fn what_others_took_away_stays_away() {
    claim!(
        STEP.invariant(3),
        "Where others remove a value, or all of them, in any round, it isn't brought back by this change",
        "CWE-362"
    )
    .test(async |t| {
        for (others, left) in [
            (&[Other::Removes("color")][..], json!({ "count": 1, "logged_in": true })),
            (&[Other::Empties], json!({ "count": 1 })),
            (&[Other::Changes, Other::Empties], json!({ "count": 1 })),
            (
                &[Other::Changes, Other::Removes("logged_in")],
                json!({ "color": "dark", "count": 1, "others": 1 }),
            ),
        ] {
            let site = Site::new(&t);
            let (alice, key) = site.logged_in(&t, "alice").await;
            alice.get("/dark").await;
            site.director.let_others(Call::Save, key, others);
            let status = alice.get("/count").await.status;
            let kept = site.kept(&key).await.map(|it| Value::Object(it.data));
            let what = format!("the status and the data, where others do {others:?} before its saves");
            t.see(what, (status, kept)).is((200, Some(left)));
        }
    });
}

#[test]
fn many_changes_of_others_are_one_conflict() {
    claim!(
        STEP.invariants(&[2, 3]),
        "However many others save while a handler is at work, the request is refused once, and then saves \
         over the version that it finds",
        "CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (reply, ()) = join!(alice.get("/dark"), async {
            slow.reached().await;
            for _ in 0..30 {
                alice.get("/count").await;
            }
            slow.release();
        });
        let (saves, count) = (site.calls()[2], alice.get("/show-count").await.text());
        t.see("the status, all saves, and the count", (reply.status, saves, count))
            .is((200, 32, "30".to_owned()));
    });
}

#[test]
fn what_expires_while_it_waits_has_ended() {
    claim!(
        STEP.invariant(6),
        "If the session expires between a refusal and the look at the head of the queue, it is 409",
        "ASVS 5.0, 7.3.2"
    )
    .test(async |t| {
        for (seconds, is_late) in [(599, false), (600, true), (10_000, true)] {
            let site = Site::living(&t, 600);
            let (alice, key) = site.logged_in(&t, "alice").await;
            let (reply, ()) = join!(
                alice.get("/own-headers"),
                refusals(&site, key, 1, seconds, || {})
            );
            let late = refusal(&reply) == ended_meanwhile();
            let what = format!(
                "whether it is a 409, where {seconds} of 600 seconds pass after the refusal"
            );
            t.see(what, (late, reply.status))
                .is((is_late, if is_late { 409 } else { 200 }));
        }
    });
}

#[test]
fn what_expires_while_the_handler_runs_has_ended() {
    claim!(
        STEP.invariant(6),
        "If the session expires before the first attempt, it is 409",
        "ASVS 5.0, 7.3.2"
    )
    .test(async |t| {
        expires_in_the_handler(&t, "/own-headers", (409, 0), 0).await;
    });
}

/// Alice's session of 600 seconds expires while her handler runs, or a second later: status and number of
/// cookies are these, and so many creates there are that weren't deleted.
pub async fn expires_in_the_handler(t: &Test, path: &str, late: (u16, usize), more: usize) {
    for (seconds, is_late) in [(599, false), (600, true), (601, true)] {
        let site = Site::living(t, 600);
        let (alice, _) = site.logged_in(t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (reply, ()) = join!(alice.get(path), async {
            slow.reached().await;
            site.clock.advance(Duration::from_secs(seconds));
            slow.release();
        });
        let case =
            format!("{path}, where {seconds} of 600 seconds have passed when its handler is done");
        if is_late {
            let seen = (reply.status, reply.set_cookies().len());
            t.see(format!("status and cookies of {case}"), seen)
                .is(late);
            let [creates, _, _, deletes] = site.calls();
            t.see(
                format!("creates that weren't deleted, but for the login's, after {case}"),
                creates - 1 - deletes,
            )
            .is(more);
        } else {
            t.see(format!("the status of {case}"), reply.status).is(200);
        }
    }
}

#[test]
fn the_end_is_the_one_in_the_store() {
    claim!(
        STEP.invariant(4),
        "Where another process gave the record another end meanwhile, it keeps that one",
        "CWE-362"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let end = NOW.plus(Duration::from_secs(300));
        let slow = site.director.hold_next(Call::Load);
        let (reply, ()) = join!(alice.get("/dark"), async {
            slow.reached().await;
            let loaded = site.store.inner.load(&key, NOW).await;
            let (mut record, seen) = loaded.ok().flatten().expect("it is there");
            record.expires = end;
            let saved = site.store.inner.save(&key, seen, &record, NOW).await;
            t.see("whether save succeeds", saved.is_ok()).is(true);
            slow.release();
        });
        let kept = site.kept(&key).await;
        let kept = kept.map(|it| (it.data.contains_key("color"), it.expires));
        t.see(
            "the status, and the record, as whether it has the color, and its end",
            (reply.status, kept),
        )
        .is((200, Some((true, end))));
    });
}

/// How often others have changed a record.
fn others_in(record: &Record) -> u64 {
    let others = record.data.get("others").and_then(Value::as_u64);
    others.unwrap_or_default()
}

/// How others end a session: a tombstone may be about to expire, or have been left a while ago.
pub const ENDS: [Other; 4] = [
    Other::Deletes,
    Other::LeavesTombstone(Timestamp::from_seconds(1060)),
    Other::LeavesTombstone(Timestamp::from_seconds(1020)),
    Other::LeavesTombstone(Timestamp::from_seconds(1001)),
];

#[test]
fn what_has_ended_stays_so_in_every_round() {
    claim!(
        STEP.invariant(6),
        "Whenever the session is ended or moved while its changes are being saved, the visitor reads 409, \
         and nothing begins again",
        "CVE-2025-46336; the table \"What happens when\""
    )
    .test(async |t| {
        for end in ENDS {
            let rounds = [Other::Changes; 3];
            for before in 0..=3 {
                let saves = [&rounds[..before], &[end]].concat();
                has_ended_meanwhile(&t, "/own-headers", &saves, &[], end).await;
            }
            for before in 1..=3 {
                let loads = [&[Other::Waits; 3][..before], &[end]].concat();
                has_ended_meanwhile(&t, "/own-headers", &[Other::Changes; 4], &loads, end).await;
            }
        }
    });
}

/// What others do before each save and each load of Alice's request ends her session: she is late.
pub async fn has_ended_meanwhile(
    t: &Test,
    path: &str,
    saves: &[Other],
    loads: &[Other],
    end: Other,
) {
    let site = Site::new(t);
    let (alice, key) = site.logged_in(t, "alice").await;
    site.director.let_others(Call::Save, key, saves);
    site.director.let_others(Call::Load, key, loads);
    let reply = alice.get(path).await;
    let case = format!("others do {saves:?} before her saves, and {loads:?} before her loads");
    t.see(
        format!("{case}: status, text, number of cookies, and Vary"),
        refusal(&reply),
    )
    .is(ended_meanwhile());
    let kept = site.kept(&key).await;
    let kept = kept.map(|record| (record.ended, record.data.len()));
    let tombstone = matches!(end, Other::LeavesTombstone(_)).then_some((true, 0));
    t.see(format!("{case}: the record, as ended and its data"), kept)
        .is(tombstone);
    t.see(
        format!("{case}: how many records there are"),
        site.store.inner.len(),
    )
    .is(usize::from(tombstone.is_some()));
}

#[test]
fn no_outage_saves_a_change_twice_or_claims_one() {
    claim!(
        STEP.invariant(5),
        "Whichever call fails, also after conflicts, the visitor reads 503 and keeps their cookie, the \
         error is reported, and the change is made once at most",
        "ASVS 5.0, 16.5.3; the table \"What happens when\""
    )
    .test(async |t| {
        for (name, others) in [
            ("Alice counts", &[][..]),
            ("Alice counts, after a conflict", &[Other::Changes]),
            ("Alice counts, after two conflicts", &[Other::Changes; 2]),
        ] {
            let story = Story {
                name,
                path: "/count",
                who: Who::Alice,
                others,
                taken: 0,
            };
            tell(&t, story, async |told| {
                let saves = told.log.count(Call::Save);
                told.see("saves that were done", saves)
                    .must("one at most", |&saves| saves <= 1);
                told.the_old_one_goes_on(1 + saves as u64);
                if told.is_whole() {
                    let count = told.with_the_old_cookie("/show-count").await;
                    told.see("the count that is shown next", count)
                        .is("2".to_owned());
                }
            })
            .await;
        }
    });
}

#[test]
fn the_tutorial_s_handlers_run() {
    claim!(
        STEP,
        "The handlers of the first page run on this crate, and remember a visitor",
        "the first page"
    )
    .test(async |t| {
        let router = Router::new()
            .route("/login", get(tutorial::login))
            .route("/logout", get(tutorial::logout))
            .route("/profile", get(tutorial::profile));
        let site = Site::with(&t, router, LONG);
        let (alice, bob) = (
            t.browser("alice", &site.server),
            t.browser("bob", &site.server),
        );
        for path in ["/profile", "/login", "/profile", "/logout", "/profile"] {
            alice.get(path).await;
        }
        bob.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_planted_id_becomes_a_login() {
    claim!(
        STEP,
        "A login that goes on under the ID that came logs in all who have that ID: session fixation",
        "CWE-384; WSTG-SESS-03"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        mallory.get("/dark").await;
        let planted = mallory.cookies("/").expect("she has a session");
        let alice = t.browser("alice, with mallory's cookie", &site.server);
        alice.get_with_cookie("/login", &planted).await;
        mallory.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn without_no_store_a_cache_gives_away_the_session() {
    claim!(
        STEP,
        "Behind a cache, with Vary and without no-store, Alice's session is given to Bob",
        "RFC 9111, section 5.2.2.5"
    )
    .test(async |t| {
        let site = cached(&t, Some(CACHE_CONTROL));
        let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
        alice.get("/login").await;
        alice.get("/name/Alice").await;
        bob.get("/login").await;
        bob.get("/greeting").await;
        t.matches_snapshot();
    });
}

#[test]
fn what_was_deleted_meanwhile_stays_deleted() {
    claim!(
        STEP.invariant(6),
        "If the record is gone when the handler is done, the visitor reads 409, and it stays gone",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/own-headers"), async {
            slow.reached().await;
            let deleted = site.store.inner.delete(&key).await;
            t.see("delete", deleted.is_ok()).is(true);
            slow.release();
        });
        let kept = site.kept(&key).await;
        t.see("the record after that", kept).is(None);
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn what_is_deleted_after_a_conflict_stays_deleted() {
    claim!(
        STEP.invariant(6),
        "If the record goes between a conflict and the second look, the visitor reads 409, too",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (reply, ()) = join!(alice.get("/own-headers"), async {
            slow.reached().await;
            alice.get("/dark").await;
            let reload = site.director.hold_next(Call::Load);
            slow.release();
            reload.reached().await;
            let deleted = site.store.inner.delete(&key).await;
            t.see("delete", deleted.is_ok()).is(true);
            reload.release();
        });
        t.see(
            "status and cookies of the slow request",
            (reply.status, reply.set_cookies().len()),
        )
        .is((409, 0));
        let kept = site.kept(&key).await;
        t.see("the record after that", kept).is(None);
    });
}

#[test]
fn a_tombstone_refuses_a_change() {
    claim!(
        STEP.invariant(6),
        "With an ID that has ended, a change is refused with 409, whenever it began, and a read sees \
         nothing",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, key) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/dark"), async {
            slow.reached().await;
            let loaded = site.store.inner.load(&key, NOW).await;
            let (mut tombstone, seen) = loaded.ok().flatten().expect("it is there");
            (tombstone.data, tombstone.ended) = (serde_json::Map::new(), true);
            let saved = site.store.inner.save(&key, seen, &tombstone, NOW).await;
            t.see("whether save succeeds", saved.is_ok()).is(true);
            slow.release();
        });
        alice.get("/dark").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn an_outage_on_save_claims_nothing() {
    claim!(
        STEP.invariant(5),
        "If the store gives an error on save, or on the load after a conflict, the visitor reads 503, \
         keeps their cookie, and is logged in as before",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        site.director.break_down(Call::Save);
        alice.get("/own-headers").await;
        site.director.repair();
        let slow = site.director.hold_next(Call::Load);
        join!(alice.get("/dark"), async {
            slow.reached().await;
            alice.get("/count").await;
            site.director.break_down(Call::Load);
            slow.release();
        });
        site.director.repair();
        alice.get("/profile").await;
        alice.get("/color").await;
        t.matches_snapshot();
    });
}

#[test]
fn an_update_that_panics_holds_no_request_up() {
    claim!(
        STEP,
        "If an update's function panics on what others have saved, its visitor reads 503, and the next \
         one is answered",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (alice, _) = site.logged_in(&t, "alice").await;
        let slow = site.director.hold_next(Call::Load);
        let (failed, ()) = join!(alice.get("/update-that-panics"), async {
            slow.reached().await;
            alice.get("/count").await;
            slow.release();
        });
        t.see("the status", failed.status).is(503);
        let statuses = async {
            let slow = site.director.hold_next(Call::Load);
            let (slower, ()) = join!(alice.get("/count"), async {
                slow.reached().await;
                alice.get("/count").await;
                slow.release();
            });
            (slower.status, alice.get("/show-count").await.text())
        };
        let after = t.call_async("two more counts at once", statuses).await;
        after.gives((200, "3".to_owned()));
    });
}

#[test]
fn a_store_that_hangs_on_save_is_not_waited_for() {
    claim!(
        STEP.invariant(5),
        "If the store doesn't answer a save in time, the visitor reads 503",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let site = Site::with(&t, router(), Duration::from_millis(20));
        let (alice, _) = site.logged_in(&t, "alice").await;
        let _held = site.director.hold_before_next(Call::Save);
        let reply = alice.get("/dark").await;
        t.see("the status", reply.status).is(503);
        t.see("the number of saves", site.calls()[2]).is(1);
        let profile = alice.get("/profile").await.text();
        t.see("the profile after that", profile)
            .is("Profile page".to_owned());
    });
}

#[test]
fn a_conflict_that_does_not_end_is_given_up() {
    claim!(
        STEP.invariant(7),
        "If others are faster each time, the visitor reads 503 after a bounded number of tries",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let (status, saves) = crowded_out(&t, "/dark").await;
        t.see("the status", status).is(503);
        t.see("the number of saves", saves)
            .must("more than one, and at most a hundred", |saves| {
                (2..=100).contains(saves)
            });
    });
}

/// Says when it is dropped.
struct Gone(Arc<Semaphore>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.add_permits(1);
    }
}

async fn outermost(State(gone): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    let _gone = Gone(gone);
    next.run(request).await
}

/// A site of which the test knows when a request's work has been dropped.
fn watched(t: &Test, held: &Arc<Held>) -> (Site, Arc<Semaphore>) {
    let held = Arc::clone(held);
    let slow = async move |session: Session| {
        session.insert("color", "dark");
        held.here().await;
        "Slow"
    };
    let (director, clock) = (Director::default(), StoppedClock::at(NOW));
    let store = director.stage(MemoryStore::with_capacity(10));
    let gone = Arc::new(Semaphore::new(0));
    let router = router().route("/slow", get(slow));
    let router = layered(router, store.clone(), clock.clock(), LONG)
        .layer(from_fn_with_state(Arc::clone(&gone), outermost));
    let server = t.serve(router);
    let site = Site {
        server,
        store,
        director,
        clock,
    };
    (site, gone)
}

/// Sends a request and doesn't read the answer.
async fn ask(site: &Site, path: &str) -> TcpStream {
    let connected = TcpStream::connect(site.server.address()).await;
    let mut stream = connected.expect("the server listens");
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let sent = stream.write_all(request.as_bytes()).await;
    sent.expect("the server reads");
    stream
}

#[test]
fn a_client_that_goes_early_changes_nothing() {
    claim!(
        STEP,
        "If the client is gone while the handler runs, the handler is dropped, and nothing is saved",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let held = Held::new();
        let (site, gone) = watched(&t, &held);
        let stream = ask(&site, "/slow").await;
        held.reached().await;
        drop(stream);
        let waited = t.call_async("the wait for the end of the request", gone.acquire()).await;
        waited.map(|permit| permit.is_ok()).gives(true);
        t.see("creates, loads, saves, deletes", site.calls()).is([0, 0, 0, 0]);
        let kept = site.store.inner.len();
        t.see("how many records there are", kept).is(0);
        // Later requests are answered, and saved.
        let (alice, _) = site.logged_in(&t, "alice").await;
        alice.get("/dark").await;
        let color = alice.get("/color").await.text();
        t.see("the color of another visitor", color).is("dark".to_owned());
    });
}

#[test]
fn a_client_that_goes_late_is_saved() {
    claim!(
        STEP,
        "If the client is gone while its session is being saved, the save goes on to its end",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let (site, gone) = watched(&t, &Held::new());
        let (alice, key) = site.logged_in(&t, "alice").await;
        let before = gone.acquire().await;
        before.expect("never closed").forget();
        let cookie = alice.cookies("/dark").expect("she has a session");
        let saving = site.director.hold_before_next(Call::Save);
        let path = format!("/dark HTTP/1.1\r\nCookie: {cookie}\r\nX:");
        let stream = ask(&site, &path).await;
        saving.reached().await;
        drop(stream);
        let waited = t
            .call_async("the wait for the end of the request", gone.acquire())
            .await;
        waited.map(|permit| permit.is_ok()).gives(true);
        saving.release();
        let saved = async {
            loop {
                let kept = site.kept(&key).await.map(|record| record.data);
                match kept.and_then(|data| data.get("color").cloned()) {
                    Some(color) => return color,
                    None => tokio::task::yield_now().await,
                }
            }
        };
        let color = t
            .call_async("the wait for the color to be saved", saved)
            .await;
        color.gives(json!("dark"));
    });
}
