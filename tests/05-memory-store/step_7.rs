//! Write `login`: it puts into the visitor's session that they are logged in.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use harness::{Browser, Reply, Server, Step, Test, claim};
use memory_store::{Clock, MemoryStore, Record, SessionStore, StoppedClock, Timestamp, app};
use serde_json::{Value, json};
use session_ids::{SessionId, StoreKey};
use tokio::join;

use crate::common::*;
use crate::failing_store::{FailingStore, Fault, Faults, Log, at_each_call};
use crate::staged_store::{Call, Director, StagedStore};
use crate::store_contract::{NOW, record};
use crate::watched_store::{Asked as Seen, Rival, WatchedStore};

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
        for logged_in in [
            json!(false),
            json!(true),
            json!("no"),
            json!("true"),
            json!(1),
            json!(null),
            json!([true]),
            json!({"logged_in": true}),
        ] {
            let (director, clock) = (Director::default(), StoppedClock::at(NOW));
            let (store, id) = (store(), SessionId::generate());
            let mut before = record("theme", "dark");
            before
                .data
                .insert("logged_in".to_owned(), logged_in.clone());
            before.data.insert("nothing".to_owned(), Value::Null);
            before.data.insert("cart".to_owned(), json!([]));
            before
                .data
                .insert(String::new(), json!({"logged_in": false}));
            let created = store.create(&StoreKey::of(&id), &before, NOW).await;
            t.see("whether create succeeds", created.is_ok()).is(true);
            let site = t.serve(app(director.stage(store), clock.clock()));
            let cookie = format!("session={}", id.text());
            let alice = t.browser("alice", &site);
            let profile = alice.get_with_cookie("/profile", &cookie).await;
            let text = match logged_in {
                Value::Bool(true) => "Profile page",
                _ => "User not logged in",
            };
            t.see("the text of GET /profile before the login", profile.text())
                .is(text);
            alice.get_with_cookie("/login", cookie).await;
            let kept = director.last_kept().map(|record| record.data);
            let expected = json!({
                "": {"logged_in": false},
                "theme": "dark",
                "nothing": null,
                "cart": [],
                "logged_in": true
            });
            t.see(
                format!("the data that login saved, where logged_in was {logged_in}"),
                kept.map(Value::Object),
            )
            .is(Some(expected));
        }
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

/// Who comes to log in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visitor {
    Stranger,
    /// With two cookies, each with a live session's ID.
    WithTwo,
    /// With an ID that the store doesn't know.
    Unknown,
    /// With the ID of a session that expired so many seconds ago.
    Late(u64),
    /// With a live session that has so many seconds left.
    Live(u64),
    /// With a live session in which they are logged in.
    LoggedIn,
    /// With a live session that has no values.
    Empty,
    /// With a tombstone under their ID.
    Ended,
}

impl Visitor {
    const ALL: [Self; 12] = [
        Self::Stranger,
        Self::WithTwo,
        Self::Unknown,
        Self::Late(0),
        Self::Late(1),
        Self::Live(1),
        Self::Live(500),
        Self::Live(86_400),
        Self::Live(604_800),
        Self::LoggedIn,
        Self::Empty,
        Self::Ended,
    ];

    /// The record under their ID, if there is one.
    fn record(self, now: Timestamp) -> Option<Record> {
        let mut there = record("theme", "dark");
        let after = |seconds| now.plus(Duration::from_secs(seconds));
        there.expires = match self {
            Self::Stranger | Self::Unknown => return None,
            Self::Late(ago) => Timestamp::from_seconds(now.seconds() - ago),
            Self::Live(left) => after(left),
            Self::WithTwo | Self::LoggedIn | Self::Empty | Self::Ended => after(500),
        };
        if self == Self::LoggedIn {
            there.data.insert("logged_in".to_owned(), true.into());
        }
        if self == Self::Empty {
            there.data.clear();
        }
        there.ended = self == Self::Ended;
        Some(there)
    }
}

/// A site whose store takes its time, and notes what it is asked.
struct Watched {
    /// Serves as long as it is there.
    _site: Server,
    store: WatchedStore<MemoryStore>,
    clock: StoppedClock,
    /// Sends each visitor's request, with the cookies of that one.
    browser: Browser,
}

/// What came of one login.
struct Told {
    /// What has happened, in words.
    case: String,
    asked: Vec<Seen>,
    reply: Reply,
    began: Timestamp,
    /// The keys of the IDs that came with the request.
    brought: Vec<StoreKey>,
    before: Option<Record>,
}

impl Watched {
    fn new(t: &Test) -> Self {
        let clock = StoppedClock::at(NOW);
        let store = WatchedStore::new(MemoryStore::with_capacity(10_000), &clock);
        let site = t.serve(app(store.clone(), clock.clock()));
        let browser = t.browser("visitor", &site);
        Self {
            _site: site,
            store,
            clock,
            browser,
        }
    }

    /// Lets the visitor log in, at a store that says Taken so many times and has this fault.
    async fn tell(
        &self,
        t: &Test,
        visitor: Visitor,
        taken: usize,
        fault: Option<(Fault, usize)>,
    ) -> Told {
        self.clock.advance(Duration::from_secs(10));
        let began = self.clock.clock().now();
        let before = visitor.record(began);
        let ids = match visitor {
            Visitor::Stranger => vec![],
            Visitor::WithTwo => vec![SessionId::generate(), SessionId::generate()],
            _ => vec![SessionId::generate()],
        };
        let brought: Vec<_> = ids.iter().map(StoreKey::of).collect();
        for key in &brought {
            if let Some(before) = &before {
                let created = self.store.inner.create(key, before, NOW).await;
                t.see("whether create succeeds", created.is_ok()).is(true);
            }
        }
        let cookies: Vec<_> = ["theme=dark".to_owned()]
            .into_iter()
            .chain(ids.iter().map(|id| format!("session={}", id.text())))
            .collect();
        self.store.begin(taken, fault);
        let login = self.browser.get_with_cookie("/login", cookies.join("; "));
        let reply = login.await;
        let asked = self.store.end();
        let mut case = format!("GET /login by {visitor:?}");
        if taken > 0 {
            case.push_str(&format!(", whose first {taken} creates say Taken"));
        }
        if let Some((fault, number)) = fault {
            case.push_str(&format!(", whose call {number} gives {fault}"));
        }
        Told {
            case,
            asked,
            reply,
            began,
            brought,
            before,
        }
    }

    /// The live record under a key; one that has expired may be there or not.
    async fn kept(&self, key: &StoreKey, now: Timestamp) -> Option<Record> {
        let loaded = self.store.inner.load(key, now).await.ok()?;
        loaded.map(|(record, _)| record)
    }
}

impl Told {
    /// The record that this login is to leave: the one before, or a new one.
    fn expected(&self) -> Record {
        let end = self.began.plus(Duration::from_secs(86_400));
        let live = self.found().cloned();
        let mut expected = live.unwrap_or_else(|| Record::new(Default::default(), end));
        expected.data.insert("logged_in".to_owned(), true.into());
        expected.expires = end;
        expected
    }

    /// The live record that the visitor's one ID has.
    fn found(&self) -> Option<&Record> {
        let before = self.before.as_ref()?;
        (self.brought.len() == 1 && before.is_live(self.began)).then_some(before)
    }

    /// What is wrong with the calls, if something is: which they are, at which moment, with which record.
    fn wrong_call(&self) -> Option<String> {
        let (mut drawn, mut over) = (Vec::new(), false);
        let expected = self.expected();
        for (number, asked) in self.asked.iter().enumerate() {
            let number = number + 1;
            let wrong = |what: &str| Some(format!("call {number}, a {:?}: {what}", asked.call));
            if over {
                return wrong("nothing was left to ask");
            }
            over = asked.failed;
            if asked.now != Some(self.began) {
                return wrong("at another moment than the request's beginning");
            }
            let fits = match (&self.brought[..], self.found(), number) {
                ([own], _, 1) => asked.call == Call::Load && asked.key == *own,
                ([own], Some(_), 2) => {
                    over = true;
                    asked.call == Call::Save && asked.key == *own
                }
                _ => {
                    over |= !asked.refused;
                    asked.call == Call::Create
                }
            };
            if !fits {
                return wrong("that isn't what the table says");
            }
            if asked.call == Call::Create
                && (drawn.contains(&asked.key) || self.brought.contains(&asked.key))
            {
                return wrong("of an ID that isn't a new one");
            }
            drawn.push(asked.key);
            if let Some(record) = &asked.record
                && *record != expected
            {
                return Some(format!(
                    "call {number} brings {record:?}, and not {expected:?}"
                ));
            }
        }
        None
    }

    /// Asks all that holds for any login: of the calls, the answer and the records.
    async fn must_hold(&self, t: &Test, site: &Watched) {
        let case = &self.case;
        let is = |what: &str| format!("{what} {case}");
        t.see(is("what is wrong with the calls of"), self.wrong_call())
            .is(None);
        let last = self.asked.last();
        let (failed, refused) = last.map_or((true, true), |last| (last.failed, last.refused));
        let set = self.reply.set_cookies();
        let given = given(&self.reply).as_ref().map(StoreKey::of);
        if failed {
            t.see(is("the status of"), self.reply.status).is(503);
            t.see(is("the number of cookies that are set by"), set.len())
                .is(0);
        } else if refused {
            t.see(is("the status of"), self.reply.status)
                .must("an error", |status| *status >= 400);
            t.see(is("the number of cookies that are set by"), set.len())
                .is(0);
        } else {
            let created = last.filter(|last| last.call == Call::Create);
            t.see(is("the text of"), self.reply.text())
                .is("Login success");
            t.see(is("the number of cookies that are set by"), set.len())
                .is(usize::from(created.is_some()));
            t.see(is("the key of the ID that is given out by"), given)
                .is(created.map(|last| last.key));
        }
        // What the calls have brought is there, and nothing else has changed.
        let lost = last.filter(|last| failed && last.record.is_some());
        for (number, key) in self.brought.iter().enumerate() {
            let saved = last.is_some_and(|last| last.call == Call::Save && !last.failed);
            let expected = if saved {
                Some(self.expected())
            } else {
                self.before.clone().filter(|it| it.is_live(self.began))
            };
            let kept = site.kept(key, self.began).await;
            let what = is(&format!(
                "the record under the visitor's ID {number}, after"
            ));
            let may_be_saved = lost.is_some_and(|last| last.call == Call::Save);
            let saved = may_be_saved.then(|| self.expected());
            t.see(what, kept).must(
                "what was there, or what the last call has brought",
                |kept| *kept == expected || saved.is_some() && *kept == saved,
            );
        }
    }
}

#[test]
fn a_login_is_at_the_second_in_which_it_began() {
    claim!(
        STEP.invariants(&[2, 3, 4, 5, 6, 9]),
        "Each visitor costs the calls of the table, all at the moment at which the request began",
        "the contract: now is an argument"
    )
    .test(async |t| {
        let site = Watched::new(&t);
        for visitor in Visitor::ALL {
            site.tell(&t, visitor, 0, None)
                .await
                .must_hold(&t, &site)
                .await;
        }
    });
}

#[test]
fn after_taken_all_is_as_before_but_the_id() {
    claim!(
        STEP.invariants(&[5, 6, 8, 9]),
        "After Taken a login gives up or draws another ID, and nothing else about it changes",
        "ASVS 5.0, 7.2.3; CWE-384"
    )
    .test(async |t| {
        let site = Watched::new(&t);
        for visitor in Visitor::ALL {
            for taken in [1, 2, 3, 4, 12, 101] {
                let told = site.tell(&t, visitor, taken, None).await;
                told.must_hold(&t, &site).await;
            }
        }
        // Who never gives up hangs for as long as the store says Taken.
        for visitor in [Visitor::Stranger, Visitor::Unknown] {
            let told = site.tell(&t, visitor, 1000, None).await;
            told.must_hold(&t, &site).await;
            let gives_up = told.asked.last().is_some_and(|last| last.refused);
            t.see(format!("whether it gives up: {}", told.case), gives_up)
                .is(true);
        }
    });
}

#[test]
fn after_an_error_nothing_more_is_asked() {
    claim!(
        STEP.invariant(10),
        "Whichever error a call gives, the first one or one after Taken, the answer is a 503, and no \
         other call follows",
        "ASVS 5.0, 16.5.3; CWE-636"
    )
    .test(async |t| {
        let site = Watched::new(&t);
        for (visitor, taken) in Visitor::ALL.into_iter().flat_map(|it| [(it, 0), (it, 1), (it, 2)]) {
            for fault in Fault::EVERY {
                for number in 1.. {
                    let told = site.tell(&t, visitor, taken, Some((fault, number))).await;
                    told.must_hold(&t, &site).await;
                    if number >= 10 || told.asked.len() < number {
                        break;
                    }
                }
            }
        }
    });
}

#[test]
fn a_late_login_asks_nothing_more() {
    claim!(
        STEP.invariants(&[7, 9]),
        "After Stale the answer is a 409 without a cookie, nothing else is asked, and what another \
         request has left is there",
        "the contract"
    )
    .test(async |t| {
        let site = Watched::new(&t);
        let live = [
            Visitor::Live(1),
            Visitor::Live(500),
            Visitor::LoggedIn,
            Visitor::Ended,
        ];
        for visitor in live {
            for rival in [
                Rival::Changes,
                Rival::SavesTheSame,
                Rival::Buries,
                Rival::Deletes,
                Rival::DeletesAndCreates,
            ] {
                site.store.let_another(rival);
                let told = site.tell(&t, visitor, 0, None).await;
                let case = format!("{}, while another request {rival:?},", told.case);
                t.see(
                    format!("what is wrong with the calls of {case}"),
                    told.wrong_call(),
                )
                .is(None);
                t.see(format!("the status of {case}"), told.reply.status)
                    .is(409);
                let set = told.reply.set_cookies().len();
                t.see(format!("the number of cookies that are set by {case}"), set)
                    .is(0);
                let kept = site.kept(&told.brought[0], told.began).await;
                let before = told.before.as_ref().expect("it is live");
                t.see(format!("the record after {case}"), kept)
                    .is(rival.leaves(before));
            }
        }
    });
}

#[test]
fn the_clock_is_read_once() {
    claim!(
        STEP.invariant(5),
        "A login reads the clock once, whoever comes, and also where an ID is taken",
        "the contract: now is an argument"
    )
    .test(async |t| {
        // Each reading is a second later than the one before.
        let readings = Arc::new(AtomicU64::new(0));
        let read = Arc::clone(&readings);
        let clock = Clock::new(move || {
            Timestamp::from_seconds(NOW.seconds() + 1 + read.fetch_add(1, Ordering::SeqCst))
        });
        let director = Director::default();
        let staged: StagedStore<MemoryStore> = director.stage(store());
        let inner = Arc::clone(&staged.inner);
        let site = t.serve(app(staged, clock));
        let browser = t.browser("visitor", &site);
        for visitor in Visitor::ALL {
            for taken in 0..2 {
                let id = SessionId::generate();
                let now = Timestamp::from_seconds(NOW.seconds() + readings.load(Ordering::SeqCst));
                let cookie = match visitor {
                    Visitor::Stranger => "theme=dark".to_owned(),
                    Visitor::WithTwo => format!("session={0}; session={0}", id.text()),
                    _ => format!("session={}", id.text()),
                };
                if let Some(before) = visitor.record(now.plus(Duration::from_secs(1))) {
                    let created = inner.create(&StoreKey::of(&id), &before, NOW).await;
                    t.see("whether create succeeds", created.is_ok()).is(true);
                }
                director.say_taken_times(taken);
                let before = readings.load(Ordering::SeqCst);
                browser.get_with_cookie("/login", cookie).await;
                let times = readings.load(Ordering::SeqCst) - before;
                let what = format!(
                    "how often the clock is read by GET /login by {visitor:?}, with {taken} times Taken"
                );
                t.see(what, times).is(1);
            }
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
        if path != "/logout" {
            let what = format!("the deletions of {case}");
            t.see(what, log.count(Call::Delete)).is(0);
        }
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
