//! Write `login`: it puts into the visitor's session that they are logged in.

use std::sync::Arc;
use std::time::Duration;

use harness::{Reply, Server, Step, Test, claim};
use memory_store::{MemoryStore, Record, SessionStore, StoppedClock, app};
use serde_json::{Value, json};
use session_ids::{SessionId, StoreKey};
use tokio::join;

use crate::common::*;
use crate::failing_store::{FailingStore, Fault, Faults, Log, at_each_call};
use crate::slow_store::{Asked, SlowStore};
use crate::staged_store::{Call, Director, StagedStore};
use crate::store_contract::{NOW, record};

const STEP: Step = CHAPTER.step(7, "Wire a session by hand");

/// The app on a store in memory, with a director for the store and a clock that stands.
fn site(t: &Test) -> (Server, Director, StoppedClock) {
    let (director, clock) = (Director::default(), StoppedClock::at(NOW));
    let site = t.serve(app(director.stage(store()), clock.clock()));
    t.name_cookie("session", "session");
    (site, director, clock)
}

#[test]
fn it_is_the_tutorial_s_app() {
    claim!(
        STEP.invariant(1),
        "Login, profile and logout answer as the tutorial's app does",
        "the tutorial's three routes"
    )
    .test(async |t| {
        let (site, ..) = site(&t);
        let alice = t.browser("alice", &site);
        alice.get("/profile").await;
        alice.get("/login").await;
        alice.get("/profile").await;
        alice.get("/logout").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

/// The ID that an answer gives out.
fn given(reply: &Reply) -> Option<SessionId> {
    let set = reply.set_cookies();
    let text = str::from_utf8(set.first()?.value()).ok()?.to_owned();
    SessionId::parse(&text).ok()
}

#[test]
fn a_new_session_holds_one_value() {
    claim!(
        STEP.invariant(2),
        "A visitor without an ID, or with two, gets a new session under an ID of its own, with one value",
        "the chapter's table"
    )
    .test(async |t| {
        let staged: StagedStore<MemoryStore> = Director::default().stage(store());
        let inner = Arc::clone(&staged.inner);
        let site = t.serve(app(staged, StoppedClock::at(NOW).clock()));
        let [one, two] = [SessionId::generate(), SessionId::generate()];
        for id in [&one, &two] {
            let dark = record("theme", "dark");
            let created = inner.create(&StoreKey::of(id), &dark, NOW).await;
            t.see("whether create succeeds", created.is_ok()).is(true);
        }
        let mut keys = vec![StoreKey::of(&one), StoreKey::of(&two)];
        let [both, twice] = [[&one, &two], [&one, &one]]
            .map(|[a, b]| format!("session={}; session={}", a.text(), b.text()));
        for cookies in ["theme=dark", &both, &twice, "session=banana", "theme=dark"] {
            let visitor = t.browser("visitor", &site);
            let login = visitor.get_with_cookie("/login", cookies).await;
            let key = given(&login).as_ref().map(StoreKey::of);
            let what = format!("the key of the ID that GET /login with `{cookies}` gives out");
            t.see(&what, key)
                .must("an ID that no session had before", |key| {
                    key.is_some_and(|key| !keys.contains(&key))
                });
            let Some(key) = key else { continue };
            let kept = inner.load(&key, NOW).await.ok().flatten();
            let mut expected = record("logged_in", true);
            expected.expires = NOW.plus(Duration::from_secs(86_400));
            t.see("the record under that key", kept.map(|(record, _)| record))
                .is(Some(expected));
            keys.push(key);
        }
        for key in &keys[..2] {
            let kept = inner.load(key, NOW).await.ok().flatten();
            t.see(
                "the record under a key that came with another",
                kept.map(|(record, _)| record),
            )
            .is(Some(record("theme", "dark")));
        }
    });
}

#[test]
fn a_second_login_keeps_the_session() {
    claim!(
        STEP.invariant(3),
        "A visitor who has a session keeps its ID, and the cookie isn't set again",
        "what the chapter asks for; chapter 08 changes it"
    )
    .test(async |t| {
        let (site, ..) = site(&t);
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        alice.get("/login").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn login_adds_to_what_is_there() {
    claim!(
        STEP.invariant(4),
        "What was in the session before the login is in it afterwards",
        "the contract: a save replaces the whole record"
    )
    .test(async |t| {
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let (store, id) = (store(), SessionId::generate());
        let mut before = record("theme", "dark");
        before.data.insert("logged_in".to_owned(), false.into());
        before.data.insert("nothing".to_owned(), Value::Null);
        before.data.insert("cart".to_owned(), json!([]));
        let created = store.create(&StoreKey::of(&id), &before, NOW).await;
        t.see("whether create succeeds", created.is_ok()).is(true);
        let site = t.serve(app(director.stage(store), clock.clock()));
        let cookie = format!("session={}", id.text());
        let alice = t.browser("alice", &site);
        let profile = alice.get_with_cookie("/profile", &cookie).await;
        t.see("the text of GET /profile before the login", profile.text())
            .is("User not logged in");
        alice.get_with_cookie("/login", cookie).await;
        let kept = director.last_kept().map(|record| record.data);
        let expected = json!({"theme": "dark", "nothing": null, "cart": [], "logged_in": true});
        t.see(
            "the data that login saved, where logged_in was false",
            kept.map(Value::Object),
        )
        .is(Some(expected));
    });
}

#[test]
fn a_taken_key_is_not_handed_out() {
    claim!(
        STEP.invariant(8),
        "When create says Taken, the record is another visitor's, and so is the ID",
        "ASVS 5.0, 7.2.3; CWE-384"
    )
    .test(async |t| {
        for times in 1..4 {
            let (site, director, _) = site(&t);
            director.say_taken_times(times);
            let bob = t.browser("bob", &site);
            let login = bob.get("/login").await;
            // To draw another ID is as right as to say 409.
            let is_promised = login.status == 200 || !login.set_cookies().is_empty();
            let profile = bob.get("/profile").await.text();
            t.see(
                "GET /login, whose create says Taken, and GET /profile after it, as their texts",
                (login.text(), profile),
            )
            .must(
                "an error without a cookie, or a login that the next page knows of",
                |(_, profile)| !is_promised || profile == "Profile page",
            );
            let drawn = director.drawn();
            let refused = &drawn[..times.min(drawn.len())];
            let key = given(&login).as_ref().map(StoreKey::of);
            t.see("the key of the ID that is given out", key)
                .must("none, or one that the store has not refused", |key| {
                    key.is_none_or(|key| !refused.contains(&key))
                });
        }
    });
}

#[test]
fn a_chosen_id_is_not_adopted() {
    claim!(
        STEP.invariant(6),
        "An ID that the server didn't give out begins no session: the visitor gets another one",
        "WSTG-SESS-03; CWE-384"
    )
    .test(async |t| {
        let (site, ..) = site(&t);
        let mallory = t.browser("mallory", &site);
        let chosen = "session=AAAAAAAAAAAAAAAAAAAAAA";
        mallory.get_with_cookie("/login", chosen).await;
        mallory.get("/profile").await;
        mallory.get_with_cookie("/profile", chosen).await;
        t.matches_snapshot();
    });
}

#[test]
fn a_session_ends_a_day_after_its_last_login() {
    claim!(
        STEP.invariant(5),
        "The record expires 86,400 seconds after it was last saved",
        "ASVS 5.0, 7.3.1"
    )
    .test(async |t| {
        let (site, _, clock) = site(&t);
        let alice = t.browser("alice", &site);
        let mut seen = String::new();
        let mut look = async |page: &str| {
            let text = alice.get(page).await.text();
            seen.push_str(&format!("{} {page}: {text}\n", clock.clock().now()));
        };
        look("/login").await;
        clock.advance(Duration::from_secs(86_399));
        look("/profile").await;
        look("/login").await;
        clock.advance(Duration::from_secs(86_399));
        look("/profile").await;
        clock.advance(Duration::from_secs(1));
        look("/profile").await;
        look("/login").await;
        look("/profile").await;
        t.matches_snapshot_of(&seen);
    });
}

#[test]
fn a_double_click_is_one_login_and_one_error() {
    claim!(
        STEP.invariant(7),
        "Of two requests that change one session at the same moment, the late one says 409",
        "the contract"
    )
    .test(async |t| {
        let (site, director, _) = site(&t);
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        let slow = director.hold_next(Call::Load);
        join!(alice.get("/login"), async {
            slow.reached().await;
            alice.get("/login").await;
            slow.release();
        });
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_slow_request_does_not_undo_a_logout() {
    claim!(
        STEP.invariant(7),
        "A request that began before the logout and ends after it brings nothing back",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let (site, director, _) = site(&t);
        let alice = t.browser("alice", &site);
        let given = alice.get("/login").await.set_cookies();
        let kept = given.first().map(|set| set.value().to_vec());
        let old = [b"session=", kept.unwrap_or_default().as_slice()].concat();
        let slow = director.hold_next(Call::Load);
        join!(alice.get("/login"), async {
            slow.reached().await;
            alice.get("/logout").await;
            slow.release();
        });
        alice.get_with_cookie("/profile", old).await;
        t.matches_snapshot();
    });
}

#[test]
fn an_outage_logs_no_visitor_out() {
    claim!(
        STEP.invariant(10),
        "While the store doesn't answer, no request gets a session, a cookie, or a 200",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (site, director, _) = site(&t);
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        director.break_down(Call::Load);
        alice.get("/login").await;
        director.repair();
        director.break_down(Call::Save);
        alice.get("/login").await;
        director.repair();
        director.break_down(Call::Create);
        t.browser("bob", &site).get("/login").await;
        director.repair();
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_login_asks_no_more_than_it_needs() {
    claim!(
        STEP.invariant(9),
        "A login costs one create, or one load and one save, and a stranger costs no load",
        "the contract: one question, one answer"
    )
    .test(async |t| {
        let (site, director, _) = site(&t);
        let calls = || [Call::Create, Call::Load, Call::Save].map(|call| director.calls(call));
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        let what = "creates, loads and saves after a stranger's login";
        t.see(what, calls()).is([1, 0, 0]);
        alice.get("/login").await;
        let what = "creates, loads and saves after the second login";
        t.see(what, calls()).is([1, 1, 1]);
    });
}

#[test]
fn a_login_is_at_the_second_in_which_it_began() {
    claim!(
        STEP.invariants(&[5, 9]),
        "One request asks the clock once, however long the store takes to answer",
        "the contract: now is an argument"
    )
    .test(async |t| {
        let (inner, clock) = (Arc::new(store()), StoppedClock::at(NOW));
        let asked = Asked::default();
        let slow = SlowStore {
            inner: Arc::clone(&inner),
            clock: clock.clone(),
            asked: asked.clone(),
        };
        let site = t.serve(app(slow, clock.clock()));
        let visitor = t.browser("visitor", &site);
        for (who, left) in [
            ("a stranger", None),
            ("a visitor whose ID the store doesn't know", Some(0)),
            ("a visitor whose session is in its last second", Some(1)),
            ("a visitor whose session has 500 seconds left", Some(500)),
            ("a visitor whose session has a week left", Some(604_800)),
        ] {
            let (now, id) = (clock.clock().now(), SessionId::generate());
            let mut there = record("theme", "dark");
            there.expires = now.plus(Duration::from_secs(left.unwrap_or_default()));
            if there.is_live(now) {
                let created = inner.create(&StoreKey::of(&id), &there, now).await;
                t.see("whether create succeeds", created.is_ok()).is(true);
            }
            let cookie = match left {
                Some(_) => format!("session={}", id.text()),
                None => "theme=dark".to_owned(),
            };
            let login = visitor.get_with_cookie("/login", cookie).await;
            t.see(format!("the text of GET /login by {who}"), login.text())
                .is("Login success");
            let end = now.plus(Duration::from_secs(86_400));
            let expected = match left {
                None => vec![format!("create at {now}, a record until {end}")],
                Some(0) => vec![
                    format!("load at {now}"),
                    format!("create at {now}, a record until {end}"),
                ],
                Some(_) => vec![
                    format!("load at {now}"),
                    format!("save at {now}, a record until {end}"),
                ],
            };
            let what = format!("what the store was asked for {who}, who came at {now}");
            t.see(what, asked.take()).is(expected);
        }
    });
}

/// A site whose store fails when it is told to, and Alice's session there.
struct Failing {
    site: Server,
    store: Arc<MemoryStore>,
    faults: Faults,
}

impl Failing {
    fn new(t: &Test) -> Self {
        let staged: StagedStore<MemoryStore> = Director::default().stage(store());
        let store = Arc::clone(&staged.inner);
        let (faults, failing): (Faults, FailingStore<_>) = Faults::around(staged);
        let site = t.serve(app(failing, StoppedClock::at(NOW).clock()));
        Self {
            site,
            store,
            faults,
        }
    }

    /// What is kept under this key; nothing where the store gives an error.
    async fn kept(&self, key: &StoreKey) -> Option<Record> {
        let loaded = self.store.load(key, NOW).await.ok()?;
        loaded.map(|(record, _)| record)
    }

    /// Lets the call fail that comes as this number, and looks at what `path` says and leaves.
    async fn tell(&self, t: &Test, path: &str, there: Option<&Record>, fails: Fails) -> Log {
        let id = SessionId::generate();
        let (key, cookie) = (StoreKey::of(&id), format!("session={}", id.text()));
        if let Some(there) = there {
            let created = self.store.create(&key, there, NOW).await;
            t.see("whether create succeeds", created.is_ok()).is(true);
        }
        let before = self.store.len();
        self.faults.arm(fails.0, fails.1);
        let visitor = t.browser("visitor", &self.site);
        let reply = visitor.get_with_cookie(path, &cookie).await;
        let log = self.faults.disarm();
        let case = match log.failed {
            Some(call) => format!("GET {path}, whose {call:?} gives {}", fails.0),
            None => format!("GET {path}, whose store gives no error"),
        };
        let fine = log.failed.is_none();
        let status = if fine { 200 } else { 503 };
        t.see(format!("the status of {case}"), reply.status)
            .is(status);
        let gets_cookie = fine && (path == "/logout" || path == "/login" && there.is_none());
        let set = reply.set_cookies().len();
        t.see(format!("the number of cookies that are set by {case}"), set)
            .is(usize::from(gets_cookie));
        // What was done is there, whatever the answer was, and nothing else has changed.
        let after = self.store.len() + log.count(Call::Delete) * usize::from(there.is_some());
        t.see(
            format!("the records that are there more after {case}"),
            after - before,
        )
        .is(log.count(Call::Create));
        let mut expected = there.filter(|_| log.count(Call::Delete) == 0).cloned();
        if let Some(expected) = &mut expected
            && log.count(Call::Save) > 0
        {
            expected.data.insert("logged_in".to_owned(), true.into());
            expected.expires = NOW.plus(Duration::from_secs(86_400));
        }
        t.see(
            format!("the visitor's record after {case}"),
            self.kept(&key).await,
        )
        .is(expected);
        log
    }
}

/// How a call fails, and which.
type Fails = (Fault, usize);

#[test]
fn whatever_fails_nothing_is_said_that_is_not_so() {
    claim!(
        STEP.invariant(10),
        "Whichever call gives whichever error, the answer is a 503 without a cookie",
        "ASVS 5.0, 16.5.3; CWE-636"
    )
    .test(async |t| {
        let site = Failing::new(&t);
        let dark = record("theme", "dark");
        let mut alice = dark.clone();
        alice.data.insert("logged_in".to_owned(), true.into());
        for path in ["/login", "/profile", "/logout"] {
            for there in [None, Some(&dark), Some(&alice)] {
                at_each_call(async |fault, number| {
                    site.tell(&t, path, there, (fault, number)).await
                })
                .await;
            }
        }
    });
}
