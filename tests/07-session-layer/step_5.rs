//! Write `Core::finish`: after the handler, the session is closed, and saved at most once.

use std::mem::take;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, COOKIE, ETAG, SET_COOKIE, VARY};
use axum::http::{Request, StatusCode};
use axum::middleware::map_response;
use axum::response::{AppendHeaders, Response};
use axum::routing::get;
use harness::{Step, claim};
use memory_store::{MemoryStore, Record, SessionStore, StoppedClock};
use session_ids::{SessionId, StoreKey};
use session_layer::{Session, SessionError, SessionLayer, Settings};
use tokio::join;
use tower_service::Service;

use crate::failing_store::{FailingStore, Fault, Faults};
use crate::outages::{Story, Who, tell};
use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(5, "Save at most once");

/// A cookie with an ID that was never given out.
fn unknown() -> String {
    format!("__Host-session={}", SessionId::generate().text())
}

/// A store that has a record, and the cookie that belongs to it.
async fn known(site: &Site) -> String {
    let id = SessionId::generate();
    let data = serde_json::Map::from_iter([("logged_in".to_owned(), true.into())]);
    let record = Record::new(data, NOW.plus(Duration::from_secs(1000)));
    let created = site
        .store
        .inner
        .create(&StoreKey::of(&id), &record, NOW)
        .await;
    assert!(created.is_ok(), "there is room");
    format!("__Host-session={}", id.text())
}

#[test]
fn who_takes_no_session_never_asks_the_store() {
    claim!(
        STEP.invariant(1),
        "A handler that takes no Session is answered without the store, also when that is down",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        site.director.break_down(Call::Load);
        let alice = t.browser("alice", &site.server);
        alice.get_with_cookie("/nothing", unknown()).await;
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 0, 0, 0]);
        t.matches_snapshot();
        let (one, two) = (unknown(), unknown());
        for cookie in [
            "theme=dark".to_owned(),
            "__Host-session=banana".to_owned(),
            format!("{one}; {two}"),
            format!("{one}; {one}; __Host-session="),
        ] {
            let reply = alice.get_with_cookie("/nothing", &cookie).await;
            let vary = reply.headers.get_all(VARY).iter().count();
            t.see(
                format!("the lines of Vary of /nothing, with the cookies {cookie}"),
                vary,
            )
            .is(0);
        }
        t.see("creates, loads, saves, deletes, after these", site.calls())
            .is([0, 0, 0, 0]);
    });
}

#[test]
fn whatever_goes_out_says_vary() {
    claim!(
        STEP.invariant(2),
        "Where a handler took a Session, Vary names Cookie, with every status from 100 to 999 and beside \
         whatever the handler told the caches itself",
        "CVE-2023-30861; CVE-2026-27205"
    )
    .test(async |t| {
        // Each status comes in one of these cases, and those that tell most in all of them.
        let mut turns = (0..21).map(|turn| statuses(turn, 21));
        for (name, value) in [
            (CONTENT_TYPE, "text/plain"),
            (CACHE_CONTROL, "public, max-age=60"),
            (CACHE_CONTROL, "private"),
            (CACHE_CONTROL, "no-store"),
            (ETAG, "\"seven\""),
            (SET_COOKIE, "theme=dark; Path=/"),
            (VARY, "accept"),
        ] {
            let own = name.clone();
            let look = async move |Path(status): Path<u16>, session: Session| {
                let color = session.get::<String>("color").unwrap_or_default();
                let status = StatusCode::from_u16(status).unwrap_or_default();
                (status, AppendHeaders([(own, value)]), color)
            };
            let site = Site::new(&t);
            let router = Router::new().route("/answer/{status}/look", get(look));
            let router = layered(router, site.store.clone(), site.clock.clock(), LONG);
            for cookie in [None, Some(unknown()), Some(known(&site).await)] {
                let call = format!(
                    "a handler that looks and says {name}: {value}, with the cookie {cookie:?}: the statuses \
                     that don't go out with both that and Vary: Cookie"
                );
                let is_silent = |_, response: &Response| {
                    let mut own = response.headers().get_all(&name).iter();
                    if !own.any(|line| line.to_str().is_ok_and(|line| line.contains(value))) {
                        return true;
                    }
                    let lines = response.headers().get_all(VARY).iter();
                    let names = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
                    names.filter(|name| name.trim().eq_ignore_ascii_case("cookie")).count() != 1
                };
                let turn = turns.next().expect("there is one for each");
                let silent = statuses_for_which(router.clone(), "look", cookie.as_deref(), &turn, is_silent);
                t.call_async(call, silent).await.gives(Vec::<u16>::new());
            }
        }
    });
}

#[test]
fn reading_writes_nothing() {
    claim!(
        STEP.invariants(&[2, 4]),
        "A request that only reads loads once, writes nothing, sets no cookie, and says Vary: Cookie",
        "CVE-2026-27205; Flask-Session 0.8.0 writes on every request"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        alice.get_with_cookie("/profile", cookie).await;
        t.see("creates, loads, saves, deletes", site.calls()).is([0, 1, 0, 0]);
        t.matches_snapshot();
    });
}

#[test]
fn a_stranger_costs_nothing() {
    claim!(
        STEP.invariants(&[2, 4]),
        "A visitor without an ID is read from no store, and gets no session for looking",
        "Django CVE-2015-5143"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        bob.get("/profile").await;
        bob.get_with_cookie("/profile", "theme=dark; session=1")
            .await;
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 0, 0, 0]);
        bob.get_with_cookie("/profile", unknown()).await;
        let what = "creates, loads, saves, deletes, with an ID that was never given out";
        t.see(what, site.calls()).is([0, 1, 0, 0]);
        t.matches_snapshot();
    });
}

#[test]
fn what_is_no_id_is_no_cookie() {
    claim!(
        STEP,
        "A value that is no ID, and two cookies of the session's name, are treated as none",
        "CWE-20; RFC 6265bis, section 8.6"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        let (one, two) = (known(&site).await, known(&site).await);
        for cookie in [
            "__Host-session=".to_owned(),
            "__Host-session=alice".to_owned(),
            format!("{one}=="),
            format!("{one}; {two}"),
            format!("{one}; {one}"),
        ] {
            let reply = mallory.get_with_cookie("/profile", cookie).await;
            t.see("the answer", reply.text())
                .is("User not logged in".to_owned());
        }
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 0, 0, 0]);
    });
}

#[test]
fn a_look_alike_is_another_cookie() {
    claim!(
        STEP,
        "A name with white space of another script at an end is another name, and takes nothing with it",
        "RFC 6265bis, sections 4.1.3.2 and 5.6"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let (own, evil) = (known(&site).await, known(&site).await);
        let (name, value) = evil.split_once('=').expect("a name and a value");
        for space in [
            &b"\xc2\x85"[..],
            b"\xc2\xa0",
            b"\xe1\x9a\x80",
            b"\xe2\x80\x80",
            b"\xe2\x80\xa8",
            b"\xe2\x80\xaf",
            b"\xe3\x80\x80",
            b"\x85",
            b"\xa0",
        ] {
            let planted = [
                [space, name.as_bytes(), b"=", value.as_bytes()].concat(),
                [name.as_bytes(), space, b"=", value.as_bytes()].concat(),
            ];
            let in_the_value = [
                [name.as_bytes(), b"=", space, value.as_bytes()].concat(),
                [name.as_bytes(), b"=", value.as_bytes(), space].concat(),
            ];
            for cookie in planted.iter().chain(&in_the_value) {
                let reply = alice.get_with_cookie("/profile", cookie).await;
                let shown = cookie.escape_ascii();
                t.see(format!("the answer to {shown}"), reply.text())
                    .is("User not logged in".to_owned());
            }
            for cookie in planted {
                let cookie = [&cookie[..], b"; ", own.as_bytes()].concat();
                let reply = alice.get_with_cookie("/profile", &cookie).await;
                let shown = cookie.escape_ascii();
                t.see(format!("the answer to {shown}"), reply.text())
                    .is("Profile page".to_owned());
            }
        }
        // Some servers decode names.
        let planted = format!("%{:02X}{}={value}", name.as_bytes()[0], &name[1..]);
        for (cookie, page) in [
            (planted.clone(), "User not logged in"),
            (format!("{own}; {planted}"), "Profile page"),
        ] {
            let reply = alice.get_with_cookie("/profile", &cookie).await;
            t.see(format!("the answer to {cookie}"), reply.text())
                .is(page.to_owned());
        }
    });
}

#[test]
fn two_cookies_are_reported_once() {
    claim!(
        STEP,
        "Several cookies of the session's name are reported, once for each request that asked for its \
         session, and no value of theirs is",
        "RFC 6265bis, section 8.6; ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        let reports = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&reports);
        let report = move |error: &SessionError| {
            let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
            heard.push((matches!(error, SessionError::SeveralCookies { .. }), error.to_string()));
        };
        let settings = Settings::for_development();
        let name = settings.cookie_name();
        let store = MemoryStore::with_capacity(10);
        let clock = StoppedClock::at(NOW).clock();
        let layer = SessionLayer::reporting(store, clock, settings, report);
        let site = t.serve(router().layer(layer));
        let alice = t.browser("alice", &site);
        let ids = [SessionId::generate().text(), SessionId::generate().text()];
        let one = format!("{name}={}", ids[0]);
        let two = format!("{one}; {name}={}", ids[1]);
        for (path, cookies, expected) in [
            ("/nothing", &two, 0),
            ("/profile", &one, 0),
            ("/profile", &format!("{name}=broken"), 0),
            ("/profile", &two, 1),
            ("/two", &two, 1),
            ("/profile", &format!("{two}; {name}="), 1),
        ] {
            alice.get_with_cookie(path, cookies).await;
            let reports = take(&mut *reports.lock().unwrap_or_else(PoisonError::into_inner));
            let what = format!("{path} with {cookies}");
            t.see(format!("how often several cookies were reported for {what}"), {
                reports.iter().filter(|(is_several, _)| *is_several).count()
            })
            .is(expected);
            let says = |(_, text): &(bool, String)| {
                text.contains(name) && ids.iter().all(|id| !text.contains(id.as_str()))
            };
            t.see(format!("the reports for {what}, {reports:?}, and whether each has the name and no ID"), {
                reports.iter().all(says)
            })
            .is(true);
        }
    });
}

#[test]
fn two_extractors_share_one_session() {
    claim!(
        STEP,
        "A handler and its layers may each take a Session: it is loaded once, and it is the same",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        let reply = alice.get_with_cookie("/two", cookie).await;
        t.see("what the second session sees of the first", reply.text())
            .is("seen in both".to_owned());
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 1, 0, 0]);
    });
}

#[test]
fn who_looks_at_the_same_moment_shares_it_too() {
    claim!(
        STEP,
        "Of two that look at the same moment, one waits for the other's load, and they have one session",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        let loading = site.director.hold_next(Call::Load);
        let (reply, ()) = join!(alice.get_with_cookie("/at-once", cookie), async {
            loading.reached().await;
            loading.release();
        });
        t.see("what the second session sees of the first", reply.text())
            .is("seen in both".to_owned());
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 1, 0, 0]);
    });
}

#[test]
fn other_cookies_are_nothing_to_it() {
    claim!(
        STEP,
        "The session is found by its cookie's name, whatever other cookies come with it",
        "RFC 6265bis, section 5.8.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        for cookies in [
            format!("theme=dark; {cookie}"),
            format!("{cookie}; session=1"),
            format!("x{cookie}; {cookie}"),
            format!("town=Z\u{fc}rich; {cookie}"),
            format!("theme=x,{}; {cookie}", unknown()),
        ] {
            let reply = alice.get_with_cookie("/profile", &cookies).await;
            t.see(format!("the answer to {cookies}"), reply.text())
                .is("Profile page".to_owned());
        }
    });
}

#[test]
fn no_kind_of_error_is_a_stranger() {
    claim!(
        STEP.invariant(7),
        "Whatever error the store gives on load, the visitor reads 503, their cookie is left alone, and \
         the error is reported",
        "ASVS 5.0, 16.5.3 and 16.3.4"
    )
    .test(async |t| {
        let story = Story {
            name: "Alice looks",
            path: "/profile",
            who: Who::Alice,
            others: &[],
            taken: 0,
        };
        tell(&t, story, async |told| {
            told.the_old_one_goes_on(1);
            let profile = told.with_the_old_cookie("/profile").await;
            told.see("the next profile", profile)
                .is("Profile page".to_owned());
        })
        .await;
    });
}

#[test]
fn a_store_that_is_down_is_no_stranger() {
    claim!(
        STEP.invariants(&[2, 7]),
        "If the store gives an error on load, the visitor reads 503, and their cookie is left alone",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        site.director.break_down(Call::Load);
        alice.get_with_cookie("/profile", &cookie).await;
        alice.get_with_cookie("/login", &cookie).await;
        site.director.repair();
        alice.get_with_cookie("/profile", &cookie).await;
        t.see("creates, loads, saves, deletes", site.calls()).is([0, 3, 0, 0]);
        t.matches_snapshot();
    });
}

#[test]
fn who_goes_on_without_a_session_gets_none() {
    claim!(
        STEP.invariants(&[2, 7]),
        "A handler that can do without answers while the store is down, and nothing is saved or set",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        site.director.break_down(Call::Load);
        let reply = alice.get_with_cookie("/anyway", &cookie).await;
        t.see("the answer", reply.text())
            .is("Without a session".to_owned());
        t.see("the number of cookies in it", reply.set_cookies().len())
            .is(0);
        t.see("what its Vary says", {
            let vary = reply.headers.get(VARY).and_then(|vary| vary.to_str().ok());
            vary.map(str::to_ascii_lowercase)
        })
        .is(Some("cookie".to_owned()));
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 1, 0, 0]);
    });
}

#[test]
fn a_second_look_may_succeed() {
    claim!(
        STEP.invariants(&[2, 7]),
        "Where a handler's first look fails and its second one doesn't, the session is saved like any \
         other; with an ID that has ended, that is a 409",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let (store, id) = (MemoryStore::with_capacity(10), SessionId::generate());
        let mut tombstone = Record::new(serde_json::Map::new(), NOW.plus(Duration::from_secs(60)));
        tombstone.ended = true;
        let created = store.create(&StoreKey::of(&id), &tombstone, NOW).await;
        assert!(created.is_ok(), "there is room");
        let (faults, store): (Faults, FailingStore<_>) = Faults::around(store);
        let site = t.serve(layered(router(), store, StoppedClock::at(NOW).clock(), LONG));
        let alice = t.browser("alice", &site);
        let cookie = format!("__Host-session={}", id.text());
        for fault in [Fault::Refused, Fault::AnswerLost, Fault::Damaged] {
            faults.arm(fault, 1);
            let reply = alice.get_with_cookie("/twice", &cookie).await;
            let log = faults.disarm();
            t.see("the call that failed, and those after it", (log.failed, log.after))
                .is((Some(Call::Load), vec![Call::Load]));
            t.see(format!("the answer, where the first look fails: {fault}"), refusal(&reply))
                .is(ended_meanwhile());
        }
    });
}

#[test]
fn a_store_that_hangs_is_not_waited_for() {
    claim!(
        STEP.invariant(7),
        "If the store doesn't answer a load in time, the visitor reads 503",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let site = Site::with(&t, router(), Duration::from_millis(20));
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        let _held = site.director.hold_next(Call::Load);
        let reply = alice.get_with_cookie("/profile", cookie).await;
        t.see("the status", reply.status).is(503);
    });
}

#[test]
fn after_the_answer_the_session_is_closed() {
    claim!(
        STEP.invariant(3),
        "When the answer is out, its session can't be changed any more, whatever the answer is: a late \
         change panics",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let cases = [(200, false), (404, false), (500, false), (503, true)];
        for ((status, changes), ended) in cases.into_iter().flat_map(|case| [(case, false), (case, true)]) {
            let shelf = Arc::new(Mutex::new(None));
            let kept = Arc::clone(&shelf);
            let keep = async move |session: Session| {
                if changes {
                    session.insert("color", "dark");
                }
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
                StatusCode::from_u16(status).unwrap_or_default()
            };
            let site = Site::with(&t, router().route("/keep", get(keep)), LONG);
            let id = SessionId::generate();
            if ended {
                let mut tombstone = Record::new(serde_json::Map::new(), NOW.plus(Duration::from_secs(60)));
                tombstone.ended = true;
                let created = site.store.inner.create(&StoreKey::of(&id), &tombstone, NOW).await;
                assert!(created.is_ok(), "there is room");
            }
            let cookie = format!("__Host-session={}", id.text());
            let reply = t.browser("alice", &site.server).get_with_cookie("/keep", cookie).await;
            t.see(format!("the status of a {status}, with an ID that has ended: {ended}"), reply.status)
                .is(status);
            let kept = shelf.lock().unwrap_or_else(PoisonError::into_inner).take();
            let session = kept.expect("the handler has kept it");
            let late = catch_unwind(AssertUnwindSafe(|| session.insert("late", true)));
            let what = format!("whether insert panics when a {status} is out, with an ID that has ended: {ended}");
            t.see(what, late.is_err())
                .is(true);
        }
    });
}

#[test]
fn every_other_status_is_saved() {
    claim!(
        STEP.invariant(6),
        "What a handler changed is handed to the store whatever it answers outside of 500 to 599: with an \
         ID that has ended, that is a 409",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let id = SessionId::generate();
        let mut tombstone = Record::new(serde_json::Map::new(), NOW.plus(Duration::from_secs(60)));
        tombstone.ended = true;
        let created = site.store.inner.create(&StoreKey::of(&id), &tombstone, NOW).await;
        assert!(created.is_ok(), "there is room");
        let cookie = format!("__Host-session={}", id.text());
        let router = layered(router(), site.store.clone(), site.clock.clock(), LONG);
        // Each status comes with one of the two, and those that tell most with both.
        for (what, turn) in [("insert", statuses(0, 2)), ("destroy", statuses(1, 2))] {
            let call = format!("/answer/{{status}}/{what}: the statuses that aren't refused with 409");
            let unsaved = statuses_for_which(router.clone(), what, Some(&cookie), &turn, |_, response| {
                response.status().as_u16() != 409
            });
            let errors: Vec<u16> = turn.iter().copied().filter(|it| (500..=599).contains(it)).collect();
            t.call_async(call, unsaved).await.gives(errors);
        }
        for status in [200, 303, 404] {
            let path = format!("/answer/{status}/insert");
            let reply = alice.get_with_cookie(&path, &cookie).await;
            let what = format!("the answer in place of {path}: status, text, cookies, Vary");
            t.see(what, refusal(&reply)).is(ended_meanwhile());
        }
    });
}

#[test]
fn an_error_saves_nothing() {
    claim!(
        STEP.invariant(5),
        "A response of 500 or more saves nothing, and ends nothing",
        "Django 5.2 and tower-sessions 0.15 do the same"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        alice.get("/fail").await;
        alice.get_with_cookie("/destroy-and-fail", &cookie).await;
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 1, 0, 0]);
        t.matches_snapshot();
    });
}

#[test]
fn no_error_saves_or_ends_anything() {
    claim!(
        STEP.invariant(5),
        "Whatever 5xx a handler answers, and whatever it did, the session is as it was",
        "Django 5.2 and tower-sessions 0.15 do the same"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let cookie = known(&site).await;
        for status in [500, 503, 599] {
            for what in ["insert", "cycle", "destroy"] {
                let path = format!("/answer/{status}/{what}");
                let reply = alice.get_with_cookie(&path, &cookie).await;
                let seen = (reply.status, reply.set_cookies().len());
                t.see(format!("{path}: its status and its cookies"), seen)
                    .is((status, 0));
            }
        }
        let router = layered(router(), site.store.clone(), site.clock.clock(), LONG);
        for what in ["insert", "cycle", "destroy"] {
            for status in 500..=599 {
                let request = Request::get(format!("/answer/{status}/{what}"));
                let request = request.header(COOKIE, &cookie).body(Body::empty());
                let request = request.expect("a path, and a cookie");
                let Ok(response) = router.clone().call(request).await;
                let [creates, _, saves, deletes] = site.calls();
                let cookies = response.headers().get_all(SET_COOKIE).iter().count();
                let seen = (
                    response.status().as_u16(),
                    cookies,
                    creates + saves + deletes,
                );
                t.see(
                    format!(
                        "{status}, {what}: status, cookies, and all creates, saves and deletes"
                    ),
                    seen,
                )
                .is((status, 0, 0));
            }
        }
    });
}

#[test]
fn a_panic_saves_nothing() {
    claim!(
        STEP,
        "A handler that panics closes the connection, and nothing of its session is saved",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        t.browser("alice", &site.server)
            .get_no_answer("/panic")
            .await;
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 0, 0, 0]);
        let bob = t.browser("bob", &site.server).get("/profile").await;
        t.see("the next visitor's answer", bob.text())
            .is("User not logged in".to_owned());
    });
}

/// Says who is there, and in which shop: a handler with a state beside its session.
async fn who(State(shop): State<&'static str>, session: Session) -> String {
    let is_known = session.get("logged_in") == Some(true);
    format!(
        "{shop}: {}",
        if is_known { "a customer" } else { "a stranger" }
    )
}

#[test]
fn a_state_and_other_layers_go_with_it() {
    claim!(
        STEP,
        "A router with a state takes the layer, a single route does, and layers of other kinds go around it",
        "axum 0.8, `Router::layer` and `MethodRouter::layer`"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(10);
        let (clock, settings) = (StoppedClock::at(NOW).clock(), Settings::default());
        let sessions = SessionLayer::reporting(store, clock, settings, |_| {});
        let all = Router::new()
            .route("/who", get(who))
            .layer(sessions.clone())
            .layer(map_response(async |response| ([("x-other", "layer")], response)));
        let one = Router::new()
            .route("/one", get(who).layer(sessions))
            .route("/none", get(who));
        let site = t.serve(all.merge(one).with_state("cups"));
        let alice = t.browser("alice", &site);
        for path in ["/who", "/one", "/none"] {
            alice.get(path).await;
        }
        t.matches_snapshot();
    });
}
