//! Write `commit`: the tutorial's app on Flask's sessions.

use harness::{Step, claim};
use memory_store::StoreError;
use redis_store::{FlaskSession, FlaskSessions, RedisStore, Told};
use rmpv::Value;

use crate::flask_site::*;
use crate::recorded;
use crate::site::{
    CHAPTER, FAR_TOO_LONG, ask, error_of, fill, gives_up, kind, lock, put_a_list, questions,
    the_list_is_still_there,
};

const STEP: Step = CHAPTER.step(12, "One login, two languages");

#[test]
fn who_logged_in_at_flask_is_known() {
    claim!(
        STEP.invariants(&[1, 2]),
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
        STEP.invariants(&[1, 2, 6]),
        "A login here leaves the record that Flask-Session would have written, byte for byte",
        "Flask-Session 0.8.0, recorded"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let site = site(&t, &sessions);
        let alice = t.browser("alice", &site);
        let login = alice.get("/login").await;
        let cookies = login.set_cookies();
        let age = cookies.first().and_then(|it| it.attribute("Max-Age"));
        let age = age.map(|it| String::from_utf8_lossy(it).into_owned());
        t.see("the Max-Age of the cookie", age)
            .is(Some("2678400".to_owned()));
        let cookie = alice.cookies("/").unwrap_or_default();
        let id = cookie.split('=').next_back().unwrap_or_default();
        let value = kept(&redis, id).await;
        t.see("GET session:<the cookie's value>", value)
            .is(Some(recorded::session("logged in")));
        let left: i64 = ask(&redis, &["TTL", &format!("session:{id}")]).await;
        t.see("its TTL", left).must("31 days: 2678400 s", |left| {
            (2_678_300..=2_678_400).contains(left)
        });
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
        STEP.invariants(&[1, 5]),
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
        STEP.invariant(8),
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
                (format!("{own}; session={UNKNOWN}"), "User not logged in"),
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
        STEP.invariant(6),
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
        STEP.invariant(4),
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

/// The session with this value.
fn session(value: &[u8]) -> FlaskSession {
    FlaskSession::read(value).expect("step 9 reads it")
}

#[test]
fn the_browser_hears_only_of_new_ids() {
    claim!(
        STEP.invariants(&[1, 3, 5]),
        "A change that was saved tells the browser nothing, and neither does what wasn't changed",
        "what the chapter asks for"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let name = recorded::session("a name");
        put(&redis, ID, &name).await;
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
        let keys: Vec<String> = ask(&redis, &["KEYS", "*"]).await;
        t.see("how many records there are then", keys.len()).is(1);
    });
}

#[test]
fn what_has_not_changed_is_not_prolonged() {
    claim!(
        STEP.invariant(1),
        "A visit that changed nothing asks Redis nothing, and the session ends when it would have",
        "CWE-613; Flask-Session writes on every request"
    )
    .test(async |t| {
        let (redis, proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let key = format!("session:{ID}");
        for value in [
            recorded::session("many types"),
            b"\x80".to_vec(),
            b"\x81\xaa_permanent\xc3".to_vec(),
            // {_permanent: true, x: NaN}, a float that isn't equal to itself.
            b"\x82\xaa_permanent\xc3\xa1x\xcb\x7f\xf8\0\0\0\0\0\0".to_vec(),
        ] {
            put(&redis, ID, &value).await;
            let _: i64 = ask(&redis, &["EXPIRE", &key, "100"]).await;
            let before = session(&value);
            let after = before.clone();
            proxy.forget();
            let commit = async { sessions.commit(Some((id(), before)), &after).await.ok() };
            let told = t
                .call_async("commit(…) of a session as it was", commit)
                .await;
            told.gives(Some(Told::Nothing));
            t.see("its questions", questions(&proxy)).is(0);
            let left: i64 = ask(&redis, &["TTL", &key]).await;
            t.see("TTL of a session that had 100 s left", left)
                .must("100 s or a little less", |left| (50..=100).contains(left));
            t.see("what Redis has then", kept(&redis, ID).await)
                .is(Some(value));
        }
    });
}

#[test]
fn an_empty_session_ends() {
    claim!(
        STEP.invariant(2),
        "A session that a handler has emptied is ended, also where Flask has ended it, and the browser forgets it",
        "Flask-Session 0.8.0; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, UNKNOWN, &recorded::session("a name")).await;
        let before = session(&recorded::session("logged in"));
        let mut after = before.clone();
        after.remove("logged_in");
        // Another request has saved this since.
        let mut newer = before.clone();
        newer.insert("theme", "dark");
        for there in [Some(&before), Some(&newer), None] {
            if let Some(there) = there {
                put(&redis, ID, &there.write()).await;
            }
            let commit = sessions.commit(Some((id(), before.clone())), &after);
            let call = "commit(…) of a session without `logged_in`, and nothing else in it";
            let told = t.call_async(call, async { commit.await.ok() }).await;
            told.gives(Some(Told::NoId));
            t.see("what Redis has then", kept(&redis, ID).await).is(None);
        }
        // Each of these counts as empty, and from one to another is a change.
        let [none, yes, no] =
            [&b"\x80"[..], b"\x81\xaa_permanent\xc3", b"\x81\xaa_permanent\xc2"];
        for (before, after) in [(yes, none), (none, yes), (yes, no)] {
            put(&redis, ID, before).await;
            let now = session(after);
            let commit = sessions.commit(Some((id(), session(before))), &now);
            let shown = [before, after].map(|it| it.escape_ascii().to_string());
            let call = format!("commit(…) of the session {}, loaded as {},", shown[1], shown[0]);
            let told = t.call_async(call, async { commit.await.ok() }).await;
            told.gives(Some(Told::NoId));
            t.see("what Redis has then", kept(&redis, ID).await).is(None);
        }
        let other = kept(&redis, UNKNOWN).await;
        t.see("another visitor's session", other)
            .is(Some(recorded::session("a name")));
    });
}

#[test]
fn a_change_has_another_month() {
    claim!(
        STEP.invariant(3),
        "A change is saved under the ID that the visitor has, for another 31 days",
        "Flask-Session 0.8.0"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let value = recorded::session("many types");
        put(&redis, ID, &value).await;
        let key = format!("session:{ID}");
        let _: i64 = ask(&redis, &["EXPIRE", &key, "100"]).await;
        let mut before = session(&value);
        for (name, value) in [("n", Value::from(43)), ("_permanent", false.into())] {
            let mut after = before.clone();
            after.insert(name, value);
            let commit = sessions.commit(Some((id(), before)), &after);
            let call = format!("commit(…) of a change of {name}");
            let told = t.call_async(call, async { commit.await.ok() }).await;
            told.gives(Some(Told::Nothing));
            t.see("what Redis has then", kept(&redis, ID).await)
                .is(Some(after.write()));
            before = after;
        }
        let left: i64 = ask(&redis, &["TTL", &key]).await;
        t.see("its TTL", left).must("31 days: 2678400 s", |left| {
            (2_678_300..=2_678_400).contains(left)
        });
    });
}

#[test]
fn silence_is_no_end() {
    claim!(
        STEP.invariant(7),
        "Where Redis doesn't answer, or refuses, commit says so, and not that the session has ended or is saved",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let before = session(&recorded::session("a name"));
        let mut changed = before.clone();
        changed.insert("logged_in", true);
        let empty = FlaskSession::new();
        let cases = [
            ("a change", Some((id(), before.clone())), changed.clone()),
            ("an emptied session", Some((id(), before.clone())), empty),
            ("a new session", None, changed.clone()),
        ];
        for (what, known, after) in cases.clone() {
            let name = format!("commit(…) of {what}");
            gives_up(&t, &name, async |store: RedisStore| {
                FlaskSessions::beside(store).commit(known, &after).await
            })
            .await;
        }
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        put(&redis, ID, &recorded::session("a name")).await;
        lock(&redis).await;
        for (what, known, after) in cases {
            let said = error_of(sessions.commit(known.clone(), &after)).await;
            t.see(format!("the error of commit(…) of {what}"), said)
                .must("what Redis said", |said| said.contains("permission"));
            let commit = kind(sessions.commit(known, &after));
            let call = format!("commit(…) of {what}, which Redis answers with NOPERM,");
            t.call_async(call, commit).await.gives("Unavailable");
        }
        let (redis, _proxy, sessions) = crate::flask_site::sessions(&t, FAR_TOO_LONG).await;
        let name = format!("session:{ID}");
        put_a_list(&redis, &name).await;
        let commit = kind(sessions.commit(Some((id(), before)), &changed));
        let call = "commit(…) of a change, where a list lies by now,";
        t.call_async(call, commit).await.gives("Damaged");
        the_list_is_still_there(&t, &redis, &name).await;
    });
}

#[test]
fn what_could_not_be_read_is_not_begun() {
    claim!(
        STEP.invariant(7),
        "A change that nests too deep is Unstorable, in a new session as in one that is there",
        "CWE-674"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let value = recorded::session("logged in");
        put(&redis, ID, &value).await;
        let mut deep = session(&value);
        deep.insert("deep", lists(65));
        for known in [Some((id(), session(&value))), None] {
            let result: Result<Told, StoreError> = sessions.commit(known, &deep).await;
            t.see("commit(…) of 65 lists in each other", result)
                .must("Unstorable", |it| {
                    matches!(it, Err(StoreError::Unstorable(_)))
                });
        }
        t.see("what Redis has then", kept(&redis, ID).await)
            .is(Some(value));
        let keys: Vec<String> = ask(&redis, &["KEYS", "*"]).await;
        t.see("how many records there are then", keys.len()).is(1);
    });
}

#[test]
fn a_full_redis_keeps_no_visitor_in() {
    claim!(
        STEP.invariants(&[3, 7]),
        "In a full Redis a logout works, and a longer session, or a new one, is an error",
        "ASVS 5.0, 7.4.1; Redis 7.0.15: maxmemory with noeviction"
    )
    .test(async |t| {
        let (redis, _proxy, sessions) = sessions(&t, FAR_TOO_LONG).await;
        let before = session(&recorded::session("a name"));
        let mut login = before.clone();
        login.insert("logged_in", true);
        put(&redis, ID, &login.write()).await;
        fill(&redis).await;
        let begun = kind(sessions.commit(None, &login)).await;
        t.see("commit(…) of a new session", begun).is("Unavailable");
        let commit = async { sessions.commit(Some((id(), login)), &before).await.ok() };
        let out = t.call_async("commit(…) without `logged_in`", commit).await;
        out.gives(Some(Told::Nothing));
        t.see("what Redis has then", kept(&redis, ID).await)
            .is(Some(before.write()));
    });
}

#[test]
fn a_pickle_is_no_stranger() {
    claim!(
        STEP.invariant(7),
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
        // A visitor with a session that can be read is served by the same site.
        put(&redis, ID, &recorded::session("logged in")).await;
        let alice = t.browser("alice", &site);
        let reply = alice
            .get_with_cookie("/profile", format!("session={ID}"))
            .await;
        t.see("GET /profile with a session in MessagePack", reply.text())
            .is("Profile page".to_owned());
        let mut out = session(&recorded::session("logged in"));
        out.insert("logged_in", false);
        put(&redis, ID, &out.write()).await;
        let reply = alice.get_with_cookie("/profile", format!("session={ID}"));
        t.see(
            "GET /profile where `logged_in` is false",
            reply.await.text(),
        )
        .is("User not logged in".to_owned());
    });
}
