//! Write `read_session` and `write_session`: from the request's cookie to the session, and from
//! the session to the answer's headers.

use std::time::{Duration, UNIX_EPOCH};

use axum::Router;
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::get;
use flask_cookies::{Dict, SecretKey, Session, Value, app, too_long, weakness, write_session};
use harness::{Browser, Reply, Request, SetCookie, Step, claim};

use crate::cases::{verdict, written};
use crate::common::*;
use crate::recorded;
use crate::recorded::NOW;
use crate::site::site;

const STEP: Step = CHAPTER.step(9, "The session in a handler");

fn cookie(reply: &Reply) -> Option<String> {
    cookie_of(&reply.set_cookies())
}

fn cookie_of(set: &[SetCookie]) -> Option<String> {
    let value = set
        .first()
        .map(|set| String::from_utf8_lossy(set.value()).into_owned());
    value.filter(|_| set.len() == 1)
}

fn header(reply: &Reply, name: &str) -> String {
    let all = reply.headers.get_all(name).iter();
    let all: Vec<_> = all
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    all.join(", ")
}

fn of(user: &str) -> Dict {
    dict([("user", user.into())])
}

/// A permanent session. Flask sends its cookie again with each answer.
fn lasting(user: &str) -> Dict {
    dict([("_permanent", true.into()), ("user", user.into())])
}

async fn shown(browser: &Browser, cookie: impl AsRef<[u8]>) -> String {
    browser.get_with_cookie("/look", cookie).await.text()
}

/// Flask's answer to `/login`, as it was recorded.
async fn flasks_login() -> impl IntoResponse {
    let visit = &recorded::recording()["visit"];
    let header = |name: &str| {
        let value = recorded::text(&visit["headers"], name);
        (name.to_ascii_lowercase(), value)
    };
    let headers = ["Content-Type", "Set-Cookie", "Vary"].map(header);
    (AppendHeaders(headers), recorded::text(visit, "body"))
}

#[test]
fn a_login_at_flask_counts_here() {
    claim!(
        STEP.invariants(&[1, 8]),
        "Who has logged in at Flask is logged in here, and who logs out here has no session left",
        "Flask 3.1.3; recorded"
    )
    .test(async |t| {
        let flask = t.serve(Router::new().route("/login", get(flasks_login)));
        let secret = recorded::text(&recorded::recording()["visit"], "secret");
        let rust = t.serve(app(SecretKey::new(&secret), || NOW + 60));
        let alice = t.browser("alice, at Flask", &flask);
        alice.get("/login").await;
        let alice = alice.at_another_port("alice, at Rust", &rust);
        alice.get("/profile").await;
        alice.get("/logout").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_known_key_lets_mallory_in() {
    claim!(
        STEP.invariant(1),
        "An attacker who knows the key is any user they like, without a login",
        "ASVS 5.0, 13.3.1; CWE-321"
    )
    .test(async |t| {
        let secret = recorded::text(&recorded::recording()["visit"], "secret");
        let rust = t.serve(app(SecretKey::new(&secret), || NOW));
        let mallory = t.browser("mallory", &rust);
        let forged = t
            .call("SecretKey::sign with the tutorial's key", || {
                SecretKey::new("random string").sign(&dict([("logged_in", true.into())]), NOW)
            })
            .value();
        mallory
            .get_with_cookie("/profile", format!("session={forged}"))
            .await;
        t.matches_snapshot();
        for (length, is_weak) in [(0, true), (1, true), (31, true), (32, false)] {
            let secret = "\u{e9}".repeat(length);
            t.see(
                format!("whether the program warns of {length} characters"),
                weakness(&secret).is_some(),
            )
            .is(is_weak);
        }
        t.call("weakness for the tutorial's key", || weakness(&secret))
            .must("a warning", Option::is_some);
    });
}

#[test]
fn the_tutorials_app_on_flasks_cookie() {
    claim!(
        STEP.invariants(&[7, 8, 9, 10]),
        "The three pages answer as Flask's do, on a cookie that Flask would take for its own",
        "Flask 3.1.3, sessions.py, save_session"
    )
    .test(async |t| {
        let site = t.serve(app(key(), || NOW));
        let alice = t.browser("alice", &site);
        for path in ["/profile", "/login", "/profile", "/logout", "/profile"] {
            let reply = alice.get(path).await;
            if path == "/login" {
                // The transcript shows a time in 2025 as the past, and hides the value with it.
                let set = reply.set_cookies();
                let expires = set.first().and_then(|set| set.attribute("expires"));
                t.see(
                    "whether the Set-Cookie of /login has an Expires",
                    expires.is_some(),
                )
                .is(false);
            }
        }
        t.matches_snapshot();
    });
}

#[test]
fn reads_the_session_that_flask_wrote() {
    claim!(
        STEP.invariant(1),
        "A handler finds in its session what Flask put into the cookie",
        "Flask 3.1.3, sessions.py, open_session; recorded"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        for name in ["one name", "much of the same", "uuid", "messages"] {
            let session = written(name);
            let page = shown(&alice, &format!("session={}", session.cookie)).await;
            t.see(format!("the page for the session {name:?}"), page)
                .is(session.python);
        }
    });
}

#[test]
fn flask_finds_what_a_handler_wrote() {
    claim!(
        STEP.invariant(8),
        "A change goes into a cookie with all that was in the session before",
        "Flask 3.1.3, sessions.py, save_session"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        let before = written("uuid").cookie;
        let reply = alice
            .get_with_cookie("/dark", format!("session={before}"))
            .await;
        let after = cookie(&reply).unwrap_or_default();
        t.see(
            "the session in the cookie that was set",
            key()
                .open(&after, NOW, 0)
                .map(|it| Value::Dict(it).to_string()),
        )
        .is(Ok(
            "{'color': 'dark', 'u': UUID('0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0')}".to_owned(),
        ));
    });
}

#[test]
fn only_changes_are_written() {
    claim!(
        STEP.invariant(7),
        "A session that was only read, or from which nothing was removed, sets no cookie",
        "Flask 3.1.3, sessions.py, should_set_cookie, without SESSION_REFRESH_EACH_REQUEST"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        let cookies = [
            format!("session={}", written("one name").cookie),
            format!("session={}", key().sign(&lasting("ada"), NOW)),
            "session=broken".to_owned(),
        ];
        for path in ["/look", "/forget", "/none"] {
            for cookie in &cookies {
                let reply = alice.get_with_cookie(path, cookie).await;
                let header = header(&reply, "set-cookie");
                t.see(
                    format!("the Set-Cookie of {path} for the cookie {cookie}"),
                    header,
                )
                .is(String::new());
            }
        }
    });
}

#[test]
fn caches_hear_of_the_cookie() {
    claim!(
        STEP.invariant(6),
        "An answer says Vary: Cookie where the handler took a session, and only there",
        "RFC 9110, section 12.5.5; CVE-2023-30861; CVE-2026-27205"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        for (path, vary) in [
            ("/look", "cookie"),
            ("/dark", "cookie"),
            ("/forget", "cookie"),
            ("/answer/500", "cookie"),
            ("/none", ""),
        ] {
            let reply = alice.get(path).await;
            let header = header(&reply, "vary");
            t.see(
                format!("the Vary of {path}, in small letters"),
                header.to_lowercase(),
            )
            .is(vary.to_owned());
        }
    });
}

#[test]
fn an_answer_with_a_cookie_is_not_stored() {
    claim!(
        STEP.invariant(11),
        "An answer that sets the session's cookie is no-store, and others are left alone",
        "RFC 9111, section 5.2.2.5"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        let cookie = key().sign(&dict([("color", "dark".into())]), NOW);
        for (path, control) in [
            ("/look", ""),
            ("/dark", "no-store"),
            ("/forget", "no-store"),
            ("/own", "no-store"),
            ("/own-look", "private, max-age=60"),
            ("/own-forget", "no-store"),
            ("/answer/303", "no-store"),
            ("/answer/404", "no-store"),
            ("/forget/404", "no-store"),
            ("/answer/500", ""),
            ("/forget/500", ""),
        ] {
            let reply = alice
                .get_with_cookie(path, format!("session={cookie}"))
                .await;
            let header = header(&reply, "cache-control");
            t.see(format!("the Cache-Control of {path}"), header)
                .is(control.to_owned());
        }
    });
}

#[test]
fn an_empty_session_is_deleted() {
    claim!(
        STEP.invariant(9),
        "When the last value is taken out, the cookie is deleted, under the path it was set for",
        "Flask 3.1.3, sessions.py, save_session; RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        alice.get("/dark").await;
        let forgotten = alice.get("/forget").await.set_cookies();
        alice.get("/forget").await;
        // In the transcript a cookie that was deleted has no value, so look at the header.
        let value = cookie_of(&forgotten);
        t.see("the value that /forget sets", value)
            .is(Some(String::new()));
        let before = UNIX_EPOCH + Duration::from_secs(NOW - 1);
        t.see(
            "whether it is an end before now",
            forgotten.iter().all(|set| set.deletes(before)),
        )
        .is(true);
        t.matches_snapshot();
        let left = alice.cookies("/");
        t.see("the cookies that alice has left", left).is(None);
    });
}

#[test]
fn what_is_not_a_session_is_none() {
    claim!(
        STEP.invariants(&[1, 2, 3, 4]),
        "A broken cookie, an old one, one from the future, or two: no session, and no error page",
        "CWE-20; Flask 3.1.3, sessions.py, open_session"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        let good = written("one name").cookie;
        let month = flask_cookies::MAX_AGE;
        let cookies = [
            "".to_owned(),
            "session=".to_owned(),
            "session=.".to_owned(),
            "session=..".to_owned(),
            format!("session={good}x"),
            format!("Session={good}"),
            format!("sessions={good}"),
            format!("session={}", verdict("another key").cookie),
            format!("session={}", verdict("no JSON").cookie),
            format!("session={}", key().sign(&of("ada"), NOW + 1)),
            format!("session={}", key().sign(&of("ada"), NOW - month - 1)),
            format!("session={}", key().sign(&lasting("ada"), NOW - month - 1)),
            format!("session=\"{good}\""),
            format!("session={good}; session={good}"),
            format!("session={good}; session={good}; session={good}"),
            format!("session={good}; session="),
        ];
        for cookie in cookies {
            let page = shown(&alice, &cookie).await;
            t.see(format!("the page for the cookie {cookie:?}"), page)
                .is("{}".to_owned());
        }
        for cookie in [
            format!("theme=dark; session={good}"),
            format!("session={good}; theme=dark"),
            format!("session={}", key().sign(&of("ada"), NOW - month)),
        ] {
            let page = shown(&alice, &cookie).await;
            t.see(format!("the page for the cookie {cookie:?}"), page)
                .is("{'user': 'ada'}".to_owned());
        }
        for neighbor in [&b"theme=caf\xe9; "[..], "theme=caf\u{e9}; ".as_bytes()] {
            let line = [neighbor, b"session=", good.as_bytes()].concat();
            let request = Request::get("/look").header("cookie", &line);
            let page = alice.send(request).await.text();
            let line = line.escape_ascii();
            t.see(format!("the page for the Cookie line {line}"), page)
                .is("{'user': 'ada'}".to_owned());
        }
        let own = format!("session={good}");
        for (lines, expected) in [
            (["theme=dark", &own], "{'user': 'ada'}"),
            ([&own, &own], "{}"),
        ] {
            let request = Request::get("/look").header("cookie", lines[0]);
            let page = alice.send(request.header("cookie", lines[1])).await.text();
            t.see(format!("the page for the Cookie lines {lines:?}"), page)
                .is(expected.to_owned());
        }
    });
}

#[test]
fn a_look_alike_is_another_cookie() {
    claim!(
        STEP.invariant(5),
        "A name with white space of another script at an end is another name, as one with a prefix is, or one \
         that would have to be decoded; and a comma begins no cookie",
        "RFC 6265bis, sections 4.2.1 and 5.6; Werkzeug 3.1.9 reads them so"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        let good = written("one name").cookie;
        let own = format!("session={good}").into_bytes();
        let evil = key().sign(&of("mallory"), NOW);
        let (name, evil) = (&b"session"[..], evil.as_bytes());
        let mut planted = vec![
            [b"theme=x,", name, b"=", evil].concat(),
            [b"theme=x, ", name, b"=", evil].concat(),
            [b"%73ession=", evil].concat(),
            [b"__Host-session=", evil].concat(),
            [b"__Secure-session=", evil].concat(),
        ];
        for space in [
            &b"\xc2\x85"[..],
            b"\xc2\xa0",
            b"\xe1\x9a\x80",
            b"\xe2\x80\x80",
            b"\xe2\x80\xa8",
            b"\xe3\x80\x80",
            b"\x85",
            b"\xa0",
        ] {
            planted.push([space, name, b"=", evil].concat());
            planted.push([name, space, b"=", evil].concat());
            for value in [[space, evil].concat(), [evil, space].concat()] {
                let line = [name, b"=", &value].concat();
                let page = shown(&alice, &line).await;
                let line = line.escape_ascii();
                t.see(format!("the page for the Cookie line {line}"), page)
                    .is("{}".to_owned());
            }
        }
        for planted in planted {
            for (line, expected) in [
                (planted.clone(), "{}"),
                ([&planted[..], b"; ", &own].concat(), "{'user': 'ada'}"),
                ([&own[..], b"; ", &planted].concat(), "{'user': 'ada'}"),
            ] {
                let page = shown(&alice, &line).await;
                let line = line.escape_ascii();
                t.see(format!("the page for the Cookie line {line}"), page)
                    .is(expected.to_owned());
            }
        }
    });
}

#[test]
fn a_permanent_session_outlives_the_browser() {
    claim!(
        STEP.invariant(10),
        "A cookie has an Expires, 31 days ahead, if _permanent is True in the session, and else none",
        "Flask 3.1.3, sessions.py, get_expiration_time"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        let expires = |reply: &Reply| {
            let set = reply.set_cookies();
            let expires = set.first().and_then(|set| set.attribute("expires"));
            expires.map(|date| String::from_utf8_lossy(date).into_owned())
        };
        let session_only = expires(&alice.get("/dark").await);
        t.see("the Expires of /dark", session_only).is(None);
        let stay = alice.get("/stay").await;
        let stayed = format!("session={}", cookie(&stay).unwrap_or_default());
        let dark = alice.get_with_cookie("/dark", stayed).await;
        let leave = alice.get("/leave").await;
        let no_more = format!("session={}", cookie(&leave).unwrap_or_default());
        let no_more = expires(&alice.get_with_cookie("/dark", no_more).await);
        for (path, none) in [("/leave", expires(&leave)), ("/dark, after it,", no_more)] {
            t.see(format!("the Expires of {path} where _permanent is False"), none)
                .is(None);
        }
        for other in [Value::Null, Value::Int(0), "".into(), Value::List(vec![])] {
            let session = dict([("_permanent", other.clone())]);
            let line = format!("session={}", key().sign(&session, NOW));
            let date = expires(&alice.get_with_cookie("/dark", line).await);
            t.see(format!("the Expires of /dark where _permanent is {other}"), date)
                .is(None);
        }
        for (path, reply) in [("/stay", stay), ("/dark", dark)] {
            let date = expires(&reply);
            t.see(format!("the Expires of {path}, once the session is permanent"), date,
            )
            .is(Some("Sun, 09 Nov 2025 08:53:20 GMT".to_owned()));
        }
    });
}

#[test]
fn an_error_page_changes_nothing() {
    claim!(
        STEP.invariant(13),
        "After a 5xx the session is what it was before, messages and all",
        "the chapter; unlike Flask 3.1.3"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        alice.get("/dark").await;
        for (status, color) in [
            (500, "dark"),
            (503, "dark"),
            (599, "dark"),
            (404, "red"),
            (302, "red"),
            (304, "red"),
            (499, "red"),
        ] {
            let reply = alice.get(&format!("/answer/{status}")).await;
            let is_set = !reply.set_cookies().is_empty();
            t.see(
                format!("whether an answer with {status} sets the cookie"),
                is_set,
            )
            .is(color == "red");
            let page = alice.get("/look").await.text();
            t.see(format!("the session after an answer with {status}"), page)
                .is(format!("{{'color': '{color}'}}"));
        }
        for (status, left) in [(500, "{'color': 'red'}"), (404, "{}")] {
            let reply = alice.get(&format!("/forget/{status}")).await;
            let is_set = !reply.set_cookies().is_empty();
            t.see(
                format!("whether an answer with {status} deletes the cookie"),
                is_set,
            )
            .is(left == "{}");
            let page = alice.get("/look").await.text();
            t.see(format!("the session after {status} for /forget"), page)
                .is(left.to_owned());
        }
    });
}

#[test]
fn a_handlers_own_headers_stay() {
    claim!(
        STEP.invariant(12),
        "What a handler says in Vary and Set-Cookie stands beside what the session says",
        "RFC 9110, section 12.5.5; RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let site = t.serve(site(key()));
        let alice = t.browser("alice", &site);
        for (path, names) in [
            ("/own", "session theme"),
            ("/own-look", "theme"),
            ("/own-forget", "session theme"),
        ] {
            let reply = alice.get(path).await;
            let vary = header(&reply, "vary").to_lowercase();
            let mut vary: Vec<_> = vary.split(", ").collect();
            vary.sort_unstable();
            t.see(format!("the Vary of {path}, sorted"), vary.join(" "))
                .is("accept-language cookie x-cookie-consent".to_owned());
            let set = reply.set_cookies();
            let mut set: Vec<_> = set
                .iter()
                .map(|set| String::from_utf8_lossy(set.name()))
                .collect();
            set.sort_unstable();
            t.see(
                format!("the cookies that {path} sets, sorted"),
                set.join(" "),
            )
            .is(names.to_owned());
        }
    });
}

#[test]
fn a_session_too_long_is_sent_with_a_warning() {
    claim!(
        STEP.invariant(14),
        "A cookie that no browser keeps is set all the same, and the program warns of it",
        "Flask 3.1.3, sessions.py, save_session; RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let mut random = fastrand::Rng::with_seed(11);
        let text: String = (0..6000).map(|_| random.alphanumeric()).collect();
        let (session, mut response) = (Session::default(), Response::new(()).map(Into::into));
        session.insert("text", text.as_str());
        t.call("write_session for 6,000 letters", || {
            write_session(&key(), &session, NOW, &mut response);
        })
        .value();
        let set = response.headers().get("set-cookie").map(SetCookie::parse);
        let value = set.map(|set| String::from_utf8_lossy(set.value()).into_owned());
        let value = value.unwrap_or_default();
        t.see(
            "whether the cookie that it sets holds the session",
            key().open(&value, NOW, 0) == Ok(session.values()),
        )
        .is(true);
        t.call("too_long for this cookie", || too_long(&value))
            .must("a warning", Option::is_some);
        for (length, warns) in [(4096 - 7, false), (4096 - 6, true)] {
            t.see(
                format!("whether too_long warns of {length} letters"),
                too_long(&"a".repeat(length)).is_some(),
            )
            .is(warns);
        }
    });
}
