//! Write `log_out`: the session ends in the store and in the browser.

use harness::{Step, claim};
use serde_json::Value;
use tokio::join;

use crate::outages::{Form, Who, tell};
use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(6, "Log out");

#[test]
fn nothing_is_left() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
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
        t.see("what is left under the old ID", kept)
            .is(Json(Value::Null));
    });
}

#[test]
fn a_stranger_s_session_ends_too() {
    claim!(
        STEP.invariant(4),
        "Who logs out without being signed in leaves no session behind either",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        bob.post("/basket", &[]).await;
        let old = bob.cookies("/");
        let reply = bob.post("/account/logout", &[]).await;
        t.see("the status of the logout", reply.status).is(303);
        let kept = site.kept(old).await;
        t.see("what is left under the old ID", kept)
            .is(Json(Value::Null));
    });
}

#[test]
fn without_a_session_there_is_nothing_to_delete() {
    claim!(
        STEP.invariants(&[3, 4]),
        "Who logs out without a session gets the same answer, but for the cookie, and no session",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        let reply = bob.post("/account/logout", &[]).await;
        t.see(
            "status, Location and cookies",
            (reply.status, location(&reply), reply.set_cookies().len()),
        )
        .is((303, Some("/account/login".to_owned()), 0));
        t.see("Clear-Site-Data", lines(&reply, "clear-site-data"))
            .is(vec!["\"cache\", \"storage\"".to_owned()]);
        t.see("creates, saves and deletes", site.writes())
            .is([0, 0, 0]);
    });
}

#[test]
fn a_copied_cookie_is_worth_nothing() {
    claim!(
        STEP.invariant(1),
        "A thief who copied the cookie before the logout has nothing after it",
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
        STEP.invariant(5),
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
        t.see("what is left under the old ID", kept).is(Json(Value::Null));
    });
}

#[test]
fn a_link_logs_no_visitor_out() {
    claim!(
        STEP.invariant(6),
        "A GET of the logout, which any page on the web can cause, changes nothing",
        "RFC 9110, section 9.2.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        let reply = alice.get("/account/logout").await;
        t.see("the status of GET /account/logout", reply.status)
            .is(405);
        let status = alice.get("/account").await.status;
        t.see("the status of GET /account after that", status)
            .is(200);
        let reply = alice.post("/account/logout", &[]).await;
        t.see("the status of POST /account/logout", reply.status)
            .is(303);
    });
}

#[test]
fn an_outage_is_no_logout() {
    claim!(
        STEP.invariant(7),
        "If the store doesn't answer, no visitor is told that they are logged out",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        site.director.break_down(Call::Save);
        site.director.break_down(Call::Delete);
        let reply = alice.post("/account/logout", &[]).await;
        t.see(
            "status and cookies of the logout",
            (reply.status, reply.set_cookies().len()),
        )
        .is((503, 0));
        for name in ["clear-site-data", "location"] {
            t.see(format!("{name} of the logout"), lines(&reply, name))
                .is(Vec::<String>::new());
        }
        site.director.repair();
        let status = alice.get("/account").await.status;
        t.see("the status of GET /account after that", status)
            .is(200);
    });
}

#[test]
fn no_outage_says_goodbye() {
    claim!(
        STEP.invariant(7),
        "Whichever call fails, the visitor reads 503 and keeps the cookie; after a goodbye, and where the \
         session's tombstone was left, the old cookie opens nothing",
        "ASVS 5.0, 7.4.1 and 16.5.3"
    )
    .test(async |t| {
        let logout = Form {
            path: "/account/logout",
            fields: &[],
        };
        tell(&t, Who::Alice(100), logout, async |told| {
            let is_over = told.is_whole() || !told.log.done.is_empty();
            let status = if is_over { 303 } else { 200 };
            told.see("the account, by the old cookie", told.with_the_old_cookie().await.0)
                .is(status);
        })
        .await;
    });
}
