//! Write `signed_in`: who gave an account's password in this session, and no other.

use harness::{Step, Test, claim};

use crate::outages::{Form, Who, tell};
use crate::site::*;

const STEP: Step = CHAPTER.step(6, "Know who is signed in");

#[test]
fn who_is_signed_in_sees_the_account() {
    claim!(
        STEP,
        "The account's page is there for its owner, and sends all others to the login",
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
        "The tutorial's value, a wrong password, and a name that a visitor says they forgot open nothing",
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
            t.see(format!("the status of GET /account after {steps:?}"), status)
                .is(303);
        }
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        let seen = alice.get("/account").await;
        t.see("the status of GET /account after a login", seen.status)
            .is(200);
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
        t.see(
            "status and Location for a stranger",
            (reply.status, location(&reply)),
        )
        .is((303, Some("/account/login?next=/account/confirm".to_owned())));
        let form = [ALICE[0], ALICE[1], ("next", "/account/confirm")];
        let reply = alice.post("/account/login", &form).await;
        t.see("Location after the login", location(&reply))
            .is(Some("/account/confirm".to_owned()));
        let reply = alice.get("/account/confirm").await;
        t.see("the status of the page now", reply.status).is(200);
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
        t.see("the tutorial's profile", profile)
            .is("User not logged in".to_owned());
        alice.get("/logout").await;
        let status = alice.get("/account").await.status;
        t.see("the status of GET /account after the tutorial's logout", status)
            .is(200);
    });
}

#[test]
fn no_outage_logs_in_halfway() {
    claim!(
        STEP,
        "Whichever call fails, the visitor reads 503 and is logged in as no other than before; \
         after a login the old ID opens nothing",
        "ASVS 5.0, 7.2.4 and 16.5.3"
    )
    .test(async |t| {
        let login = Form {
            path: "/account/login",
            fields: &ALICE,
        };
        for who in [Who::Stranger, Who::Alice(100)] {
            tell(&t, who, login, async |told| {
                let old = told.with_the_old_cookie().await.0;
                if told.is_whole() {
                    let new = told.with_the_new_cookie().await.0;
                    told.see("the account, by the old and the new cookie", (old, new))
                        .is((303, 200));
                } else if who == Who::Stranger {
                    told.see("the account, by the old cookie", old).is(303);
                }
            })
            .await;
        }
        let bobs = Form {
            fields: &[("name", "bob"), ("password", "coffee at ten")],
            ..login
        };
        tell(&t, Who::Alice(100), bobs, async |told| {
            let (_, page) = told.with_the_old_cookie().await;
            told.see(
                "whether Alice's cookie opens Bob's account",
                page.contains("bob"),
            )
            .is(false);
        })
        .await;
    });
}
