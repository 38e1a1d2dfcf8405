//! Write `FlaskId::parse`, `fetch`, `replace` and `commit`: the tutorial's app on Flask's sessions.

use std::time::Duration;

use harness::{Backend, Proxy, Server, Step, Test, claim};
use memory_store::{Saved, StoreError};
use redis_store::{FlaskId, FlaskSession, FlaskSessions, Told, flask_app};

use crate::recorded;
use crate::site::*;

const STEP: Step = CHAPTER.step(9, "One login, two languages");

/// As Flask-Session might have drawn it.
const ID: &str = "Zm9vYmFyYmF6cXV4MDEyMzQ1Njc4OWFiY2RlZmdoaWo";

/// As above, and no visitor has it.
const UNKNOWN: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A Redis of the test's own, a proxy before it, and Flask-Session's records in it.
async fn sessions(t: &Test, timeout: Duration) -> (Backend, Proxy, FlaskSessions) {
    let (redis, proxy, store) = proxied(t, timeout).await;
    (redis, proxy, FlaskSessions::beside(store))
}

/// The tutorial's app on these sessions.
fn site(t: &Test, sessions: &FlaskSessions) -> Server {
    t.name_cookie("session", "session");
    t.serve(flask_app(sessions.clone()))
}

/// Puts a value where Flask-Session would have it, for as long.
async fn put(redis: &Backend, id: &str, value: &[u8]) {
    let client = redis::Client::open(redis.url()).expect("it is an address");
    let connection = client.get_multiplexed_async_connection().await;
    let mut connection = connection.expect("Redis runs");
    let mut set = redis::cmd("SET");
    set.arg(format!("session:{id}"))
        .arg(value)
        .arg("EX")
        .arg(2_678_400);
    let done = set.query_async::<()>(&mut connection).await;
    done.expect("Redis answers");
}

async fn kept(redis: &Backend, id: &str) -> Option<Vec<u8>> {
    ask(redis, &["GET", &format!("session:{id}")]).await
}

fn id() -> FlaskId {
    FlaskId::parse(ID).expect("it is one")
}

#[test]
fn an_id_has_flask_session_s_shape() {
    claim!(
        STEP,
        "What Flask-Session can't have drawn is no ID, and no part of a Redis key",
        "CWE-20"
    )
    .test(async |t| {
        let long = "A".repeat(100_000);
        for (text, expected) in [
            (ID, true),
            (UNKNOWN, true),
            ("-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_8", true),
            ("", false),
            (&ID[..42], false),
            (&format!("{ID}A"), false),
            (&format!("{ID}="), false),
            (&format!("{ID} "), false),
            (&format!(" {ID}"), false),
            (&format!("{}p", &ID[..42]), false),
            (&format!("{} ", &ID[..42]), false),
            (&format!("{}+", &ID[..42]), false),
            (&format!("{}:", &ID[..42]), false),
            (&format!("{}\n", &ID[..42]), false),
            (&format!("{}é", &ID[..41]), false),
            (&long, false),
        ] {
            let parse = || FlaskId::parse(text).map(|id| id.text().to_owned());
            let shown = text.get(..60).unwrap_or(text);
            t.call(format!("FlaskId::parse({shown:?})"), parse)
                .gives(expected.then(|| text.to_owned()));
        }
    });
}

#[test]
fn fetches_what_flask_session_keeps() {
    claim!(
        STEP,
        "A session is found where Flask-Session has it; damage and silence are errors",
        "Flask-Session 0.8.0: session:<id>"
    )
    .test(async |t| {
        let (redis, proxy, sessions) = sessions(&t, SHORT).await;
        let fetch = async || {
            let fetched = tokio::time::timeout(FAR_TOO_LONG, sessions.fetch(&id())).await;
            match fetched {
                Ok(Ok(session)) => Ok(session.map(|session| session.write())),
                Ok(Err(StoreError::Damaged(_))) => Err("Damaged"),
                Ok(Err(StoreError::Unavailable(_))) => Err("Unavailable"),
                Ok(Err(_)) | Err(_) => Err("something else"),
            }
        };
        let none = t.call_async("fetch(…) of no session", fetch()).await;
        none.gives(Ok(None));
        let value = recorded::session("many types");
        put(&redis, ID, &value).await;
        let some = t.call_async("fetch(…) of a session", fetch()).await;
        some.gives(Ok(Some(value)));
        for (name, pickle) in recorded::pickles() {
            put(&redis, ID, &pickle).await;
            let call = format!("fetch(…) of a pickle: {name}");
            t.call_async(call, fetch()).await.gives(Err("Damaged"));
        }
        proxy.stall();
        let late = t.call_async("fetch(…) from a silent Redis", fetch()).await;
        late.gives(Err("Unavailable"));
    });
}

#[test]
fn replaces_for_another_month() {
    claim!(
        STEP,
        "A session is replaced for another 31 days, and one that is gone stays gone",
        "Flask-Session 0.8.0; CVE-2025-46336"
    )
    .test(async |t| {
        let (redis, proxy, sessions) = sessions(&t, SHORT).await;
        let mut session = FlaskSession::new();
        session.insert("logged_in", true);
        let replace = async || sessions.replace(&id(), &session).await.ok();
        let gone = t.call_async("replace(…) of no session", replace()).await;
        gone.gives(Some(Saved::Stale));
        let nothing = kept(&redis, ID).await;
        t.see("what Redis has then", nothing).is(None);
        put(&redis, ID, &recorded::session("a name")).await;
        let key = format!("session:{ID}");
        let _: i64 = ask(&redis, &["EXPIRE", &key, "100"]).await;
        let done = t.call_async("replace(…) of a session", replace()).await;
        done.gives(Some(Saved::Yes));
        let now = kept(&redis, ID).await;
        t.see("what Redis has then", now)
            .is(Some(recorded::session("logged in")));
        let left: i64 = ask(&redis, &["TTL", &key]).await;
        t.see("its TTL", left).must("31 days: 2678400 s", |left| {
            (2_678_300..=2_678_400).contains(left)
        });
        proxy.stall();
        let silent = async { kind(sessions.replace(&id(), &session)).await };
        let silent = t.call_async("replace(…) on a silent Redis", silent).await;
        silent.gives("Unavailable");
    });
}

#[test]
fn a_full_redis_keeps_no_visitor_in() {
    claim!(
        STEP,
        "A full Redis takes a session that needs no more room than before, so that a logout works, and no other",
        "ASVS 5.0, 7.4.1; Redis 7.0.15: maxmemory with noeviction"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let mut before = FlaskSession::new();
        before.insert("logged_in", true);
        before.insert("theme", "dark");
        put(&redis, ID, &before.write()).await;
        fill(&redis).await;
        let mut longer = before.clone();
        longer.insert("theme", "darker");
        let grown = kind(sessions.replace(&id(), &longer)).await;
        t.see("replace(…) with a longer session", grown)
            .is("Unavailable");
        let begun = kind(sessions.begin(&before)).await;
        t.see("begin(…)", begun).is("Unavailable");
        let there = kept(&redis, ID).await;
        t.see("what Redis has then", there).is(Some(before.write()));
        let mut after = before.clone();
        after.remove("logged_in");
        let commit = async { sessions.commit(Some((id(), before)), &after).await.ok() };
        let out = t.call_async("commit(…) without `logged_in`", commit).await;
        out.gives(Some(Told::Nothing));
        let there = kept(&redis, ID).await;
        t.see("what Redis has then", there).is(Some(after.write()));
        let left: i64 = ask(&redis, &["TTL", &format!("session:{ID}")]).await;
        t.see("its TTL", left).must("31 days: 2678400 s", |left| {
            (2_678_300..=2_678_400).contains(left)
        });
    });
}

#[test]
fn what_could_not_be_read_is_not_written() {
    claim!(
        STEP,
        "A session with a value that nests too deep is refused, and the record stays as it was",
        "CWE-674"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let logged_in = recorded::session("logged in");
        put(&redis, ID, &logged_in).await;
        for (depth, expected) in [(64, "an answer"), (65, "Unstorable"), (500, "Unstorable")] {
            let mut session = FlaskSession::read(&logged_in).expect("step 7 reads it");
            session.insert("deep", lists(depth));
            for known in [true, false] {
                let before = sessions.fetch(&id()).await.ok().flatten();
                let before = before.map(|session| (id(), session)).filter(|_| known);
                let commit = kind(sessions.commit(before, &session));
                let what = if known { "a session" } else { "a new session" };
                let call = format!("commit(…) of {what} with {depth} lists in each other");
                t.call_async(call, commit).await.gives(expected);
            }
            let there = kind(sessions.fetch(&id())).await;
            t.see("the result of fetch(…) then", there).is("an answer");
        }
        let keys: Vec<String> = ask(&redis, &["KEYS", "*"]).await;
        t.see("how many records there are then", keys.len()).is(2);
    });
}

fn lists(depth: usize) -> rmpv::Value {
    (0..depth).fold("the innermost".into(), |inside, _| {
        rmpv::Value::Array(vec![inside])
    })
}

#[test]
fn who_logged_in_at_flask_is_known() {
    claim!(
        STEP,
        "A session that Flask-Session wrote is a login here, until it is logged out here",
        "the tutorial's three routes"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, ID, &recorded::session("logged in")).await;
        let site = site(&t, &sessions);
        let alice = t.browser("alice", &site);
        let cookie = format!("session={ID}");
        alice.get_with_cookie("/profile", &cookie).await;
        alice.get_with_cookie("/logout", &cookie).await;
        alice.get_with_cookie("/profile", &cookie).await;
        t.matches_snapshot();
    });
}

#[test]
fn who_logs_in_here_is_known_to_flask() {
    claim!(
        STEP,
        "A login here leaves the record that Flask-Session would have written, byte for byte",
        "Flask-Session 0.8.0, recorded"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let site = site(&t, &sessions);
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        let cookie = alice.cookies("/").unwrap_or_default();
        let id = cookie.split('=').next_back().unwrap_or_default();
        let value = kept(&redis, id).await;
        t.see("GET session:<the cookie's value>", value)
            .is(Some(recorded::session("logged in")));
        alice.get("/profile").await;
        alice.get("/logout").await;
        let keys: Vec<String> = ask(&redis, &["KEYS", "*"]).await;
        t.see("the keys in Redis after the logout", keys)
            .is(Vec::<String>::new());
    });
}

#[test]
fn a_request_that_changes_nothing_writes_nothing() {
    claim!(
        STEP,
        "Reading costs one question; a visitor without an ID, or with no possible one, costs none",
        "the contract; Flask-Session writes on every request"
    )
    .test(async |t| {
        let (redis, proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, ID, &recorded::session("logged in")).await;
        let site = site(&t, &sessions);
        let alice = t.browser("alice", &site);
        let good = format!("session={ID}");
        // A client that connects only now has some questions of its own.
        alice.get_with_cookie("/profile", &good).await;
        for (cookie, page, expected) in [
            (good.as_str(), "/profile", 1),
            (&good, "/login", 1),
            ("theme=dark", "/profile", 0),
            ("session=a b", "/profile", 0),
            ("session=../../etc/passwd", "/logout", 0),
        ] {
            proxy.forget();
            alice.get_with_cookie(page, cookie).await;
            let what = format!("the questions of GET {page} with {cookie}");
            t.see(what, questions(&proxy)).is(expected);
        }
    });
}

#[test]
fn a_look_alike_is_another_cookie() {
    claim!(
        STEP,
        "A name with white space of another script at an end, or with a letter in code, is another name, and \
         takes nothing with it",
        "RFC 6265bis, section 5.6; Werkzeug 3.1.9 reads it so"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, ID, &recorded::session("logged in")).await;
        let site = site(&t, &sessions);
        let alice = t.browser("alice", &site);
        let own = format!("session={ID}");
        for space in ["\u{85}", "\u{a0}", "\u{2000}", "\u{2028}", "\u{3000}"] {
            for (cookie, page) in [
                (format!("{space}{own}"), "User not logged in"),
                (format!("session{space}={ID}"), "User not logged in"),
                (format!("%73ession={ID}"), "User not logged in"),
                (format!("{own}; %73ession={UNKNOWN}"), "Profile page"),
                (format!("{own}{space}"), "User not logged in"),
                (format!("theme=x,{own}"), "User not logged in"),
                (format!("{space}session={UNKNOWN}; {own}"), "Profile page"),
                (format!("{own}; session{space}={UNKNOWN}"), "Profile page"),
                (format!("town=Z{space}rich; {own}"), "Profile page"),
            ] {
                let reply = alice.get_with_cookie("/profile", &cookie).await;
                let shown = cookie.as_bytes().escape_ascii();
                t.see(format!("the answer to {shown}"), reply.text())
                    .is(page.to_owned());
            }
        }
    });
}

#[test]
fn a_chosen_id_is_not_adopted() {
    claim!(
        STEP,
        "An ID that Redis doesn't know begins no session: the visitor gets another one",
        "WSTG-SESS-03; CWE-384"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let site = site(&t, &sessions);
        let mallory = t.browser("mallory", &site);
        let cookie = format!("session={UNKNOWN}");
        let login = mallory.get_with_cookie("/login", &cookie).await;
        let given = login.set_cookies().len();
        t.see("the cookies that /login sets", given).is(1);
        let chosen = kept(&redis, UNKNOWN).await;
        t.see("what Redis has under the chosen ID", chosen).is(None);
    });
}

#[test]
fn a_session_that_ended_meanwhile_is_reported() {
    claim!(
        STEP,
        "Changes to a session that another request ended meanwhile are not saved, and the answer says so",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, ID, &recorded::session("a name")).await;
        let before = sessions.fetch(&id()).await.ok().flatten();
        let before = before.expect("it was put there");
        let mut changed = before.clone();
        changed.insert("logged_in", true);
        let _: i64 = ask(&redis, &["DEL", &format!("session:{ID}")]).await;
        let commit = async || {
            let known = Some((id(), before.clone()));
            sessions.commit(known, &changed).await.ok()
        };
        let late = t.call_async("commit(…) of a session that is gone", commit());
        late.await.gives(Some(Told::SessionEnded));
        let value = kept(&redis, ID).await;
        t.see("what Redis has then", value).is(None);
    });
}

#[test]
fn the_browser_hears_only_of_new_ids() {
    claim!(
        STEP,
        "A change that was saved tells the browser nothing, and neither does what wasn't changed",
        "what the chapter asks for"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let name = recorded::session("a name");
        put(&redis, ID, &name).await;
        let session = |value: &[u8]| FlaskSession::read(value).expect("step 7 reads it");
        let (before, empty) = (session(&name), FlaskSession::new());
        let mut changed = before.clone();
        changed.insert("logged_in", true);
        for (what, known, session) in [
            ("a change", Some((id(), before)), &changed),
            ("no change", Some((id(), changed.clone())), &changed),
            (
                "an empty session, as it was,",
                Some((id(), empty.clone())),
                &empty,
            ),
            ("nothing", None, &empty),
        ] {
            let commit = async { sessions.commit(known, session).await.ok() };
            let told = t.call_async(format!("commit(…) of {what}"), commit).await;
            told.gives(Some(Told::Nothing));
        }
        let value = kept(&redis, ID).await;
        t.see("what Redis has then", value)
            .is(Some(changed.write()));
    });
}

#[test]
fn a_pickle_is_no_stranger() {
    claim!(
        STEP,
        "A visitor whose record is a pickle gets a 503, and the record stays for who can read it",
        "CWE-502; ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let site = site(&t, &sessions);
        for (name, pickle) in recorded::pickles() {
            put(&redis, ID, &pickle).await;
            for page in ["/login", "/profile", "/logout"] {
                let alice = t.browser("alice", &site);
                let cookie = format!("session={ID}");
                let reply = alice.get_with_cookie(page, cookie).await;
                let what = format!("the status of GET {page} with a pickled session: {name}");
                t.see(what, reply.status).is(503);
            }
            let value = kept(&redis, ID).await;
            t.see("what Redis has then", value).is(Some(pickle));
        }
    });
}
