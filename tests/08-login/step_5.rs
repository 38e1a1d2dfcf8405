//! Write `log_in`: the right password makes the session the account's, under another ID.

use std::time::Duration;

use harness::{Step, claim};
use login::Users;
use serde_json::json;
use tokio::join;

use crate::outages::{Form, Who, tell};
use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(5, "Log in");

#[test]
fn the_right_password_logs_in() {
    claim!(
        STEP.invariants(&[1, 2, 7]),
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
        STEP.invariants(&[8, 9]),
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
        t.see("the answer to an unknown name", all_of(&other))
            .is(all_of(&one));
        t.see("the records in the store", site.store.inner.len())
            .is(0);
        t.matches_snapshot();
    });
}

#[test]
fn every_refusal_is_the_same() {
    claim!(
        STEP.invariant(8),
        "Whatever is wrong, and whether a stranger or Alice asks, the refusal has the same status, headers and text, with the \
         next that came",
        "CWE-204; ASVS 5.0, 6.3.8"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let browser = t.browser("a visitor", &site.server);
        let basket = site.session(json!({"basket": 1})).await;
        let alice = json!({"account": {"name": "alice", "confirmed": 1000}});
        let alice = site.session(alice).await;
        for cookie in ["a=b", &basket, &alice] {
            let mut answers = Vec::new();
            for (name, password) in [
                ("alice", "tea at five"),
                ("alice", ""),
                ("alice", "tea at noon "),
                ("alice", "Tea at noon"),
                ("alice", "coffee at ten"),
                ("alice", "nobody has this password"),
                ("nobody", "tea at noon"),
                ("nobody", "nobody has this password"),
                ("", ""),
                ("bob", "tea at noon"),
                ("<b>", "<b>"),
            ] {
                let form = [("name", name), ("password", password), ("next", "/search?q=tea&page=2")];
                let request = harness::Request::post("/account/login", &form);
                let reply = browser.send(request.header("cookie", cookie)).await;
                let what = format!("the answer to {name:?} with {password:?}");
                t.see(format!("the status: {what}"), reply.status).is(401);
                t.see(what.clone(), reply.text())
                    .must("a form that will send /search?q=tea&page=2 as its next", |page| {
                        page.contains("value=\"/search?q=tea&amp;page=2\"")
                    });
                answers.push(all_of(&reply));
                t.see(what, answers.last()).is(answers.first());
            }
        }
    });
}

/// The hashes of the same passwords, as `hash_password` makes them.
const SLOW: [(&str, &str); 1] = [(
    "alice",
    "$argon2id$v=19$m=19456,t=2,p=1$+lJ7WnlcP0oY2s5v6DG1TQ$Fvyw2mqUg/vGI4ue2S+Jtjm9vpRFMSZuf6f90+mIJfA",
)];

#[test]
fn every_login_costs_one_comparison() {
    claim!(
        STEP.invariant(11),
        "A login does the work of one comparison, whether the name and the password are right or wrong, and \
         whoever is signed in",
        "ASVS 5.0, 6.3.8; CWE-208"
    )
    .test(async |t| {
        let site = Site::with(&t, Users::new(&SLOW));
        let browser = t.browser("a visitor", &site.server);
        let long = "tea at noon, ".repeat(400);
        for holds in [
            json!({"basket": 1}),
            json!({"account": {"name": "alice", "confirmed": 1000}}),
            json!({"account": {"name": "bob", "confirmed": 1000}}),
        ] {
            for (name, password, status) in [
                ("alice", "tea at noon", 303),
                ("alice", "tea at five", 401),
                ("alice", "", 401),
                ("alice", long.as_str(), 401),
                ("nobody", "tea at noon", 401),
                ("", "", 401),
            ] {
                let cookie = site.session(holds.clone()).await;
                let form = [("name", name), ("password", password)];
                let request = harness::Request::post("/account/login", &form);
                let before = site.users.work();
                let reply = browser.send(request.header("cookie", cookie)).await;
                let work = site.users.work() - before;
                t.see(
                    format!(
                        "the status of a login as {name:?} with \"{password:.20}\", and its work in KiB times \
                         passes, in a session that holds {holds}"
                    ),
                    (reply.status, work),
                )
                .is((status, 2 * 19_456));
            }
        }
    });
}

#[test]
fn a_name_counts_as_it_was_typed() {
    claim!(
        STEP.invariant(10),
        "A name is compared as it was typed: with a space around it, or in capitals, it is no account's, \
         and nobody is logged in",
        "CWE-289"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        for name in [
            " alice", "alice ", "alice\n", "\talice", "alice\u{a0}", "\u{2003}alice", "Alice", "ALICE", "alicE", "alice\0",
            "al ice", "a\u{200b}lice", "\u{ff41}lice", "alice,bob", "alice%20",
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
        STEP.invariants(&[2, 3]),
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
        STEP.invariants(&[3, 4]),
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
fn whatever_a_stranger_had_is_kept() {
    claim!(
        STEP.invariants(&[2, 3, 4]),
        "Every value of a stranger's comes along, whatever it is called, but for what lies under FORGOT; \
         and what has no account is a stranger's",
        "ASVS 5.0, 7.2.4; C56"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let had = json!({
            "account_wishes": ["tea"],
            "basket": 7,
            "language": null,
            "logged_in": false,
            "seen": {"deep": [1, {}, ""]},
        });
        for (key, value) in [
            ("forgot", json!("alice")),
            ("forgot", json!(null)),
            ("forgot", json!({"name": "alice", "confirmed": 1000})),
            ("account", json!("bob")),
            ("account", json!({"name": "bob"})),
        ] {
            let mut holds = had.clone();
            holds[key] = value.clone();
            let old = site.session(holds).await;
            let alice = t.browser("alice", &site.server);
            let request = harness::Request::post("/account/login", &ALICE);
            alice.send(request.header("cookie", &old)).await;
            let mut expected = had.clone();
            expected["account"] = json!({"name": "alice", "confirmed": 1000});
            let kept = site.kept(alice.cookies("/")).await;
            t.see(format!("what the session holds, where {value} lay under {key} before"), kept)
                .is(Json(expected));
            let left = site.kept(Some(old)).await;
            t.see("what is left under the old ID", left).is(Json(json!({})));
        }
    });
}

#[test]
fn a_wrong_password_changes_nothing() {
    claim!(
        STEP.invariant(9),
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
        STEP.invariant(7),
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
            ("/Search?Q=Tea+At+Noon#Top", "/Search?Q=Tea+At+Noon#Top"),
            ("/search?q='tea'&page=2", "/search?q='tea'&page=2"),
            ("/account/confirm ", "/account"),
            (" /account/confirm", "/account"),
            ("/\\evil.example/", "/account"),
            ("/\t/evil.example/", "/account"),
            ("https:evil.example", "/account"),
            ("/%2F/evil.example/", "/%2F/evil.example/"),
            ("%2F%2Fevil.example/", "/account"),
            ("/account\r\nSet-Cookie: a=b", "/account"),
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
        let reply = alice.post("/account/login", &ALICE).await;
        t.see(
            "status and Location without next",
            (reply.status, location(&reply)),
        )
        .is((303, Some("/account".to_owned())));
    });
}

#[test]
fn every_login_leads_to_next() {
    claim!(
        STEP.invariant(7),
        "A stranger, the same account once more, and another account in its place are all sent to next, if it \
         is safe",
        "CWE-601"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let browser = t.browser("a shared tab", &site.server);
        for holds in [
            json!({"basket": 1}),
            json!({"account": {"name": "alice", "confirmed": 900}}),
            json!({"account": {"name": "bob", "confirmed": 900}}),
        ] {
            for (next, goes) in [("/account/confirm", "/account/confirm"), ("//evil.example/", "/account")] {
                let cookie = site.session(holds.clone()).await;
                let form = [ALICE[0], ALICE[1], ("next", next)];
                let request = harness::Request::post("/account/login", &form);
                let reply = browser.send(request.header("cookie", cookie)).await;
                t.see(
                    format!("status and Location with next={next:?}, after {holds}"),
                    (reply.status, location(&reply)),
                )
                .is((303, Some(goes.to_owned())));
            }
        }
    });
}

#[test]
fn a_late_request_with_the_old_id_is_refused() {
    claim!(
        STEP.invariant(2),
        "After the login a request with the old ID changes nothing, and overwrites no cookie",
        "ASVS 5.0, 7.2.4"
    )
    .test(async |t| {
        let site = Site::new(&t);
        for holds in [
            json!({"basket": 1}),
            json!({"account": {"name": "alice", "confirmed": 900}, "basket": 1}),
            json!({"account": {"name": "bob", "confirmed": 900}, "basket": 1}),
        ] {
            let old = site.session(holds.clone()).await;
            let alice = t.browser("alice", &site.server);
            let login = harness::Request::post("/account/login", &ALICE);
            alice.send(login.header("cookie", &old)).await;
            let before = site.kept(alice.cookies("/")).await;
            let late = harness::Request::post("/basket", &[]);
            let reply = alice.send(late.header("cookie", &old)).await;
            t.see(
                format!("status and cookies of a late request, after {holds}"),
                (reply.status, reply.set_cookies().len()),
            )
            .is((409, 0));
            let kept = site.kept(alice.cookies("/")).await;
            t.see("what the session holds after it", kept).is(before);
        }
    });
}

#[test]
fn what_changes_meanwhile_comes_along() {
    claim!(
        STEP.invariants(&[3, 4, 5]),
        "A cup that another request adds during the login is in the basket after it, and what it puts under \
         FORGOT is gone",
        "bug 1: CVE-2025-46336"
    )
    .test(async |t| {
        let site = Site::new(&t);
        for holds in [
            json!({"basket": 1}),
            json!({"account": {"name": "alice", "confirmed": 900}, "basket": 1}),
        ] {
            let old = site.session(holds.clone()).await;
            let post = |path: &str, form: &[(&str, &str)]| {
                harness::Request::post(path, form).header("cookie", &old)
            };
            let [tab, other] =
                ["alice", "alice, in another tab"].map(|it| t.browser(it, &site.server));
            let login = site.director.hold_next(Call::Load);
            join!(tab.send(post("/account/login", &ALICE)), async {
                login.reached().await;
                other.send(post("/basket", &[])).await;
                other.send(post("/account/forgot", &BOB[..1])).await;
                login.release();
            });
            let kept = site.kept(tab.cookies("/")).await;
            t.see(format!("what the session holds that held {holds}"), kept)
                .is(Json(json!({
                    "account": {"name": "alice", "confirmed": 1000},
                    "basket": 2,
                })));
        }
    });
}

const BOB: [(&str, &str); 2] = [("name", "bob"), ("password", "coffee at ten")];

/// A second login in one browser: what the session holds then, and what is left under the old ID.
async fn twice(site: &Site, tab: &harness::Browser, then: &[(&str, &str)]) -> [Json; 2] {
    tab.post("/account/login", &ALICE).await;
    tab.post("/basket", &[]).await;
    tab.get("/login").await;
    tab.post("/account/forgot", &BOB[..1]).await;
    let old = tab.cookies("/");
    site.clock.advance(Duration::from_secs(50));
    tab.post("/account/login", then).await;
    let new = site.kept(tab.cookies("/")).await;
    [new, site.kept(old).await]
}

#[test]
fn a_wrong_password_leaves_a_stranger_s_session() {
    claim!(
        STEP.invariant(9),
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
        STEP.invariants(&[2, 6]),
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
        STEP.invariants(&[1, 2, 4, 5]),
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
        // The last one: a clock was turned back.
        for confirmed in [0, 1049, 2000] {
            let holds = |confirmed: u64| {
                json!({"account": {"name": "alice", "confirmed": confirmed}, "basket": 7})
            };
            let old = site.session(holds(confirmed)).await;
            let request = harness::Request::post("/account/login", &ALICE);
            tab.send(request.header("cookie", old)).await;
            let kept = site.kept(tab.cookies("/")).await;
            t.see(format!("what the session holds, if the last password was given at {confirmed} s"), kept)
                .is(Json(holds(1050)));
        }
    });
}

#[test]
fn another_name_is_another_account() {
    claim!(
        STEP.invariants(&[1, 6, 10]),
        "Two accounts are two, however alike their names or addresses are, and leave each other nothing",
        "CWE-289; CWE-488"
    )
    .test(async |t| {
        let odd = "Al & <b>O'Neil</b>";
        let names = ["alice", "Alice", "alice ", "al", "bob", odd];
        let site = Site::with(&t, Users::new(&names.map(|name| (name, HASHES[0].1))));
        site.users.set_email("bob", "alice@shop.example");
        // Carol's account has been deleted, and her session hasn't.
        for (before, name) in [
            ("alice", "Alice"),
            ("alice", "alice "),
            ("alice", "al"),
            ("al", "alice"),
            ("alice", "bob"),
            ("alice", odd),
            ("carol", "alice"),
        ] {
            let holds = json!({
                "account": {"name": before, "confirmed": 1000},
                "basket": 1,
                "seen": ["tea"],
            });
            let old = site.session(holds).await;
            let browser = t.browser("another visitor", &site.server);
            let request = harness::Request::post("/account/login", &[("name", name), ALICE[1]]);
            browser.send(request.header("cookie", &old)).await;
            let kept = site.kept(browser.cookies("/")).await;
            t.see(format!("what the session of {name:?} holds, after {before:?}"), kept)
                .is(Json(json!({"account": {"name": name, "confirmed": 1000}})));
        }
    });
}

#[test]
fn the_login_leads_back() {
    claim!(
        STEP.invariant(7),
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
        STEP.invariant(1),
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
        STEP.invariant(12),
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

#[test]
fn who_is_signed_in_sees_the_account() {
    claim!(
        STEP.invariant(1),
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
