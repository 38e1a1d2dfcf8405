//! Write `begin` and `create`: a session begins with its first value.

use std::collections::HashSet;
use std::mem::take;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use axum::http::header::{SET_COOKIE, VARY};
use axum::routing::get;
use harness::{Step, claim};
use memory_store::{MemoryStore, StoppedClock};
use serde_json::{Value, json};
use session_ids::SessionId;
use session_layer::{Session, SessionError, SessionLayer, Settings};
use tokio::join;

use crate::failing_store::{FailingStore, Fault, Faults};
use crate::outages::{Story, Who, tell};
use crate::site::*;
use crate::staged_store::{Call, Director};

const STEP: Step = CHAPTER.step(6, "Begin a session");

#[test]
fn the_first_value_begins_a_session() {
    claim!(
        STEP.invariants(&[3, 4]),
        "The first change sets the cookie, once, and forbids storing; later requests find the value",
        "ASVS 5.0, 14.3.2; RFC 9111, section 5.2.2.5"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/login").await;
        alice.get("/profile").await;
        t.see("creates, loads, saves, deletes", site.calls()).is([1, 1, 0, 0]);
        t.matches_snapshot();
    });
}

#[test]
fn without_a_value_there_is_no_session() {
    claim!(
        STEP.invariant(1),
        "A stranger whose session is left empty gets no record and no cookie",
        "CWE-770"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        for path in ["/remove", "/insert-and-remove", "/cycle"] {
            bob.get(path).await;
        }
        t.see("creates, loads, saves, deletes", site.calls())
            .is([0, 0, 0, 0]);
        t.matches_snapshot();
        let unknown = format!("__Host-session={}", SessionId::generate().text());
        for path in ["/remove", "/insert-and-remove", "/cycle"] {
            let reply = bob.get_with_cookie(path, &unknown).await;
            t.see(
                format!("the cookies of {path} for a cookie that is unknown"),
                reply.set_cookies().len(),
            )
            .is(0);
        }
    });
}

#[test]
fn a_chosen_id_is_not_adopted() {
    claim!(
        STEP.invariant(4),
        "A visitor with an ID that was never given out gets another one, and the chosen one stays unknown",
        "WSTG-SESS-03; CWE-384"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        let chosen = format!("__Host-session={}", SessionId::generate().text());
        mallory.get_with_cookie("/login", &chosen).await;
        mallory.get_with_cookie("/profile", &chosen).await;
        mallory.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn two_cookies_begin_a_new_session() {
    claim!(
        STEP.invariant(4),
        "With two cookies of the session's name, a login begins a session of its own, and removes no cookie",
        "RFC 6265bis, section 8.6"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (_, key) = site.logged_in(&t, "alice").await;
        let ids = [SessionId::generate().text(), SessionId::generate().text()];
        let tossed = format!("__Host-session={}; __Host-session={}", ids[0], ids[1]);
        let reply = t
            .browser("bob", &site.server)
            .get_with_cookie("/login", tossed)
            .await;
        let given = key_in(&reply.set_cookies());
        t.see(
            "whether Bob is given a session that isn't Alice's",
            given != key,
        )
        .is(true);
        let set = reply.set_cookies();
        let removals = set.iter().filter(|set| set.deletes(SystemTime::now()));
        let seen = (set.len(), removals.count());
        t.see("how many cookies Bob's login sets, and how many it removes", seen)
            .is((1, 0));
    });
}

#[test]
fn cookie_and_record_end_together() {
    claim!(
        STEP.invariants(&[3, 4]),
        "The cookie's Max-Age and the record's end are one decision: the same second",
        "maxcountryman/tower-sessions#174"
    )
    .test(async |t| {
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let store = director.stage(MemoryStore::with_capacity(10));
        let settings = Settings::default().lifetime(Duration::from_secs(600));
        let app = router().layer(SessionLayer::new(store, clock.clock(), settings));
        let site = t.serve(app);
        let alice = t.browser("alice", &site);
        let reply = alice.get("/login").await;
        let set = reply.set_cookies();
        let age = set.first().and_then(|set| set.attribute("max-age"));
        let age = age.map(|age| String::from_utf8_lossy(age).into_owned());
        t.see("Max-Age, with a lifetime of 600 seconds", age)
            .is(Some("600".to_owned()));
        clock.advance(Duration::from_secs(599));
        let before = alice.get("/profile").await.text();
        t.see("the profile after 599 seconds", before)
            .is("Profile page".to_owned());
        clock.advance(Duration::from_secs(1));
        let after = alice.get("/profile").await.text();
        t.see("the profile after 600 seconds", after)
            .is("User not logged in".to_owned());
    });
}

#[test]
fn the_answer_keeps_its_own_headers() {
    claim!(
        STEP,
        "Cookies and Vary that the handler has set go out beside the session's",
        "RFC 6265bis, section 3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        t.browser("alice", &site.server).get("/own-headers").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_refusal_by_the_handler_is_saved() {
    claim!(
        STEP,
        "What a handler changed is saved whatever it answers below 500",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for status in [200, 303, 404] {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let reply = alice.get(&format!("/answer/{status}/insert")).await;
            t.see("the status", reply.status).is(status);
            let color = alice.get("/color").await.text();
            t.see(format!("the color after a {status}"), color)
                .is("dark".to_owned());
        }
        let site = Site::new(&t);
        let router = layered(router(), site.store.clone(), site.clock.clock(), LONG);
        // Step 5 asks for each status; here it is those that tell most, and every fiftieth besides.
        let some = statuses(0, 50);
        let (errors, saved): (Vec<u16>, Vec<u16>) = some
            .iter()
            .copied()
            .partition(|it| (500..=599).contains(it));
        let unsaved = statuses_for_which(router, "insert", None, &some, |status, response| {
            let cookies = response.headers().get_all(SET_COOKIE).iter().count();
            (response.status().as_u16(), cookies) != (status, 1)
        });
        let call = "/answer/{status}/insert: the statuses that don't go out with a cookie";
        t.call_async(call, unsaved).await.gives(errors);
        t.see("the number of creates", site.calls()[0])
            .is(saved.len());
    });
}

#[test]
fn what_was_not_created_is_not_claimed() {
    claim!(
        STEP.invariant(7),
        "If the store gives an error on create, the visitor reads 503 and gets no cookie",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        site.director.break_down(Call::Create);
        t.browser("alice", &site.server).get("/own-headers").await;
        t.see("creates, loads, saves, deletes", site.calls())
            .is([1, 0, 0, 0]);
        t.matches_snapshot();
    });
}

#[test]
fn without_vary_a_cache_gives_away_the_page() {
    claim!(
        STEP,
        "Behind a cache, and without the header Vary, Alice's page is given to Bob",
        "CVE-2023-30861"
    )
    .test(async |t| {
        let site = cached(&t, Some(VARY));
        let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
        alice.get("/name/Alice").await;
        alice.get("/greeting").await;
        bob.get("/greeting").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_cache_that_is_told_gives_nothing_away() {
    claim!(
        STEP,
        "Behind a cache, each visitor has their own page and their own session, and Alice's reload is a hit",
        "RFC 9110, section 12.5.5; RFC 9111, section 5.2.2.5"
    )
    .test(async |t| {
        let site = cached(&t, None);
        let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
        alice.get("/name/Alice").await;
        alice.get("/greeting").await;
        alice.get("/greeting").await;
        bob.get("/greeting").await;
        bob.get("/login").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_taken_id_is_drawn_again() {
    claim!(
        STEP.invariant(5),
        "If the store says that an ID is taken, another one is drawn, and that is the one given out",
        "maxcountryman/tower-sessions#180"
    )
    .test(async |t| {
        for times in [1, 2, 3] {
            let site = Site::new(&t);
            site.director.say_taken_times(times);
            let alice = t.browser("alice", &site.server);
            let status = alice.get("/login").await.status;
            let profile = alice.get("/profile").await.text();
            let drawn = site.director.drawn();
            let different: HashSet<_> = drawn.iter().collect();
            let what = format!("status, profile, and different keys, where {times} are taken");
            t.see(what, (status, profile, different.len()))
                .is((200, "Profile page".to_owned(), times + 1));
        }
    });
}

#[test]
fn the_drawing_has_an_end() {
    claim!(
        STEP.invariant(6),
        "If every ID is taken, something is wrong: after a bounded number of tries the visitor reads 503, \
         and nothing of the handler's answer",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        site.director.say_taken_times(usize::MAX);
        let alice = t.browser("alice", &site.server);
        let reply = alice.get("/own-headers").await;
        let what = "status, text, number of cookies and Vary, where every key is taken";
        t.see(what, refusal(&reply)).is(later());
        t.see("the number of creates", site.calls()[0])
            .must("more than one, and at most a hundred", |creates| {
                (2..=100).contains(creates)
            });
    });
}

#[test]
fn the_cookie_lives_as_long_as_the_record() {
    claim!(
        STEP.invariants(&[3, 4]),
        "Where the store took its time, the cookie has only what the record has left, and 0 if that is \
         nothing",
        "maxcountryman/tower-sessions#174"
    )
    .test(async |t| {
        for (took, left) in [(0, 600), (100, 500), (599, 1), (600, 0), (700, 0)] {
            let site = Site::living(&t, 600);
            let alice = t.browser("alice", &site.server);
            let creating = site.director.hold_next(Call::Create);
            let (reply, ()) = join!(alice.get("/login"), async {
                creating.reached().await;
                site.clock.advance(Duration::from_secs(took));
                creating.release();
            });
            let end = site.director.last_kept().map(|record| record.expires);
            t.see("the end of the record", end).is(Some(NOW.plus(Duration::from_secs(600))));
            let age = attribute(&reply, "max-age");
            t.see(format!("Max-Age, where the store took {took} of 600 seconds"), age)
                .is(Some(left.to_string()));
        }
    });
}

#[test]
fn the_store_is_told_the_time() {
    claim!(
        STEP.invariant(3),
        "The store is told what time it is: a full one has room for a new session as soon as another has \
         expired, and not before",
        "chapter 05, step 6"
    )
    .test(async |t| {
        for (seconds, status) in [(0, 503), (599, 503), (600, 200), (601, 200)] {
            let clock = StoppedClock::at(NOW);
            let settings = Settings::default().timeout(LONG).lifetime(Duration::from_secs(600));
            let store = MemoryStore::with_capacity(1);
            let layer = SessionLayer::reporting(store, clock.clock(), settings, |_| {});
            let site = t.serve(router().layer(layer));
            let begun = t.browser("bob", &site).get("/login").await.status;
            clock.advance(Duration::from_secs(seconds));
            let alice = t.browser("alice", &site).get("/login").await.status;
            let what = format!(
                "the statuses of Bob's login and of Alice's, {seconds} seconds later, with room for one \
                 session of 600 seconds"
            );
            t.see(what, (begun, alice)).is((200, status));
        }
    });
}

#[test]
fn a_session_lives_a_second_at_least() {
    claim!(
        STEP,
        "A lifetime of 0 seconds is taken for 1: a session that is over when it begins is none",
        "the documentation of `Settings::lifetime`"
    )
    .test(async |t| {
        for (seconds, lives) in [(0, 1), (1, 1), (2, 2)] {
            let site = Site::living(&t, seconds);
            let reply = t.browser("alice", &site.server).get("/login").await;
            t.see(
                format!("Max-Age, with a lifetime of {seconds} seconds"),
                attribute(&reply, "max-age"),
            )
            .is(Some(lives.to_string()));
        }
    });
}

#[test]
fn the_settings_go_together() {
    claim!(
        STEP,
        "Each setting leaves the others as they are",
        "the documentation of `Settings`"
    )
    .test(async |t| {
        let settings = Settings::for_development()
            .lifetime(Duration::from_secs(600))
            .timeout(LONG);
        let site = Site::set(&t, router(), settings);
        let alice = t.browser("alice", &site.server);
        let reply = alice.get("/login").await;
        let cookies = reply.set_cookies();
        let age = cookies.first().and_then(|set| set.attribute("max-age"));
        let age = age.map(|age| String::from_utf8_lossy(age).into_owned());
        t.see("Max-Age", age).is(Some("600".to_owned()));
        let profile = alice.get("/profile").await.text();
        t.see("the profile after that", profile)
            .is("Profile page".to_owned());
        t.see("the cookie's name", alice.cookies("/"))
            .must("session", |cookies| {
                cookies
                    .as_ref()
                    .is_some_and(|it| it.starts_with("session="))
            });
    });
}

#[test]
fn a_null_is_a_value() {
    claim!(
        STEP.invariant(2),
        "A visitor whose only value is null has a session: that the value is known to be none is kept",
        "the chapter's first rule of this step"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let reply = t.browser("alice", &site.server).get("/null").await;
        let kept = site.kept(&key_in(&reply.set_cookies())).await;
        let data = kept.map(|record| Value::Object(record.data));
        t.see("the record's data", data)
            .is(Some(json!({ "color": null })));
    });
}

#[test]
fn each_value_is_kept_as_it_is() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "null, false, 0, and an empty text, list or map are values, alone, beside others, and inside others",
        "RFC 8259, section 3"
    )
    .test(async |t| {
        for values in [
            json!({ "a": null }),
            json!({ "a": null, "b": 1 }),
            json!({ "a": null, "b": null }),
            json!({ "a": { "b": null } }),
            json!({ "a": { "b": { "c": null, "d": [] } }, "e": null }),
            json!({ "a": [null, 1, {}] }),
            json!({ "a": {} }),
            json!({ "a": {}, "b": [] }),
            json!({ "a": [] }),
            json!({ "a": "" }),
            json!({ "a": "", "b": [], "c": {}, "d": 1 }),
            json!({ "a": { "b": "", "c": [] }, "d": ["", [], null] }),
            json!({ "a": false }),
            json!({ "a": 0 }),
            json!({ "": 1 }),
            json!({ "": "" }),
        ] {
            let inserted = values.clone();
            let insert = async move |session: Session| {
                for (name, value) in inserted.as_object().into_iter().flatten() {
                    session.insert(name, value);
                }
            };
            let site = Site::with(&t, router().route("/values", get(insert)), LONG);
            let alice = t.browser("alice", &site.server);
            let set = alice.get("/values").await.set_cookies();
            t.see(format!("how many cookies {values} sets"), set.len()).is(1);
            let kept = site.kept(&key_in(&set)).await;
            let data = kept.map(|record| Value::Object(record.data));
            t.see(format!("the record's data after {values}"), data)
                .is(Some(values));
        }
    });
}

#[test]
fn each_try_has_one_lifetime() {
    claim!(
        STEP.invariants(&[3, 4, 5]),
        "However many IDs are taken, and whatever time that takes, the record lives for one lifetime, and \
         the cookie for what is left of it",
        "maxcountryman/tower-sessions#174"
    )
    .test(async |t| {
        for times in 0..=3 {
            for took in [0, 100] {
                let site = Site::living(&t, 600);
                let alice = t.browser("alice", &site.server);
                site.director.say_taken_times(times);
                let creating = site.director.hold_next(Call::Create);
                let (reply, ()) = join!(alice.get("/login"), async {
                    creating.reached().await;
                    site.clock.advance(Duration::from_secs(took));
                    creating.release();
                });
                let end = site.director.last_kept().map(|record| record.expires);
                let case = format!("where {times} IDs are taken, and the first try takes {took} seconds");
                let (begun, now) = (NOW.plus(Duration::from_secs(600)), NOW.plus(Duration::from_secs(600 + took)));
                t.see(format!("the end of the record, {case}"), end)
                    .must("600 seconds after the first try, or after a later one", |end| {
                        end.is_some_and(|end| begun <= end && end <= now)
                    });
                let left = end.map(|end| end.since(NOW.plus(Duration::from_secs(took))).as_secs().to_string());
                t.see(format!("Max-Age, {case}"), attribute(&reply, "max-age"))
                    .is(left);
            }
        }
    });
}

#[test]
fn an_error_is_no_taken_id_in_any_try() {
    claim!(
        STEP.invariant(7),
        "After however many taken IDs, the error of a create ends the saving, and is reported",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let director = Director::default();
        let staged = director.stage(MemoryStore::with_capacity(100));
        let (faults, store): (Faults, FailingStore<_>) = Faults::around(staged);
        let reports = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&reports);
        let report = move |error: &SessionError| {
            let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
            heard.push(error.to_string());
        };
        let clock = StoppedClock::at(NOW).clock();
        let settings = Settings::default().timeout(LONG);
        let layer = SessionLayer::reporting(store, clock, settings, report);
        let site = t.serve(router().layer(layer));
        let bob = t.browser("bob", &site);
        director.say_taken_times(usize::MAX);
        bob.get("/login").await;
        let tries = director.calls(Call::Create);
        t.see("the number of tries, where every ID is taken", tries)
            .must("more than one, and at most a hundred", |tries| {
                (2..=100).contains(tries)
            });
        for fault in Fault::EVERY
            .into_iter()
            .filter(|fault| *fault != Fault::NoRoom)
        {
            for number in 1..=tries {
                faults.arm(fault, number);
                let reply = bob.get("/login").await;
                let log = faults.disarm();
                let case = format!("where create number {number} fails: {fault}");
                t.see(
                    format!("status, text, cookies and Vary, {case}"),
                    refusal(&reply),
                )
                .is(later());
                t.see(
                    format!("the call that failed, and those after it, {case}"),
                    (log.failed, log.after),
                )
                .is((Some(Call::Create), vec![]));
                let reports = take(&mut *reports.lock().unwrap_or_else(PoisonError::into_inner));
                t.see(format!("the reports, {case}"), reports)
                    .is(vec![fault.error().to_string()]);
            }
        }
    });
}

#[test]
fn the_session_is_closed_while_it_is_saved() {
    claim!(
        STEP,
        "What a task inserts while the store is at work comes too late, and panics (step 5, invariant 3)",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let shelf = Arc::new(Mutex::new(None));
        let kept = Arc::clone(&shelf);
        let keep = async move |session: Session| {
            session.insert("color", "dark");
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
        };
        let site = Site::with(&t, router().route("/keep", get(keep)), LONG);
        let alice = t.browser("alice", &site.server);
        let creating = site.director.hold_before_next(Call::Create);
        let (_, is_late) = join!(alice.get("/keep"), async {
            creating.reached().await;
            let kept = shelf.lock().unwrap_or_else(PoisonError::into_inner).take();
            let session = kept.expect("the handler has kept it");
            let late = catch_unwind(AssertUnwindSafe(|| session.insert("late", true)));
            creating.release();
            late.is_err()
        });
        t.see("whether insert panics during the create", is_late).is(true);
    });
}

#[test]
fn no_outage_begins_a_session_that_is_claimed() {
    claim!(
        STEP.invariant(7),
        "Whatever error the store gives on create, done or not, the visitor reads 503 and gets no cookie",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        for (name, path, taken) in [
            ("a stranger logs in", "/login", 0),
            ("a stranger logs in, after a taken ID", "/login", 1),
            ("a stranger logs in under another ID", "/cycle-and-insert", 0),
            ("a stranger logs in under another ID, after a taken one", "/cycle-and-insert", 1),
            ("a stranger is given a cookie of the handler's, too", "/own-headers", 0),
        ] {
            let story = Story {
                name,
                path,
                who: Who::Stranger,
                others: &[],
                taken,
            };
            tell(&t, story, async |told| {
                told.see("creates that were done", told.log.count(Call::Create))
                    .must("one at most", |&creates| creates <= 1);
                if told.is_whole() {
                    let profile = told.with_the_new_cookie("/profile").await;
                    told.see("the next profile", profile)
                        .is("Profile page".to_owned());
                }
            })
            .await;
        }
    });
}

#[test]
fn a_name_is_text_on_the_desk() {
    claim!(
        STEP,
        "What a visitor calls themselves is shown as it is, whatever it means in the page",
        "CWE-79, CWE-1336"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(10);
        let clock = StoppedClock::at(NOW).clock();
        let site = t.serve(session_layer::app(store, clock, Settings::default()));
        for (name, shown) in [
            ("{presses}", "Hello, {presses}."),
            ("<b>&'", "Hello, &lt;b&gt;&amp;&#39;."),
        ] {
            let mallory = t.browser("mallory", &site);
            mallory.post("/name", &[("name", name)]).await;
            let page = mallory.get("/").await.text();
            t.see(
                format!("whether the desk says {shown:?} to {name:?}"),
                page.contains(shown),
            )
            .is(true);
        }
    });
}
