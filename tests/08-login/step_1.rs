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
        t.see("the answer to a stranger's logout", logout.text())
            .is("Logout success".to_owned());
        bob.get("/profile").await;
        t.see("the records in the store", site.store.inner.len())
            .is(0);
    });
}

#[test]
fn the_logout_takes_one_value() {
    claim!(
        STEP,
        "The tutorial's logout removes its own value, and leaves the rest of the session alone",
        "the tutorial's three routes"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/basket", &[]).await;
        alice.get("/login").await;
        alice.get("/logout").await;
        let kept = site.kept(alice.cookies("/")).await;
        t.see("what the session holds", kept)
            .is(Json(json!({"basket": 1})));
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
