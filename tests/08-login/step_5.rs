//! Write `log_in`: the right password makes the session the account's, under another ID.

use std::time::Duration;

use harness::{Step, claim};
use serde_json::json;

use crate::site::*;

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
        t.see("what the session holds", kept).is(Json(json!({
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
        t.see("whether the two pages are the same", one.body == other.body)
            .is(true);
        t.see("the records in the store", site.store.inner.len())
            .is(0);
        t.matches_snapshot();
    });
}

#[test]
fn a_name_counts_as_it_was_typed() {
    claim!(
        STEP,
        "A name is compared as it was typed: with a space around it, or in capitals, it is no account's, \
         and nobody is logged in",
        "CWE-289"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        for name in [
            " alice", "alice ", "alice\n", "\talice", "alice\u{a0}", "\u{2003}alice", "Alice", "ALICE", "alice\0",
        ] {
            let reply = alice.post("/account/login", &[("name", name), ALICE[1]]).await;
            t.see(
                format!("status and cookies of a login as {name:?}"),
                (reply.status, reply.set_cookies().len()),
            )
            .is((401, 0));
        }
        let reply = alice.post("/account/login", &ALICE).await;
        t.see("the status of a login as \"alice\"", reply.status).is(303);
    });
}

#[test]
fn a_planted_id_is_worth_nothing() {
    claim!(
        STEP,
        "An attacker who planted the ID from before the login has nothing after it",
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
        t.see("what is left under the planted ID", kept)
            .is(Json(json!({})));
    });
}

#[test]
fn what_a_stranger_had_is_kept() {
    claim!(
        STEP,
        "What the session held before the login is there after it, but no claim to be a user",
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
        t.see("what the session holds", kept).is(Json(json!({
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
        site.clock.advance(Duration::from_secs(50));
        for name in ["alice", "bob", "nobody"] {
            let wrong = [("name", name), ("password", "wrong")];
            let reply = alice.post("/account/login", &wrong).await;
            t.see(
                format!("status and cookies of a wrong password for {name}"),
                (reply.status, reply.set_cookies().len()),
            )
            .is((401, 0));
        }
        let kept = site.kept(alice.cookies("/")).await;
        t.see("what the session holds", kept).is(Json(json!({
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
            t.see(
                format!("status and Location with next={next:?}"),
                (reply.status, location(&reply)),
            )
            .is((303, Some(goes.to_owned())));
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
    site.clock.advance(Duration::from_secs(50));
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
        t.see(
            "status and cookies of the wrong login",
            (reply.status, reply.set_cookies().len()),
        )
        .is((401, 0));
        let after = site.kept(bob.cookies("/")).await;
        t.see("what the session holds after it", after).is(before);
    });
}

#[test]
fn another_login_takes_over() {
    claim!(
        STEP,
        "Who logs in as another user gets a new ID, and nothing that the other one had",
        "ASVS 5.0, 7.2.4; CWE-488"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let tab = t.browser("a shared tab", &site.server);
        let [new, old] = twice(&site, &tab, &BOB).await;
        t.see("what bob's session holds, after alice's", new)
            .is(Json(json!({
                "account": {"name": "bob", "confirmed": 1050}
            })));
        t.see("what is left under the old ID", old)
            .is(Json(json!({})));
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
        t.see("what the session holds", new).is(Json(json!({
            "account": {"name": "alice", "confirmed": 1050},
            "basket": 1,
            "logged_in": true,
        })));
        t.see("what is left under the old ID", old)
            .is(Json(json!({})));
    });
}
