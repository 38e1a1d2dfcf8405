//! The sound set-up: the same stories as in `as_it_comes`, with other ends.

use std::sync::Arc;

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, COOKIE, SET_COOKIE, VARY};
use axum::response::{AppendHeaders, IntoResponse};
use axum::routing::get;
use harness::{Browser, Server, Step, Test, claim};
use memory_store::{Clock, MemoryStore, StoppedClock, Timestamp};
use session_ids::{SessionId, StoreKey};
use sqlite_store::SqliteStore;
use time::{Duration, OffsetDateTime};
use tokio::join;
use tower_sessions::session::{Id, Record};
use tower_sessions::{Session, SessionManagerLayer, SessionStore};

use crate::shared_cache::behind_a_cache;
use crate::site::{NAME, Trouble, Users, handlers, with_sessions};
use crate::staged_store::{Call, Director, Held, Other, StagedStore};
use crate::store::{Adapter, ENDED};

const STEP: Step = crate::PAGE;

const ALICE: [(&str, &str); 2] = [("name", "alice"), ("password", "correct horse")];

/// The site, its store, and those who make it stumble.
struct Site {
    server: Server,
    store: StagedStore<MemoryStore>,
    director: Director,
    users: Users,
    /// Lets `/slow` and `/late` go on.
    held: Arc<Held>,
}

impl Site {
    fn new(t: &Test) -> Self {
        Self::within(t, |site| site)
    }

    /// The site, in something else.
    fn within(t: &Test, outer: impl FnOnce(Router) -> Router) -> Self {
        t.name_cookie(NAME, "session");
        let (director, users, held) = (Director::default(), Users::default(), Held::new());
        let store = director.stage(MemoryStore::with_capacity(10));
        let adapter = Adapter::new(store.clone(), Clock::system());
        let routes = handlers(users.clone()).merge(others(&held));
        let server = t.serve(outer(with_sessions(routes, adapter)));
        Self {
            server,
            store,
            director,
            users,
            held,
        }
    }

    async fn logged_in(&self, t: &Test) -> Browser {
        let alice = t.browser("alice", &self.server);
        alice.post("/login", &ALICE).await;
        alice
    }
}

/// Handlers that the stories need.
fn others(held: &Arc<Held>) -> Router {
    let [slow, late, late_add] = [held, held, held].map(Arc::clone);
    let slow = async move |session: Session| {
        let teas: u32 = session.get("teas").await?.unwrap_or(0) + 1;
        slow.here().await;
        session.insert("teas", teas).await?;
        Ok::<_, Trouble>(format!("Teas: {teas}"))
    };
    let late = async move |session: Session| {
        late.here().await;
        let teas: u32 = session.get("teas").await?.unwrap_or(0);
        Ok::<_, Trouble>(format!("Teas: {teas}"))
    };
    let late_add = async move |session: Session| {
        late_add.here().await;
        add(session).await
    };
    Router::new()
        .route("/add", get(add))
        .route("/slow", get(slow))
        .route("/late", get(late))
        .route("/late-add", get(late_add))
        .route("/logout-and-insert", get(logout_and_insert))
        .route("/clear", get(clear))
        .route("/save", get(save))
        .route("/profile-for-a-minute", get(profile_for_a_minute))
        .route("/cookies", get(came_through))
        .route("/others", get(others_headers))
}

async fn add(session: Session) -> Result<String, Trouble> {
    let teas: u32 = session.get("teas").await?.unwrap_or(0) + 1;
    session.insert("teas", teas).await?;
    Ok(format!("Teas: {teas}"))
}

async fn logout_and_insert(session: Session) -> Result<&'static str, Trouble> {
    session.flush().await?;
    session.insert("message", "You are logged out").await?;
    Ok("Logout success")
}

async fn clear(session: Session) -> Result<&'static str, Trouble> {
    session.clear().await;
    Ok("Cleared")
}

async fn save(session: Session) -> Result<&'static str, Trouble> {
    session.insert("teas", 7).await?;
    session.save().await?;
    Ok("Saved")
}

async fn profile_for_a_minute(session: Session) -> Result<impl IntoResponse, Trouble> {
    let user: Option<String> = session.get("user").await?;
    let page = user.unwrap_or_else(|| "User not logged in".to_owned());
    Ok((AppendHeaders([(CACHE_CONTROL, "max-age=60")]), page))
}

/// Who is logged in, and the cookies that came through.
async fn came_through(session: Session, headers: HeaderMap) -> Result<String, Trouble> {
    let user: Option<String> = session.get("user").await?;
    let user = user.unwrap_or_else(|| "User not logged in".to_owned());
    let cookies = headers
        .get(COOKIE)
        .map_or(&b"-"[..], |line| line.as_bytes());
    let cookies = String::from_utf8_lossy(cookies);
    Ok(format!("{user} {cookies}"))
}

async fn others_headers(session: Session) -> Result<impl IntoResponse, Trouble> {
    session.insert("teas", 1).await?;
    let headers = [
        (VARY, "accept-language"),
        (CACHE_CONTROL, "public, max-age=60"),
        (SET_COOKIE, "theme=dark; Path=/"),
        (SET_COOKIE, "__Host-sessions=1; Path=/"),
    ];
    Ok((AppendHeaders(headers), "Set"))
}

#[test]
fn a_visit() {
    claim!(
        STEP,
        "The cookie is strict, each answer varies by it, one that sets it isn't stored, and the logout \
         removes it",
        "RFC 6265bis, section 4.1.3; RFC 9110, section 12.5.5; RFC 9111, section 5.2.2.5"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/profile").await;
        alice.post("/login", &ALICE).await;
        alice.get("/profile").await;
        alice.post("/logout", &[]).await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn other_headers_stay() {
    claim!(
        STEP,
        "The handler's own cookies and its Vary go out beside ours, and no-store takes the place of its \
         Cache-Control",
        "RFC 9111, section 5.2.2.5"
    )
    .test(async |t| {
        let site = Site::new(&t);
        t.browser("alice", &site.server).get("/others").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_planted_id_opens_nothing_after_the_login() {
    claim!(
        STEP,
        "The login moves the session to a new ID, with what was in it",
        "CWE-384; ASVS 5.0, 7.2.4"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        mallory.get("/add").await;
        let planted = mallory.cookies("/").expect("there is a session");
        let alice = t.browser("alice", &site.server);
        let form = harness::Request::post("/login", &ALICE).header("cookie", &planted);
        alice.send(form).await;
        let both = [
            alice.get("/add").await.text(),
            alice.get("/profile").await.text(),
        ];
        t.see("Alice's teas and her profile", both)
            .is(["Teas: 2", "alice"]);
        let hers = mallory.get("/profile").await;
        t.see("the status that the planted ID gets", hers.status)
            .is(409);
        t.see("the cookies that come with it", hers.set_cookies())
            .is([]);
    });
}

#[test]
fn another_account_finds_nothing() {
    claim!(
        STEP,
        "A login keeps what a stranger or the same account collected, and nothing of another account's; \
         the ID is new each time",
        "chapter 08"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let browser = t.browser("alice", &site.server);
        let mut ids = Vec::new();
        for (name, teas) in [("alice", 2), ("alice", 3), ("bob", 1), ("bob", 2)] {
            if ids.is_empty() {
                browser.get("/add").await;
            }
            let form = [("name", name), ("password", "correct horse")];
            browser.post("/login", &form).await;
            ids.push(browser.cookies("/"));
            let counted = browser.get("/add").await.text();
            t.see(format!("{name}'s teas"), counted).is(format!("Teas: {teas}"));
            t.see("who is logged in", browser.get("/profile").await.text())
                .is(name);
        }
        ids.sort();
        ids.dedup();
        t.see("the IDs of four logins", ids.len()).is(4);
    });
}

#[test]
fn a_flood_of_strangers_is_bounded() {
    claim!(
        STEP,
        "A store that is full refuses newcomers, and serves the visitors that it has",
        "CWE-770"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = site.logged_in(&t).await;
        let mut statuses = Vec::new();
        for number in 0..12 {
            let stranger = t.browser(&format!("stranger {number}"), &site.server);
            statuses.push(stranger.get("/add").await.status);
        }
        t.see("the statuses", statuses)
            .is([[200; 9].as_slice(), &[500; 3]].concat());
        t.see("the records that are kept", site.store.inner.len())
            .is(10);
        t.see("Alice's next change", alice.get("/add").await.text())
            .is("Teas: 1");
    });
}

#[test]
fn a_cache_that_is_told_gives_nothing_away() {
    claim!(
        STEP,
        "A shared cache keeps neither Alice's page for Bob nor her cookie",
        "RFC 9110, section 12.5.5; RFC 9111, section 5.2.2.5"
    )
    .test(async |t| {
        let site = Site::within(&t, behind_a_cache);
        let bob = t.browser("bob", &site.server);
        let alice = site.logged_in(&t).await;
        let page = "/profile-for-a-minute";
        let seen = [alice.get(page).await.text(), bob.get(page).await.text()];
        t.see("what Alice and Bob read", seen)
            .is(["alice", "User not logged in"]);
        let hit = alice.get(page).await.headers.contains_key("x-cache");
        t.see("whether Alice's reload comes out of the cache", hit)
            .is(true);
    });
}

#[test]
fn a_session_begun_after_flush_has_a_new_id() {
    claim!(
        STEP,
        "What is inserted after flush begins a session under a new ID, and the old one opens nothing",
        "the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = site.logged_in(&t).await;
        let old = alice.cookies("/").expect("there is a session");
        alice.get("/logout-and-insert").await;
        alice.get_with_cookie("/profile", old).await;
        t.matches_snapshot();
    });
}

#[test]
fn a_login_that_fails_leaves_the_session() {
    claim!(
        STEP,
        "Where the table of users is down or the password is wrong, the session is as it was",
        "the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/add").await;
        let before = alice.cookies("/");
        alice
            .post("/login", &[("name", "alice"), ("password", "?")])
            .await;
        site.users.break_down();
        let failed = alice.post("/login", &ALICE).await;
        t.see("the status while the table is down", failed.status)
            .is(503);
        t.see("her cookie", alice.cookies("/")).is(before);
        t.see("her teas", alice.get("/add").await.text())
            .is("Teas: 2");
    });
}

#[test]
fn a_store_that_fails_after_cycle_id_loses_the_session() {
    claim!(
        STEP,
        "Where the store fails between the delete of cycle_id and the create, the session is lost: no \
         addition helps",
        "the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/add").await;
        site.director.break_down(Call::Create);
        let login = alice.post("/login", &ALICE).await;
        site.director.repair();
        t.see("the status of the login", login.status).is(500);
        t.see("her next page", alice.get("/add").await.status).is(409);
    });
}

#[test]
fn a_late_request_gets_no_cookie() {
    claim!(
        STEP,
        "A request that has the old ID and loads after the login is refused, and the login's cookie stays",
        "the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        for late in ["/late", "/late-add"] {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/add").await;
            let (answer, ()) = join!(alice.get(late), async {
                site.held.reached().await;
                alice.post("/login", &ALICE).await;
                site.held.release();
            });
            t.see(format!("the status of {late}"), answer.status).is(409);
            t.see("its cookies", answer.set_cookies()).is([]);
            let profile = alice.get("/profile").await.text();
            t.see("her profile afterwards", profile).is("alice");
        }
    });
}

#[test]
fn a_planted_look_alike_is_left_out() {
    claim!(
        STEP,
        "Of two cookies with the session's name none counts, and one whose name only looks like it is left \
         out; the others come through",
        "RFC 6265bis, section 8.6"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = site.logged_in(&t).await;
        let hers = alice.cookies("/").expect("there is a session");
        let mallory = t.browser("mallory", &site.server);
        mallory.get("/add").await;
        let planted = mallory.cookies("/").expect("there is a session");
        let value = planted.rsplit('=').next().unwrap_or_default();
        let text = async |cookie: String| alice.get_with_cookie("/cookies", cookie).await.text();
        for name in ["\u{2000}__Host-session", "\u{85}__Host-session", "%5F_Host-session"] {
            for cookie in [
                format!("{hers}; {name}={value}; theme=dark"),
                format!("{name}={value}; {hers}; theme=dark"),
            ] {
                t.see(format!("what {name:?} does"), text(cookie).await)
                    .is(format!("alice {hers}; theme=dark"));
            }
            let alone = text(format!("{name}={value}; theme=dark")).await;
            t.see(format!("what {name:?} does alone"), alone)
                .is("User not logged in theme=dark");
        }
        for cookie in [
            format!("{hers}; {planted}; theme=dark"),
            format!("{planted}; {hers}; theme=dark"),
            format!("={planted}; theme=dark"),
        ] {
            t.see("what two of the name do, and one without", text(cookie).await)
                .is("User not logged in theme=dark");
        }
        t.see("what no cookie becomes", text("__Host-x".to_owned()).await)
            .is("User not logged in -");
    });
}

#[test]
fn an_unknown_id_keeps_its_cookie_and_gets_no_session() {
    claim!(
        STEP,
        "An ID that the store doesn't know is not adopted, and its cookie isn't removed either",
        "CWE-384; the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        let made_up = format!("{NAME}=AAAAAAAAAAAAAAAAAAAAAA");
        let read = mallory.get_with_cookie("/profile", &made_up).await;
        t.see("the cookies of a page", read.set_cookies()).is([]);
        let changed = mallory.get_with_cookie("/add", &made_up).await;
        let cookies = changed.set_cookies();
        let ids: Vec<_> = cookies.iter().map(|it| it.value().to_vec()).collect();
        t.see("the IDs that a change is given", ids)
            .must("one, and another", |ids| {
                ids.len() == 1 && ids[0] != b"AAAAAAAAAAAAAAAAAAAAAA"
            });
    });
}

#[test]
fn a_logout_holds_against_a_slow_request() {
    claim!(
        STEP,
        "A slow request's save finds that the session has ended, and brings nothing back",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = site.logged_in(&t).await;
        let old = alice.cookies("/").expect("there is a session");
        join!(alice.get("/slow"), async {
            site.held.reached().await;
            alice.post("/logout", &[]).await;
            site.held.release();
        });
        let mallory = t.browser("mallory", &site.server);
        mallory.get_with_cookie("/profile", old).await;
        t.matches_snapshot();
    });
}

#[test]
fn the_slower_of_two_changes_is_refused() {
    claim!(
        STEP,
        "Of two changes at the same time one is saved, and the other one is told that it wasn't",
        "CWE-362; the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/add").await;
        let (slow, ()) = join!(alice.get("/slow"), async {
            site.held.reached().await;
            alice.get("/add").await;
            site.held.release();
        });
        t.see(
            "the status and text of the slower one",
            (slow.status, slow.text()),
        )
        .is((500, String::new()));
        t.see("what the next one counts", alice.get("/add").await.text())
            .is("Teas: 3");
    });
}

#[test]
fn a_store_that_is_down_logs_out_no_visitor() {
    claim!(
        STEP,
        "While the store is down pages answer 503 or 500 without a cookie, and afterwards all is as it was",
        "ASVS 5.0, 16.5.2; the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = site.logged_in(&t).await;
        let expected = [(Call::Load, 503), (Call::Save, 500)];
        for (call, status) in expected {
            site.director.break_down(call);
            let answer = alice.get("/add").await;
            site.director.repair();
            t.see(format!("the status without {call:?}"), answer.status)
                .is(status);
            t.see("its cookies", answer.set_cookies()).is([]);
        }
        let profile = alice.get("/profile").await.text();
        t.see("her profile afterwards", profile).is("alice");
    });
}

#[test]
fn the_store_holds_no_id() {
    claim!(
        STEP,
        "A dump of the store and a printed store hold no ID that opens a session",
        "CWE-312"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.get("/add").await;
        alice.post("/login", &ALICE).await;
        alice.get("/add").await;
        let cookie = alice.cookies("/").expect("there is a session");
        let id = cookie.rsplit('=').next().unwrap_or_default();
        let parsed: Id = id.parse().expect("it is an ID");
        let adapter = Adapter::new(site.store.clone(), Clock::system());
        let dump = format!("{:?} {adapter:?}", site.store.inner);
        t.see("whether Alice is in it", dump.contains("alice"))
            .is(true);
        t.see(
            "whether the adapter's version is in it",
            dump.contains("version of"),
        )
        .is(false);
        let number = parsed.0.to_string();
        t.see(
            "whether her ID is in it",
            dump.contains(id) || dump.contains(&number),
        )
        .is(false);
    });
}

#[test]
fn clear_and_save_are_refused() {
    claim!(
        STEP,
        "A handler that clears the session, or saves it itself, is answered 500, and the session stays",
        "the table \"What it doesn't do, and what to add\""
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = site.logged_in(&t).await;
        for page in ["/clear", "/save"] {
            let answer = alice.get(page).await;
            t.see(format!("the status of {page}"), answer.status).is(500);
        }
        let profile = alice.get("/profile").await.text();
        t.see("her profile afterwards", profile).is("alice");
    });
}

#[test]
fn always_save_sets_readers_against_each_other() {
    claim!(
        STEP,
        "With always_save, two pages that only read the session at the same time conflict",
        "the page's list of what is left"
    )
    .test(async |t| {
        let director = Director::default();
        let store = director.stage(MemoryStore::with_capacity(10));
        let layer = SessionManagerLayer::new(Adapter::new(store, Clock::system()));
        let router = handlers(Users::default()).layer(layer.with_always_save(true));
        let server = t.serve(router);
        let alice = t.browser("alice", &server);
        alice.post("/login", &ALICE).await;
        director.gather(Call::Load, 2);
        let (one, other) = join!(alice.get("/profile"), alice.get("/profile"));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        t.see("both statuses", statuses).is([200, 500]);
    });
}

#[test]
fn a_login_survives_a_restart_on_sqlite() {
    claim!(
        STEP,
        "The adapter runs on chapter 13's store, and a login in it outlives the server",
        "chapter 13"
    )
    .test(async |t| {
        t.name_cookie(NAME, "session");
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let start = || {
            let store = SqliteStore::open(&folder.path().join("sessions.db"));
            let adapter = Adapter::new(store.expect("it opens"), Clock::system());
            t.serve(with_sessions(handlers(Users::default()), adapter))
        };
        let first = start();
        let alice = t.browser("alice", &first);
        alice.post("/login", &ALICE).await;
        let cookie = alice.cookies("/").expect("there is a session");
        drop(first);
        let second = start();
        let alice = t.browser("alice, after a restart", &second);
        let page = alice.get_with_cookie("/profile", cookie).await;
        t.see("her profile", page.text()).is("alice");
    });
}

/// A adapter on a store of its own, with a clock that stands still.
struct Bare {
    adapter: Adapter<StagedStore<MemoryStore>>,
    director: Director,
    clock: StoppedClock,
}

impl Bare {
    fn new() -> Self {
        let (director, clock) = (
            Director::default(),
            StoppedClock::at(Timestamp::from_seconds(1000)),
        );
        let store = director.stage(MemoryStore::with_capacity(10));
        let adapter = Adapter::new(store, clock.clock());
        Self {
            adapter,
            director,
            clock,
        }
    }

    /// A record that is stored, until second 1100.
    async fn stored(&self) -> Record {
        let mut record = Record {
            id: Id::default(),
            data: [("user".to_owned(), "alice".into())].into(),
            expiry_date: OffsetDateTime::UNIX_EPOCH + Duration::seconds(1100),
        };
        self.adapter
            .create(&mut record)
            .await
            .expect("there is room");
        record
    }
}

#[test]
fn a_record_comes_back_until_it_expires() {
    claim!(
        STEP,
        "The adapter gives a record back as it was, until the second in which it expires",
        "chapter 05"
    )
    .test(async |t| {
        let bare = Bare::new();
        let record = bare.stored().await;
        let loaded = async || {
            let found = bare.adapter.load(&record.id).await.expect("it answers");
            found.map(|it| (it.id, it.data.get("user").cloned(), it.expiry_date))
        };
        let expected = (record.id, Some("alice".into()), record.expiry_date);
        bare.clock.advance(std::time::Duration::from_secs(99));
        t.see("the record in second 1099", loaded().await)
            .is(Some(expected));
        bare.clock.advance(std::time::Duration::from_secs(1));
        t.see("the record in second 1100", loaded().await).is(None);
    });
}

#[test]
fn a_taken_id_is_drawn_again() {
    claim!(
        STEP,
        "create takes no other record's place, and no ID that it is handed",
        "CWE-384; chapter 05"
    )
    .test(async |t| {
        let bare = Bare::new();
        bare.director.say_taken_times(2);
        let handed = Id::default();
        let mut record = bare.stored().await;
        t.see(
            "the creates that it took",
            bare.director.calls(Call::Create),
        )
        .is(3);
        record.id = handed;
        bare.adapter
            .create(&mut record)
            .await
            .expect("there is room");
        t.see(
            "whether it kept the ID that it was handed",
            record.id == handed,
        )
        .is(false);
    });
}

#[test]
fn a_session_that_ended_is_told_for_a_minute() {
    claim!(
        STEP,
        "After delete, load says for 60 seconds that the session has ended, and then knows nothing of it",
        "chapter 07"
    )
    .test(async |t| {
        let bare = Bare::new();
        let record = bare.stored().await;
        bare.adapter.delete(&record.id).await.expect("it answers");
        let loaded = async || {
            let found = bare.adapter.load(&record.id).await;
            found.map_err(|error| error.to_string())
        };
        bare.clock.advance(std::time::Duration::from_secs(59));
        let twice = bare.adapter.delete(&record.id).await;
        t.see("whether a second delete works", twice.is_ok()).is(true);
        t.see("what load says 59 seconds later", loaded().await)
            .is(Err(ENDED.to_owned()));
        bare.clock.advance(std::time::Duration::from_secs(1));
        t.see("what load says 60 seconds later", loaded().await)
            .is(Ok(None));
    });
}

#[test]
fn an_end_wins_over_changes() {
    claim!(
        STEP,
        "delete ends the session also where another request is faster with a change, twice",
        "CWE-362"
    )
    .test(async |t| {
        let bare = Bare::new();
        let record = bare.stored().await;
        let id = SessionId::parse(&record.id.to_string()).expect("it is an ID");
        let others = [Other::Changes, Other::Changes];
        bare.director
            .let_others(Call::Save, StoreKey::of(&id), &others);
        bare.adapter.delete(&record.id).await.expect("it answers");
        t.see("the changes that didn't come", bare.director.others_left())
            .is(0);
        let found = bare.adapter.load(&record.id).await;
        t.see("what load says", found.map_err(|error| error.to_string()))
            .is(Err(ENDED.to_owned()));
    });
}
