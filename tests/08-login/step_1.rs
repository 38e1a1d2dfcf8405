//! Write `login`, `logout` and `profile`: the tutorial's app.

use harness::{Step, claim};
use serde_json::json;
use tokio::join;

use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(1, "The tutorial's app");

#[test]
fn it_answers_as_the_tutorial_s() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
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
fn the_value_is_true() {
    claim!(
        STEP.invariant(1),
        "The login puts true under logged_in, and replaces what lay there",
        "the tutorial's three routes"
    )
    .test(async |t| {
        let site = Site::new(&t);
        for holds in [
            json!({}),
            json!({"logged_in": false}),
            json!({"logged_in": null}),
            json!({"logged_in": 1}),
            json!({"logged_in": "no"}),
            json!({"logged_in": ["no"]}),
        ] {
            let cookie = site.session(holds.clone()).await;
            let alice = t.browser("alice", &site.server);
            alice.get_with_cookie("/login", &cookie).await;
            let kept = site.kept(Some(cookie)).await;
            t.see(format!("what the session holds that held {holds}"), kept)
                .is(Json(json!({"logged_in": true})));
        }
    });
}

#[test]
fn true_is_true_and_nothing_else() {
    claim!(
        STEP.invariants(&[3, 5]),
        "The profile counts no other value as a login, not even one that Python would take for true",
        "the tutorial's three routes"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        for (value, page) in [
            (json!(true), "Profile page"),
            (json!(false), "User not logged in"),
            (json!(null), "User not logged in"),
            (json!(0), "User not logged in"),
            (json!(1), "User not logged in"),
            (json!("no"), "User not logged in"),
            (json!("true"), "User not logged in"),
            (json!([true]), "User not logged in"),
        ] {
            let cookie = site.session(json!({"logged_in": value})).await;
            let reply = alice.get_with_cookie("/profile", cookie).await;
            t.see(format!("the profile where logged_in is {value}"), reply.text())
                .is(page.to_owned());
        }
        t.see("creates, saves and deletes, by looking", site.writes())
            .is([0, 0, 0]);
    });
}

#[test]
fn a_stranger_s_logout_begins_nothing() {
    claim!(
        STEP.invariant(5),
        "A visitor who was never logged in gets no session by looking or by logging out",
        "CWE-770"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        let logout = bob.get("/logout").await;
        t.see("the answer to a stranger's logout", logout.text())
            .is("Logout success".to_owned());
        bob.get("/profile").await;
        t.see("the records in the store", site.store.inner.len())
            .is(0);
        bob.get("/login").await;
        bob.get("/profile").await;
        t.see(
            "creates, saves and deletes, after a login and a look",
            site.writes(),
        )
        .is([1, 0, 0]);
    });
}

#[test]
fn the_logout_takes_one_value() {
    claim!(
        STEP.invariants(&[2, 4]),
        "Login and logout change their own value, whatever it was, and leave the rest of the session alone",
        "the tutorial's three routes"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/basket", &[]).await;
        alice.get("/login").await;
        let kept = site.kept(alice.cookies("/")).await;
        t.see("what the session holds after the login", kept)
            .is(Json(json!({"basket": 1, "logged_in": true})));
        alice.get("/logout").await;
        let kept = site.kept(alice.cookies("/")).await;
        t.see("what it holds after the logout", kept)
            .is(Json(json!({"basket": 1})));
        for value in [json!(true), json!(false), json!(null), json!(1), json!("no")] {
            let cookie = site.session(json!({"basket": 1, "logged_in": value})).await;
            alice.get_with_cookie("/logout", &cookie).await;
            let kept = site.kept(Some(cookie)).await;
            t.see(format!("what it holds after the logout, where logged_in was {value}"), kept)
                .is(Json(json!({"basket": 1})));
        }
    });
}

#[test]
fn a_planted_id_becomes_a_login() {
    claim!(
        STEP,
        "The tutorial's login keeps the ID, so an attacker who planted it is logged in, too",
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
