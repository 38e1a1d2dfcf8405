//! Write `FlaskId::parse`, `fetch` and `replace`: a session of Flask-Session's, where it lies.

use harness::{Backend, Step, Test, claim};
use memory_store::Saved;
use redis_store::{FlaskId, FlaskSession, FlaskSessions, RedisStore};

use crate::flask_site::*;
use crate::recorded;
use crate::scripted::Stage;
use crate::site::*;

const STEP: Step = CHAPTER.step(11, "Find it, and replace it");

#[test]
fn an_id_has_flask_session_s_shape() {
    claim!(
        STEP.invariant(1),
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
            (&format!("\"{ID}\""), false),
            (&format!("+{}", &ID[1..]), false),
            (&format!("/{}", &ID[1..]), false),
            (&format!(" {ID}"), false),
            (&format!("{}p", &ID[..42]), false),
            (&format!("{} ", &ID[..42]), false),
            (&format!("{}+", &ID[..42]), false),
            (&format!("{}:", &ID[..42]), false),
            (&format!("{}\n", &ID[..42]), false),
            (&format!("{}é", &ID[..41]), false),
            // As Flask-Session signs one, as Redis' key has it, and with its first character in percent-encoding.
            (&format!("{ID}.c2lnbmF0dXJlc2lnbmF0dXJlc2k"), false),
            (&format!("session:{ID}"), false),
            (&format!("%5A{}", &ID[1..]), false),
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
        STEP.invariant(2),
        "A session is found where Flask-Session has it, and none where it has none",
        "Flask-Session 0.8.0: session:<id>"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let fetch = async || {
            let fetched = sessions.fetch(&id()).await;
            fetched.map(|it| it.map(|session| session.write())).ok()
        };
        let none = t.call_async("fetch(…) of no session", fetch()).await;
        none.gives(Some(None));
        put(&redis, UNKNOWN, &recorded::session("a name")).await;
        let none = t.call_async("fetch(…) of no session", fetch()).await;
        none.gives(Some(None));
        let mut all = recorded::sessions();
        all.push(("an empty session".to_owned(), FlaskSession::new().write()));
        for (name, value) in all {
            put(&redis, ID, &value).await;
            let call = format!("fetch(…) of {name}");
            let some = t.call_async(call, fetch()).await;
            some.gives(Some(Some(value)));
        }
    });
}

#[test]
fn what_cannot_be_read_is_damage() {
    claim!(
        STEP.invariant(3),
        "A pickle, anything else that is no session, and a list are damage, and stay where they are",
        "CWE-502; ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let mut values = recorded::pickles();
        values.push(("an empty text".to_owned(), Vec::new()));
        values.push(("JSON".to_owned(), b"{\"_permanent\":true}".to_vec()));
        for (name, value) in values {
            put(&redis, ID, &value).await;
            let call = format!("fetch(…) of {name}");
            let fetched = t.call_async(call, kind(sessions.fetch(&id()))).await;
            fetched.gives("Damaged");
            t.see("what Redis has then", kept(&redis, ID).await)
                .is(Some(value));
        }
        let name = format!("session:{ID}");
        put_a_list(&redis, &name).await;
        let fetched = t.call_async("fetch(…) of a list", kind(sessions.fetch(&id()))).await;
        fetched.gives("Damaged");
        let session = FlaskSession::new();
        let replaced = async { kind(sessions.replace(&id(), &session)).await };
        let replaced = t.call_async("replace(…) of a list", replaced).await;
        replaced.gives("Damaged");
        the_list_is_still_there(&t, &redis, &name).await;
    });
}

#[test]
fn a_look_prolongs_nothing() {
    claim!(
        STEP.invariant(4),
        "A fetch is one question, which leaves the value and its time to live as they are",
        "CWE-613; Flask-Session writes on every request"
    )
    .test(async |t| {
        let (redis, proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let value = recorded::session("a name");
        put(&redis, ID, &value).await;
        let key = format!("session:{ID}");
        let _: i64 = ask(&redis, &["EXPIRE", &key, "100"]).await;
        let _ = sessions.fetch(&id()).await;
        proxy.forget();
        let fetched = kind(sessions.fetch(&id())).await;
        t.see("fetch(…)", fetched).is("an answer");
        t.see("its questions", questions(&proxy)).is(1);
        let left: i64 = ask(&redis, &["TTL", &key]).await;
        t.see("TTL of a session that had 100 s left, after a fetch", left)
            .must("100 s or a little less", |left| (50..=100).contains(left));
        t.see("what Redis has then", kept(&redis, ID).await)
            .is(Some(value));
    });
}

#[test]
fn replaces_for_another_month() {
    claim!(
        STEP.invariant(5),
        "A session is replaced, whatever was there, for another 31 days",
        "Flask-Session 0.8.0"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let key = format!("session:{ID}");
        let recorded = ["a name", "logged in", "forty keys", "many types"];
        let mut all = recorded
            .map(|name| (name, recorded::session(name)))
            .to_vec();
        all.push(("an empty session", FlaskSession::new().write()));
        for (name, value) in all {
            let session = FlaskSession::read(&value).expect("step 9 reads it");
            // An empty text is something, too.
            for there in [recorded::session("a name"), Vec::new()] {
                put(&redis, ID, &there).await;
                let _: i64 = ask(&redis, &["EXPIRE", &key, "100"]).await;
                let replace = async { sessions.replace(&id(), &session).await.ok() };
                let call = format!(
                    "replace(…) with {name}, where a text of {} bytes is,",
                    there.len()
                );
                t.call_async(call, replace).await.gives(Some(Saved::Yes));
                t.see("what Redis has then", kept(&redis, ID).await)
                    .is(Some(value.clone()));
                a_month_is_left(&t, &redis).await;
            }
        }
    });
}

async fn a_month_is_left(t: &Test, redis: &Backend) {
    let left: i64 = ask(redis, &["TTL", &format!("session:{ID}")]).await;
    t.see("its TTL", left).must("31 days: 2678400 s", |left| {
        (2_678_300..=2_678_400).contains(left)
    });
}

/// A login of Alice's, as it is to be saved.
fn login() -> FlaskSession {
    let mut session = FlaskSession::new();
    session.insert("logged_in", true);
    session
}

#[test]
fn what_is_gone_stays_gone() {
    claim!(
        STEP.invariant(6),
        "Where nothing is, replace says Stale, and begins nothing",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, UNKNOWN, &recorded::session("a name")).await;
        for _ in 0..2 {
            let replace = async { sessions.replace(&id(), &login()).await.ok() };
            let gone = t.call_async("replace(…) of no session", replace).await;
            gone.gives(Some(Saved::Stale));
            t.see("what Redis has then", kept(&redis, ID).await)
                .is(None);
        }
    });
}

#[test]
fn a_logout_may_come_in_between() {
    claim!(
        STEP.invariant(6),
        "Flask ends the session between two of this server's questions, and it stays ended",
        "CVE-2025-46336; CWE-362"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let store = connected(&t, &redis.url(), FAR_TOO_LONG).await;
        let sessions = FlaskSessions::beside(store);
        let key = format!("session:{ID}");
        let del = ["GETDEL", &key].map(str::as_bytes);
        for (knows, number) in [(false, 1), (false, 2), (true, 1), (true, 2)] {
            put(&redis, ID, &recorded::session("a name")).await;
            if knows {
                let warm = kind(sessions.replace(&id(), &login())).await;
                t.see("a replace(…) before", warm).is("an answer");
            } else {
                let _: String = ask(&redis, &["SCRIPT", "FLUSH"]).await;
            }
            put(&redis, ID, &recorded::session("a name")).await;
            let stage = Stage::before(redis.address(), number, &del);
            let store = connected(&t, &stage.url(), FAR_TOO_LONG).await;
            let sessions = FlaskSessions::beside(store);
            let replace = sessions.replace(&id(), &login()).await.ok();
            // What was there when Flask came: this server's session, if that was first.
            let expected = match stage.heard() {
                Some(there) if !there.contains("logged_in") => Saved::Stale,
                _ => Saved::Yes,
            };
            let what =
                format!("replace(…), where Flask deletes the session after question {number}");
            t.see(what, replace).is(Some(expected));
            if stage.heard().is_some() {
                t.see("what Redis has then", kept(&redis, ID).await)
                    .is(None);
            }
        }
    });
}

#[test]
fn a_full_redis_takes_what_needs_no_room() {
    claim!(
        STEP.invariant(7),
        "A full Redis takes a session that needs no more room than before, so that a logout works, and no other",
        "ASVS 5.0, 7.4.1; Redis 7.0.15: maxmemory with noeviction"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let mut before = login();
        before.insert("theme", "dark");
        put(&redis, ID, &before.write()).await;
        fill(&redis).await;
        let mut longer = before.clone();
        longer.insert("theme", "darker");
        let grown = async { kind(sessions.replace(&id(), &longer)).await };
        let call = "replace(…) with a longer session, in a full Redis";
        t.call_async(call, grown).await.gives("Unavailable");
        t.see("what Redis has then", kept(&redis, ID).await)
            .is(Some(before.write()));
        let mut as_long = before.clone();
        as_long.insert("theme", "pale");
        let mut shorter = before;
        shorter.remove("logged_in");
        for after in [as_long, shorter] {
            let replace = async { sessions.replace(&id(), &after).await.ok() };
            let call = "replace(…) with a session that is no longer, in a full Redis";
            t.call_async(call, replace).await.gives(Some(Saved::Yes));
            t.see("what Redis has then", kept(&redis, ID).await)
                .is(Some(after.write()));
            a_month_is_left(&t, &redis).await;
        }
    });
}

#[test]
fn what_could_not_be_read_is_not_written() {
    claim!(
        STEP.invariant(8),
        "A session with a value that nests too deep is refused, and the record stays as it was",
        "CWE-674"
    )
    .test(async |t| {
        let (redis, proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let logged_in = recorded::session("logged in");
        put(&redis, ID, &logged_in).await;
        for (depth, expected) in [(64, "an answer"), (65, "Unstorable"), (500, "Unstorable")] {
            let before = kept(&redis, ID).await;
            let mut session = FlaskSession::read(&logged_in).expect("step 9 reads it");
            session.insert("deep", lists(depth));
            proxy.forget();
            let replace = async { kind(sessions.replace(&id(), &session)).await };
            let call = format!("replace(…) with {depth} lists in each other");
            t.call_async(call, replace).await.gives(expected);
            if expected == "Unstorable" {
                t.see("what Redis has then", kept(&redis, ID).await)
                    .is(before);
                t.see("the questions", questions(&proxy)).is(0);
            }
            let there = kind(sessions.fetch(&id())).await;
            t.see("the result of fetch(…) then", there).is("an answer");
        }
    });
}

#[test]
fn silence_is_an_error() {
    claim!(
        STEP.invariant(9),
        "Where Redis doesn't answer, or refuses, neither `None` nor Stale is said, and it isn't asked again",
        "ASVS 5.0, 16.5.3 and 13.2.6"
    )
    .test(async |t| {
        gives_up(&t, "fetch(…)", async |store: RedisStore| {
            FlaskSessions::beside(store).fetch(&id()).await
        })
        .await;
        gives_up(&t, "replace(…)", async |store: RedisStore| {
            FlaskSessions::beside(store).replace(&id(), &login()).await
        })
        .await;
        let (redis, proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, ID, &recorded::session("a name")).await;
        // Once it has had an answer, its connection is ready.
        let fetch = t.call_async("fetch(…)", kind(sessions.fetch(&id()))).await;
        fetch.gives("an answer");
        proxy.lose_an_answer();
        let call = "replace(…), whose answer is lost with the connection,";
        let replace = async { kind(sessions.replace(&id(), &login())).await };
        t.call_async(call, replace).await.gives("Unavailable");
        lock(&redis).await;
        let call = "fetch(…), which Redis answers with NOPERM,";
        let fetch = t.call_async(call, kind(sessions.fetch(&id()))).await;
        fetch.gives("Unavailable");
        let call = "replace(…), which Redis answers with NOPERM,";
        let replace = async { kind(sessions.replace(&id(), &login())).await };
        t.call_async(call, replace).await.gives("Unavailable");
    });
}
