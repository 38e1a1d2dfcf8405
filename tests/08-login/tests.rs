// Chapter 08, login: what happens to the session when its owner changes?

use std::fmt::{self, Debug, Formatter};

use harness::{Chapter, Reply, Server, Step, Test, claim};
use login::{Users, app};
use memory_store::{MemoryStore, SessionStore, StoppedClock, Timestamp};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};
use session_layer::Settings;
use tokio::join;

#[path = "../staged_store.rs"]
mod staged_store;

use staged_store::{Call, Director, StagedStore};

const CHAPTER: Chapter = Chapter::new("08-login");

const NOW: Timestamp = Timestamp::from_seconds(1000);

const ALICE: [(&str, &str); 2] = [("name", "alice"), ("password", "tea at noon")];

/// The hashes of `tea at noon` and `coffee at ten`. With eight KiB and one pass they cost the tests
/// little, and would be no protection.
const HASHES: [(&str, &str); 2] = [
    (
        "alice",
        "$argon2id$v=19$m=8,t=1,p=1$vlWKV/R0XiPiuKjaJYs3EA$bu/RXZaktn4+t4cPc5odAbwusbNhsnGajy/7kkDhEys",
    ),
    (
        "bob",
        "$argon2id$v=19$m=8,t=1,p=1$ATsGe3Y2M5HQE+e//Tvo0A$6YTmeQQrcrRvHxkmwpa8bCE+pfy18oKIXE+Sl1zApzY",
    ),
];

fn users() -> Users {
    Users::new(&HASHES)
}

/// The app on a staged store, with the accounts alice and bob.
struct Site {
    server: Server,
    store: StagedStore<MemoryStore>,
    director: Director,
    clock: StoppedClock,
    users: Users,
}

impl Site {
    fn new(t: &Test) -> Self {
        let users = users();
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let store = director.stage(MemoryStore::with_limit(1000));
        let router = app(
            store.clone(),
            clock.clock(),
            Settings::default(),
            users.clone(),
        );
        t.name_cookie("__Host-session", "session");
        Self {
            server: t.serve(router),
            store,
            director,
            clock,
            users,
        }
    }

    /// What the session of the browser that sends this cookie holds, as it lies in the store; null, if
    /// there is no such session.
    async fn kept(&self, cookie: Option<String>) -> Json {
        Json(self.data(cookie).await.map_or(Value::Null, Value::Object))
    }

    async fn data(&self, cookie: Option<String>) -> Option<Map<String, Value>> {
        let cookie = cookie?;
        let text = cookie.strip_prefix("__Host-session=")?;
        let key = StoreKey::of(&SessionId::parse(text).ok()?);
        let now = self.clock.clock().now();
        let (record, _) = self.store.inner.load(&key, now).await.ok()??;
        Some(record.data)
    }
}

/// JSON that a failure shows as JSON.
#[derive(PartialEq)]
struct Json(Value);

impl Debug for Json {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{:#}", self.0)
    }
}

/// Where an answer sends the browser.
fn location(reply: &Reply) -> Option<String> {
    let location = reply.headers.get("location")?;
    Some(String::from_utf8_lossy(location.as_bytes()).into_owned())
}

/// What an answer says about storing it.
fn cache_control(reply: &Reply) -> String {
    let value = reply.headers.get("cache-control");
    let value = value.map(|value| String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase());
    value.unwrap_or_else(|| "nothing".to_owned())
}

mod step_1 {
    //! Write `login`, `logout` and `profile`: the tutorial's app.
    use super::*;

    const STEP: Step = CHAPTER.step(1, "The tutorial's app");

    #[test]
    fn it_answers_as_the_tutorial_s() {
        claim!(
            STEP,
            "Login, logout and profile answer as the tutorial's app does",
            "the tutorial's three routes"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            for path in ["/profile", "/login", "/profile", "/logout", "/profile"] {
                alice.get(path).await;
            }
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_stranger_s_logout_begins_nothing() {
        claim!(
            STEP,
            "A visitor who was never logged in gets no session by looking or by logging out",
            "CWE-770"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let bob = t.browser("bob", &site.server);
            let logout = bob.get("/logout").await;
            t.call("the answer to a stranger's logout", || logout.text())
                .gives("Logout success".to_owned());
            bob.get("/profile").await;
            t.call("the records in the store", || site.store.inner.len())
                .gives(0);
        });
    }

    #[test]
    fn the_logout_takes_one_note() {
        claim!(
            STEP,
            "The tutorial's logout removes its own note, and leaves the rest of the session alone",
            "the tutorial's three routes"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/basket", &[]).await;
            alice.get("/login").await;
            alice.get("/logout").await;
            let kept = site.kept(alice.cookies("/")).await;
            t.call("what the session holds", || kept)
                .gives(Json(json!({"basket": 1})));
        });
    }

    #[test]
    fn a_planted_id_becomes_a_login() {
        claim!(
            STEP,
            "The tutorial's login keeps the ID, so whoever planted it is logged in, too",
            "bug 9: CVE-2022-25896; CWE-384"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let mallory = t.browser("mallory", &site.server);
            mallory.get("/login").await;
            mallory.get("/logout").await;
            let planted = mallory.cookies("/").unwrap_or_default();
            let alice = t.browser("alice, with mallory's cookie", &site.server);
            alice.get_with_cookie("/login", &planted).await;
            mallory.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_slow_login_undoes_the_logout() {
        claim!(
            STEP,
            "The tutorial's logout only removes a value, and a slow request puts it back",
            "bug 1: CVE-2025-46336"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/login").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/login"), async {
                slow.reached().await;
                alice.get("/logout").await;
                slow.release();
            });
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }
}

mod step_2 {
    //! Write `hash_password` and `Users::check`: what is kept in place of a password, and how one is
    //! compared.
    use super::*;
    use login::hash_password;

    const STEP: Step = CHAPTER.step(2, "Compare passwords");

    #[test]
    fn what_is_kept_is_a_slow_hash() {
        claim!(
            STEP,
            "A password is kept as an argon2id hash, at least 19 MiB and two passes, with its own salt",
            "ASVS 5.0, 11.4.2; OWASP Password Storage Cheat Sheet"
        )
        .test(async |t| {
            let hash = |password: &str| hash_password(password).unwrap_or_default();
            let (one, two) = (hash("tea at noon"), hash("tea at noon"));
            t.call("hash_password(\"tea at noon\")", || one.clone())
                .must("a text that begins with $argon2id$v=19$", |hash| {
                    hash.starts_with("$argon2id$v=19$")
                });
            let parameter = |name: &str| {
                let fields = one.split(['$', ',']);
                let mut found = fields.filter_map(|field| field.strip_prefix(name));
                found.next().and_then(|number| number.parse::<u32>().ok())
            };
            t.call("its parameters m and t", || (parameter("m="), parameter("t=")))
                .must("m=19456 or more, and t=2 or more", |&(m, t)| {
                    m >= Some(19_456) && t >= Some(2)
                });
            t.call("whether two hashes of one password differ", || one != two)
                .gives(true);
            let users = Users::new(&[("carol", &one)]);
            for (password, fits) in [("tea at noon", true), ("tea at five", false)] {
                let call = format!("check(\"carol\", {password:?}), with that hash,");
                t.call(call, || users.check("carol", password)).gives(fits);
            }
        });
    }

    #[test]
    fn the_right_password_fits_its_own_account() {
        claim!(
            STEP,
            "A name fits with its own password, and with no other, not even nobody's",
            "CWE-287"
        )
        .test(async |t| {
            let users = users();
            for (name, password, fits) in [
                ("alice", "tea at noon", true),
                ("bob", "coffee at ten", true),
                ("alice", "coffee at ten", false),
                ("alice", "tea at noon ", false),
                ("alice", "Tea at noon", false),
                ("alice", "", false),
                ("Alice", "tea at noon", false),
                ("", "", false),
                ("carol", "tea at noon", false),
                ("carol", "coffee at ten", false),
                ("carol", "nobody has this password", false),
            ] {
                t.call(format!("check({name:?}, {password:?})"), || {
                    users.check(name, password)
                })
                .gives(fits);
            }
        });
    }

    #[test]
    fn an_unknown_name_costs_as_much() {
        claim!(
            STEP,
            "A name that nobody has costs one comparison, like one that somebody has",
            "ASVS 5.0, 6.3.8; CWE-208"
        )
        .test(async |t| {
            let hash = hash_password("tea at noon").unwrap_or_default();
            let users = Users::new(&[("alice", &hash)]);
            let work = |name, password| {
                let before = users.work();
                users.check(name, password);
                users.work() - before
            };
            let known = t.call(
                "the work of check(\"alice\", \"tea at noon\"), in KiB filled times passes,",
                || work("alice", "tea at noon"),
            );
            known.must("at least 38912, two passes over 19456 KiB", |&work| {
                work >= 38_912
            });
            let known = known.value();
            for (name, password) in [
                ("alice", "wrong"),
                ("alice", ""),
                ("carol", "wrong"),
                ("", ""),
            ] {
                t.call(
                    format!(
                        "the work of check({name:?}, {password:?}), in KiB filled times passes,"
                    ),
                    || work(name, password),
                )
                .gives(known);
            }
        });
    }
}

mod step_3 {
    //! Write `safe_next`: where to go after the login, and never to another site.
    use super::*;
    use login::safe_next;

    const STEP: Step = CHAPTER.step(3, "Go where you were going");

    #[test]
    fn a_path_on_this_site_is_kept() {
        claim!(
            STEP,
            "A path on this site is where the visitor goes, with its query",
            "what the chapter asks for"
        )
        .test(async |t| {
            for next in [
                "/",
                "/account",
                "/account/email?from=mail&x=1",
                "/a/b/../c",
                "/%2e%2e/x",
                "/search?q=https://shop.example/",
                "/account#address",
                "/a//b",
                "/a:b",
                "/a@b",
            ] {
                t.call(format!("safe_next({next:?})"), || safe_next(next))
                    .gives(next);
            }
        });
    }

    #[test]
    fn every_other_place_is_refused() {
        claim!(
            STEP,
            "What a browser could take for another site, or another scheme, becomes the account's page",
            "CWE-601; ASVS 5.0, 3.7.2"
        )
        .test(async |t| {
            for next in [
                "",
                "account",
                "https://evil.example/",
                "HTTPS://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "\\/evil.example/",
                "/\t/evil.example/",
                "/\n/evil.example/",
                "/\r\n/evil.example/",
                "\t//evil.example/",
                " //evil.example/",
                "/\u{0}/evil.example",
                "/a\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:evil.example",
                "@evil.example",
                "?x",
                ".evil.example",
                "/é",
            ] {
                t.call(format!("safe_next({next:?})"), || safe_next(next))
                    .gives("/account");
            }
        });
    }

    /// What follows the origin in a URL that a browser makes of a link on this site.
    #[test]
    fn a_browser_agrees() {
        claim!(
            STEP,
            "Whatever next is, a browser that follows it stays on this site",
            "CWE-601; the URL standard"
        )
        .test(async |t| {
            let mut random = fastrand::Rng::with_seed(601);
            let pieces = [
                "/",
                "\\",
                "//",
                ":",
                "evil.example",
                "@",
                "\t",
                "\n",
                "\r",
                " ",
                ".",
                "..",
                "a",
                "?",
                "#",
                "https",
                "%2f",
                "%5c",
                "\u{0}",
                "é",
                "javascript:",
                "8080",
            ];
            for _ in 0..20_000 {
                let number = random.usize(1..7);
                let next: String = (0..number)
                    .map(|_| pieces[random.usize(..pieces.len())])
                    .collect();
                let safe = safe_next(&next).to_owned();
                let stays = harness::resolve("https://shop.example/account/login", &safe);
                let origin = stays.as_deref().and_then(|url| url.get(..21));
                if origin != Some("https://shop.example/") {
                    t.call(format!("safe_next({next:?})"), || safe)
                        .must("a place that a browser looks for on this site", |_| false);
                }
            }
        });
    }
}

mod step_4 {
    //! Write `private`: what lies under `/account` is kept by no cache.
    use super::*;

    const STEP: Step = CHAPTER.step(4, "Keep private pages out of caches");

    #[test]
    fn nothing_under_account_is_stored() {
        claim!(
            STEP,
            "Every answer under /account says no-store, and the tutorial's pages say what they said",
            "ASVS 5.0, 14.3.2; CWE-525"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            for path in ["/account/login", "/account/login?next=/"] {
                let reply = alice.get(path).await;
                t.call(format!("Cache-Control of GET {path}"), || cache_control(&reply))
                    .gives("no-store".to_owned());
            }
            let reply = alice.post("/account/forgot", &[("name", "alice")]).await;
            t.call("Cache-Control of POST /account/forgot", || cache_control(&reply))
                .gives("no-store".to_owned());
            let reply = alice.post("/account/forgot", &[]).await;
            t.call("Cache-Control of a POST that is refused", || cache_control(&reply))
                .gives("no-store".to_owned());
            let reply = alice.get("/profile").await;
            t.call("Cache-Control of GET /profile", || cache_control(&reply))
                .gives("nothing".to_owned());
        });
    }
}

mod step_5 {
    //! Write `log_in`: the right password makes the session the account's, under another ID.
    use super::*;

    const STEP: Step = CHAPTER.step(5, "Log in");

    #[test]
    fn the_right_password_logs_in() {
        claim!(
            STEP,
            "With the right password the visitor gets a new ID and goes where they were going",
            "ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/account/login").await;
            alice.post("/account/login", &ALICE).await;
            t.matches_snapshot();
            let kept = site.kept(alice.cookies("/")).await;
            t.call("what the session holds", || kept).gives(Json(json!({
                "account": {"name": "alice", "confirmed": 1000}
            })));
        });
    }

    #[test]
    fn a_wrong_name_and_a_wrong_password_look_alike() {
        claim!(
            STEP,
            "A wrong name and a wrong password get the same answer, to the byte, and no session",
            "CWE-204"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let mallory = t.browser("mallory", &site.server);
            let wrong = [("name", "alice"), ("password", "tea at five")];
            let unknown = [("name", "nobody"), ("password", "tea at noon")];
            let one = mallory.post("/account/login", &wrong).await;
            let other = mallory.post("/account/login", &unknown).await;
            t.call("whether the two pages are the same", || {
                one.body == other.body
            })
            .gives(true);
            t.call("the records in the store", || site.store.inner.len())
                .gives(0);
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_planted_id_is_worth_nothing() {
        claim!(
            STEP,
            "Whoever planted the ID from before the login has nothing after it",
            "bug 9: CVE-2022-25896; ASVS 5.0, 7.2.4; CWE-384"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let mallory = t.browser("mallory", &site.server);
            mallory.get("/login").await;
            let planted = mallory.cookies("/").unwrap_or_default();
            let request = harness::Request::post("/account/login", &ALICE);
            let alice = t.browser("alice, with mallory's cookie", &site.server);
            alice.send(request.header("cookie", &planted)).await;
            mallory.get("/profile").await;
            t.matches_snapshot();
            let kept = site.kept(Some(planted)).await;
            t.call("what is left under the planted ID", || kept)
                .gives(Json(json!({})));
        });
    }

    #[test]
    fn what_a_stranger_had_is_kept() {
        claim!(
            STEP,
            "What the session held before the login is there after it, but no claim to be somebody",
            "ASVS 5.0, 7.2.4; C56"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/login").await;
            alice.post("/basket", &[]).await;
            alice.post("/account/forgot", &[("name", "bob")]).await;
            alice.post("/account/login", &ALICE).await;
            let kept = site.kept(alice.cookies("/")).await;
            t.call("what the session holds", || kept).gives(Json(json!({
                "account": {"name": "alice", "confirmed": 1000},
                "basket": 1,
                "logged_in": true,
            })));
        });
    }

    #[test]
    fn a_wrong_password_changes_nothing() {
        claim!(
            STEP,
            "Who is signed in and gives a wrong password stays who they are, under the same ID",
            "what the chapter asks for"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            site.clock.advance(50);
            for name in ["alice", "bob", "nobody"] {
                let wrong = [("name", name), ("password", "wrong")];
                let reply = alice.post("/account/login", &wrong).await;
                t.call(
                    format!("status and cookies of a wrong password for {name}"),
                    || (reply.status, reply.set_cookies().len()),
                )
                .gives((401, 0));
            }
            let kept = site.kept(alice.cookies("/")).await;
            t.call("what the session holds", || kept).gives(Json(json!({
                "account": {"name": "alice", "confirmed": 1000}
            })));
        });
    }

    #[test]
    fn it_goes_only_where_it_is_safe() {
        claim!(
            STEP,
            "After the login the visitor is sent to next, if that is on this site",
            "CWE-601"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            for (next, goes) in [
                ("/account?tab=2", "/account?tab=2"),
                ("https://evil.example/", "/account"),
                ("//evil.example/", "/account"),
                ("", "/account"),
            ] {
                let form = [ALICE[0], ALICE[1], ("next", next)];
                let reply = alice.post("/account/login", &form).await;
                t.call(format!("status and Location with next={next:?}"), || {
                    (reply.status, location(&reply))
                })
                .gives((303, Some(goes.to_owned())));
            }
        });
    }

    const BOB: [(&str, &str); 2] = [("name", "bob"), ("password", "coffee at ten")];

    /// A second login in one browser: what the session holds then, and what is left under the old ID.
    async fn twice(site: &Site, tab: &harness::Browser, then: &[(&str, &str)]) -> [Json; 2] {
        tab.post("/account/login", &ALICE).await;
        tab.post("/basket", &[]).await;
        tab.get("/login").await;
        let old = tab.cookies("/");
        site.clock.advance(50);
        tab.post("/account/login", then).await;
        let new = site.kept(tab.cookies("/")).await;
        [new, site.kept(old).await]
    }

    #[test]
    fn a_wrong_password_leaves_a_stranger_s_session() {
        claim!(
            STEP,
            "After a wrong password the session is as it was, under the ID that it had",
            "ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let bob = t.browser("bob", &site.server);
            bob.post("/basket", &[]).await;
            bob.post("/account/forgot", &BOB[..1]).await;
            let before = site.kept(bob.cookies("/")).await;
            let wrong = [("name", "alice"), ("password", "tea at five")];
            let reply = bob.post("/account/login", &wrong).await;
            t.call("status and cookies of the wrong login", || {
                (reply.status, reply.set_cookies().len())
            })
            .gives((401, 0));
            let after = site.kept(bob.cookies("/")).await;
            t.call("what the session holds after it", || after)
                .gives(before);
        });
    }

    #[test]
    fn another_login_takes_over() {
        claim!(
            STEP,
            "Who logs in as somebody else gets a new ID, and nothing that the other one had",
            "ASVS 5.0, 7.2.4; CWE-488"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let tab = t.browser("a shared tab", &site.server);
            let [new, old] = twice(&site, &tab, &BOB).await;
            t.call("what bob's session holds, after alice's", || new)
                .gives(Json(json!({
                    "account": {"name": "bob", "confirmed": 1050}
                })));
            t.call("what is left under the old ID", || old)
                .gives(Json(json!({})));
        });
    }

    #[test]
    fn the_same_login_again_counts_from_now() {
        claim!(
            STEP,
            "Who logs in again keeps what they had, gets a new ID, and has given the password just now",
            "ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let tab = t.browser("alice", &site.server);
            let [new, old] = twice(&site, &tab, &ALICE).await;
            t.call("what the session holds", || new)
                .gives(Json(json!({
                    "account": {"name": "alice", "confirmed": 1050},
                    "basket": 1,
                    "logged_in": true,
                })));
            t.call("what is left under the old ID", || old)
                .gives(Json(json!({})));
        });
    }
}

mod step_6 {
    //! Write `signed_in`: who gave an account's password in this session, and nobody else.
    use super::*;

    const STEP: Step = CHAPTER.step(6, "Know who is signed in");

    #[test]
    fn who_is_signed_in_sees_the_account() {
        claim!(
            STEP,
            "The account's page is there for its owner, and sends everybody else to the login",
            "ASVS 5.0, 7.2.4; CWE-306"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/account").await;
            alice.post("/account/login", &ALICE).await;
            alice.get("/account").await;
            t.matches_snapshot();
        });
    }

    /// The status of `/account` after these steps.
    async fn after(t: &Test, steps: &[&str]) -> u16 {
        let site = Site::new(t);
        let mallory = t.browser("mallory", &site.server);
        for step in steps {
            match *step {
                "forgot" => mallory.post("/account/forgot", &[("name", "alice")]).await,
                "wrong" => {
                    let wrong = [("name", "alice"), ("password", "wrong")];
                    mallory.post("/account/login", &wrong).await
                }
                path => mallory.get(path).await,
            };
        }
        mallory.get("/account").await.status
    }

    #[test]
    fn half_a_login_is_none() {
        claim!(
            STEP,
            "The tutorial's note, a wrong password, and a name that somebody says they forgot open nothing",
            "WSTG-SESS-08; ASVS 4.0.3, 3.7.1"
        )
        .test(async |t| {
            let ways: [&[&str]; 5] = [
                &["/login"],
                &["forgot"],
                &["wrong"],
                &["/login", "forgot", "wrong"],
                &["forgot", "/login", "/account/login"],
            ];
            for steps in ways {
                let status = after(&t, steps).await;
                t.call(format!("the status of GET /account after {steps:?}"), || status)
                    .gives(303);
            }
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let seen = alice.get("/account").await;
            t.call("the status of GET /account after a login", || seen.status)
                .gives(200);
        });
    }

    #[test]
    fn the_login_leads_back() {
        claim!(
            STEP,
            "A stranger who asks for a page of the account gets there by way of the login",
            "what the chapter asks for"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            let reply = alice.get("/account/confirm").await;
            t.call("status and Location for a stranger", || {
                (reply.status, location(&reply))
            })
            .gives((303, Some("/account/login?next=/account/confirm".to_owned())));
            let form = [ALICE[0], ALICE[1], ("next", "/account/confirm")];
            let reply = alice.post("/account/login", &form).await;
            t.call("Location after the login", || location(&reply))
                .gives(Some("/account/confirm".to_owned()));
            let reply = alice.get("/account/confirm").await;
            t.call("the status of the page now", || reply.status)
                .gives(200);
        });
    }

    #[test]
    fn the_account_and_the_tutorial_are_apart() {
        claim!(
            STEP,
            "The tutorial's logout leaves the account alone, and the account's login isn't the tutorial's",
            "WSTG-SESS-08"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let profile = alice.get("/profile").await.text();
            t.call("the tutorial's profile", || profile)
                .gives("User not logged in".to_owned());
            alice.get("/logout").await;
            let status = alice.get("/account").await.status;
            t.call("the status of GET /account after the tutorial's logout", || status)
                .gives(200);
        });
    }
}

mod step_7 {
    //! Write `log_out`: the session ends in the store and in the browser.
    use super::*;

    const STEP: Step = CHAPTER.step(7, "Log out");

    #[test]
    fn nothing_is_left() {
        claim!(
            STEP,
            "The logout deletes the record and the cookie, and asks the browser to forget the rest",
            "ASVS 5.0, 7.4.1 and 14.3.1"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let old = alice.cookies("/");
            alice.post("/account/logout", &[]).await;
            alice.get("/account").await;
            t.matches_snapshot();
            let kept = site.kept(old).await;
            t.call("what is left under the old ID", || kept)
                .gives(Json(Value::Null));
        });
    }

    #[test]
    fn a_stranger_s_session_ends_too() {
        claim!(
            STEP,
            "Who logs out without being signed in leaves no session behind either",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let bob = t.browser("bob", &site.server);
            bob.post("/basket", &[]).await;
            let old = bob.cookies("/");
            let reply = bob.post("/account/logout", &[]).await;
            t.call("the status of the logout", || reply.status)
                .gives(303);
            let kept = site.kept(old).await;
            t.call("what is left under the old ID", || kept)
                .gives(Json(Value::Null));
        });
    }

    #[test]
    fn a_copied_cookie_is_worth_nothing() {
        claim!(
            STEP,
            "Whoever copied the cookie before the logout has nothing after it",
            "ASVS 5.0, 7.4.1; WSTG-SESS-06"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let copied = alice.cookies("/account").unwrap_or_default();
            let mallory = t.browser("mallory", &site.server);
            mallory.get_with_cookie("/account", &copied).await;
            alice.post("/account/logout", &[]).await;
            mallory.get_with_cookie("/account", &copied).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_slow_request_does_not_undo_it() {
        claim!(
            STEP,
            "A request that began before the logout and ends after it is refused, and brings nothing back",
            "bug 1: CVE-2025-46336"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let old = alice.cookies("/");
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/login"), async {
                slow.reached().await;
                alice.post("/account/logout", &[]).await;
                slow.release();
            });
            alice.get("/account").await;
            t.matches_snapshot();
            let kept = site.kept(old).await;
            t.call("what is left under the old ID", || kept).gives(Json(Value::Null));
        });
    }

    #[test]
    fn a_link_logs_nobody_out() {
        claim!(
            STEP,
            "A GET of the logout, which any page on the web can cause, changes nothing",
            "RFC 9110, section 9.2.1"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let reply = alice.get("/account/logout").await;
            t.call("the status of GET /account/logout", || reply.status)
                .gives(405);
            let status = alice.get("/account").await.status;
            t.call("the status of GET /account after that", || status)
                .gives(200);
            let reply = alice.post("/account/logout", &[]).await;
            t.call("the status of POST /account/logout", || reply.status)
                .gives(303);
        });
    }

    #[test]
    fn an_outage_is_no_logout() {
        claim!(
            STEP,
            "If the store doesn't answer, nobody is told that they are logged out",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            site.director.break_down(Call::Save);
            site.director.break_down(Call::Delete);
            let reply = alice.post("/account/logout", &[]).await;
            t.call("status and cookies of the logout", || {
                (reply.status, reply.set_cookies().len())
            })
            .gives((503, 0));
            site.director.repair();
            let status = alice.get("/account").await.status;
            t.call("the status of GET /account after that", || status)
                .gives(200);
        });
    }
}

mod step_8 {
    //! Write `is_fresh`, `confirm` and `change_email`: the password again before a change that matters.
    use super::*;
    use login::{Account, is_fresh};

    const STEP: Step = CHAPTER.step(8, "Ask for the password again");

    const ADDRESS: [(&str, &str); 1] = [("email", "alice@new.example")];

    #[test]
    fn a_password_counts_for_five_minutes() {
        claim!(
            STEP,
            "A password counts as given just now for 299 seconds, and no longer, and never in the future",
            "ASVS 5.0, 7.5.1"
        )
        .test(async |t| {
            for (confirmed, now, fresh) in [
                (1000, 1000, true),
                (1000, 1299, true),
                (1000, 1300, false),
                (1000, 1301, false),
                (1000, 999, false),
                (0, u64::MAX, false),
                (u64::MAX, 0, false),
            ] {
                let account = Account {
                    name: "alice".to_owned(),
                    confirmed,
                };
                t.call(format!("is_fresh, given at {confirmed} s, at {now} s,"), || {
                    is_fresh(&account, Timestamp::from_seconds(now))
                })
                .gives(fresh);
            }
        });
    }

    #[test]
    fn a_change_that_matters_asks_first() {
        claim!(
            STEP,
            "Five minutes after the login the address can't be changed until the password is given again",
            "ASVS 5.0, 7.5.1; CWE-620"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            site.clock.advance(300);
            alice.post("/account/email", &ADDRESS).await;
            alice.get("/account/confirm").await;
            alice.post("/account/confirm", &ALICE[1..]).await;
            alice.post("/account/email", &ADDRESS).await;
            alice.get("/account").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn just_after_the_login_it_does_not() {
        claim!(
            STEP,
            "Within five minutes of the login the address is changed at once",
            "what the chapter asks for"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            site.clock.advance(299);
            let reply = alice.post("/account/email", &ADDRESS).await;
            t.call("status and Location", || (reply.status, location(&reply)))
                .gives((303, Some("/account".to_owned())));
            t.call("alice's address", || site.users.email("alice"))
                .gives(Some("alice@new.example".to_owned()));
            t.call("bob's address", || site.users.email("bob"))
                .gives(Some("bob@shop.example".to_owned()));
        });
    }

    #[test]
    fn a_stolen_session_cannot_confirm() {
        claim!(
            STEP,
            "A wrong password, and the right one of another account, confirm nothing",
            "ASVS 5.0, 7.5.3; CWE-306"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let mallory = t.browser("mallory", &site.server);
            let stolen = alice.cookies("/account").unwrap_or_default();
            for age in [0, 300] {
                site.clock.advance(age);
                for password in ["", "wrong", "coffee at ten"] {
                    let form = [("password", password), ("name", "bob")];
                    let request = harness::Request::post("/account/confirm", &form);
                    let reply = mallory.send(request.header("cookie", &stolen)).await;
                    let call = format!("the status of a confirm with {password:?}, {age} s later,");
                    t.call(call, || reply.status).gives(401);
                }
            }
            let request = harness::Request::post("/account/email", &ADDRESS);
            mallory.send(request.header("cookie", &stolen)).await;
            t.call("alice's address", || site.users.email("alice"))
                .gives(Some("alice@shop.example".to_owned()));
        });
    }

    #[test]
    fn a_stranger_changes_nothing() {
        claim!(
            STEP,
            "Who isn't signed in can neither confirm nor change an address",
            "CWE-306"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let mallory = t.browser("mallory", &site.server);
            mallory.post("/account/forgot", &[("name", "alice")]).await;
            for (path, form) in [
                ("/account/confirm", &ALICE[1..]),
                ("/account/email", &ADDRESS[..]),
            ] {
                let reply = mallory.post(path, form).await;
                t.call(format!("status and Location of POST {path}"), || {
                    (reply.status, location(&reply))
                })
                .gives((303, Some("/account/login".to_owned())));
            }
            t.call("alice's address", || site.users.email("alice"))
                .gives(Some("alice@shop.example".to_owned()));
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            let reply = alice.post("/account/confirm", &ALICE[1..]).await;
            t.call("status and Location for alice, who is signed in", || {
                (reply.status, location(&reply))
            })
            .gives((303, Some("/account".to_owned())));
        });
    }

    #[test]
    fn a_confirmed_session_has_another_id() {
        claim!(
            STEP,
            "After the password was given again the session has another ID, and the old one opens nothing",
            "ASVS 5.0, 7.2.4"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.post("/account/login", &ALICE).await;
            alice.post("/basket", &[]).await;
            site.clock.advance(300);
            let before = alice.cookies("/account").unwrap_or_default();
            alice.post("/account/confirm", &ALICE[1..]).await;
            let kept = site.kept(alice.cookies("/")).await;
            t.call("what the session holds after it", || kept).gives(Json(json!({
                "account": {"name": "alice", "confirmed": 1300},
                "basket": 1,
            })));
            let status = alice.get("/account").await.status;
            t.call("the status of GET /account with the new ID", || status).gives(200);
            let old = t.browser("mallory", &site.server);
            let status = old.get_with_cookie("/account", &before).await.status;
            t.call("the status of GET /account with the old ID", || status).gives(303);
        });
    }
}
