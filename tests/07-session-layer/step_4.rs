//! Write `begin`, `create` and `answer`: a session begins with its first value.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::header::VARY;
use harness::{Step, Test, claim};
use memory_store::{
    Created, MemoryStore, Record, Saved, SessionStore, StoppedClock, StoreError, Timestamp, Version,
};
use session_ids::{SessionId, StoreKey};
use session_layer::{SessionLayer, Settings};

use crate::site::*;
use crate::staged_store::{Call, Director};

const STEP: Step = CHAPTER.step(4, "Begin a session");

#[test]
fn the_first_value_begins_a_session() {
    claim!(
        STEP,
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
        STEP,
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
    });
}

#[test]
fn a_chosen_id_is_not_adopted() {
    claim!(
        STEP,
        "A visitor with an ID that nobody gave out gets another one, and the chosen one stays unknown",
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
        STEP,
        "With two cookies of the session's name, a login begins a session of its own",
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
    });
}

#[test]
fn cookie_and_record_end_together() {
    claim!(
        STEP,
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
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        let reply = alice.get("/not-found").await;
        t.see("the status", reply.status).is(404);
        let profile = alice.get("/profile").await.text();
        t.see("the profile after that", profile)
            .is("Profile page".to_owned());
    });
}

#[test]
fn what_was_not_created_is_not_claimed() {
    claim!(
        STEP,
        "If the store gives an error on create, the visitor reads 503 and gets no cookie",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        site.director.break_down(Call::Create);
        t.browser("alice", &site.server).get("/own-headers").await;
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
        "Behind a cache, everybody has their own page and their own session, and Alice's reload is a hit",
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

/// A store in which the first keys are taken.
struct Taken {
    inner: MemoryStore,
    times: usize,
    creates: Arc<AtomicUsize>,
}

impl SessionStore for Taken {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        if self.creates.fetch_add(1, Ordering::SeqCst) < self.times {
            Ok(Created::Taken)
        } else {
            self.inner.create(key, record, now).await
        }
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        self.inner.load(key, now).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.inner.save(key, seen, record, now).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        self.inner.delete(key).await
    }
}

/// Logs in where the first keys are taken: the status, whether a profile is there after, and how
/// often the store was asked to create.
async fn taken(t: &Test, times: usize) -> (u16, bool, usize) {
    let creates = Arc::new(AtomicUsize::new(0));
    let store = Taken {
        inner: MemoryStore::with_capacity(10),
        times,
        creates: Arc::clone(&creates),
    };
    let clock = StoppedClock::at(NOW).clock();
    let site = t.serve(layered(router(), store, clock, LONG));
    let alice = t.browser("alice", &site);
    let status = alice.get("/login").await.status;
    let profile = alice.get("/profile").await.text() == "Profile page";
    (status, profile, creates.load(Ordering::SeqCst))
}

#[test]
fn a_taken_id_is_drawn_again() {
    claim!(
        STEP,
        "If the store says that an ID is taken, another one is drawn, and that is the one given out",
        "maxcountryman/tower-sessions#180"
    )
    .test(async |t| {
        let seen = taken(&t, 1).await;
        t.see("status, profile, creates, where the first key is taken", seen)
            .is((200, true, 2));
    });
}

#[test]
fn the_drawing_has_an_end() {
    claim!(
        STEP,
        "If every ID is taken, something is wrong: after a bounded number of tries the visitor reads 503",
        "ASVS 5.0, 13.1.3"
    )
    .test(async |t| {
        let (status, profile, creates) = taken(&t, usize::MAX).await;
        t.see("status and profile, where every key is taken", (status, profile))
            .is((503, false));
        t.see("the number of creates", creates)
            .must("at most a hundred", |&creates| creates <= 100);
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
