//! Write `is_fresh`, `confirm` and `change_email`: the password again before a change that matters.

use std::time::Duration;

use harness::{Step, claim};
use login::{Account, Users, is_fresh};
use memory_store::Timestamp;
use serde_json::json;
use tokio::join;

use crate::outages::{Form, Who, tell};
use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(7, "Ask for the password again");

const ADDRESS: [(&str, &str); 1] = [("email", "alice@new.example")];

#[test]
fn a_password_counts_for_five_minutes() {
    claim!(
        STEP.invariants(&[1, 2]),
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
            (0, 299, true),
            (0, 300, false),
            (1000, 2000, false),
            (1000, 1000 + (1 << 32), false),
            (1001, 1000, false),
            (1299, 1000, false),
            (0, u64::MAX, false),
            (u64::MAX, 0, false),
            (u64::MAX - 1000, u64::MAX, false),
            (u64::MAX - 1000, u64::MAX - 900, true),
            (u64::MAX - 10, u64::MAX - 5, true),
            (u64::MAX, u64::MAX - 1, false),
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
        STEP.invariants(&[4, 8, 9]),
        "Five minutes after the login the address can't be changed until the password is given again",
        "ASVS 5.0, 7.5.1; CWE-620"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        site.clock.advance(Duration::from_secs(300));
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
        STEP.invariant(9),
        "Within five minutes of the login the address is changed at once",
        "what the chapter asks for"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        site.clock.advance(Duration::from_secs(299));
        let reply = alice.post("/account/email", &ADDRESS).await;
        t.see("status and Location", (reply.status, location(&reply)))
            .is((303, Some("/account".to_owned())));
        t.call("alice's address", || site.users.email("alice"))
            .gives(Some("alice@new.example".to_owned()));
        t.call("bob's address", || site.users.email("bob"))
            .gives(Some("bob@shop.example".to_owned()));
        let long = format!("{}@new.example", "a".repeat(300));
        for email in [
            "Alice.O'Neil+<tea>@NEW.example",
            "alic\u{e9}@caf\u{e9}.example",
            " alice@new.example ",
            long.as_str(),
            "no address",
            "",
        ] {
            alice.post("/account/email", &[("email", email)]).await;
            t.call("alice's address, as it was typed", || {
                site.users.email("alice")
            })
            .gives(Some(email.to_owned()));
        }
    });
}

#[test]
fn a_stolen_session_cannot_confirm() {
    claim!(
        STEP.invariants(&[3, 7, 8]),
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
            site.clock.advance(Duration::from_secs(age));
            for password in ["", "wrong", "coffee at ten", "tea at noon ", "Tea at noon"] {
                let form = [("password", password), ("name", "bob")];
                let request = harness::Request::post("/account/confirm", &form);
                let reply = mallory.send(request.header("cookie", &stolen)).await;
                let what = format!("a confirm with {password:?}, {age} s later");
                t.see(
                    format!("status and cookies of {what}"),
                    (reply.status, reply.set_cookies().len()),
                )
                .is((401, 0));
                t.see(format!("the page after {what}"), reply.text())
                    .must("the form for alice's password", |page| {
                        page.contains("The password of alice")
                    });
                let kept = site.kept(Some(stolen.clone())).await;
                t.see(format!("what the session holds after {what}"), kept)
                    .is(Json(
                        json!({"account": {"name": "alice", "confirmed": 1000}}),
                    ));
            }
        }
        let request = harness::Request::post("/account/email", &ADDRESS);
        mallory.send(request.header("cookie", &stolen)).await;
        t.call("alice's address", || site.users.email("alice"))
            .gives(Some("alice@shop.example".to_owned()));
    });
}

#[test]
fn the_form_does_not_say_who_it_is() {
    claim!(
        STEP.invariants(&[3, 4]),
        "The password of the account that is signed in confirms it, whatever name or time the form has",
        "CWE-287"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        site.clock.advance(Duration::from_secs(400));
        let form = [ALICE[1], ("name", "bob"), ("confirmed", "9999"), ("next", "//evil.example/")];
        let reply = alice.post("/account/confirm", &form).await;
        t.see("status and Location", (reply.status, location(&reply)))
            .is((303, Some("/account".to_owned())));
        let kept = site.kept(alice.cookies("/")).await;
        t.see("what the session holds after it", kept)
            .is(Json(json!({"account": {"name": "alice", "confirmed": 1400}})));
    });
}

#[test]
fn the_account_is_the_one_of_that_name() {
    claim!(
        STEP.invariants(&[3, 7, 9]),
        "An account whose name is like alice's gives its own password, and changes its own address",
        "CWE-289"
    )
    .test(async |t| {
        for (name, shown) in [
            ("alice ", "alice "),
            ("Alice", "Alice"),
            (
                "Al & <b>O'Neil</b>",
                "Al &amp; &lt;b&gt;O&#39;Neil&lt;/b&gt;",
            ),
        ] {
            let [alice, (_, hash)] = HASHES;
            let site = Site::with(&t, Users::new(&[alice, (name, hash)]));
            let holds = json!({"account": {"name": name, "confirmed": 900}});
            let cookie = site.session(holds).await;
            let confirm = |password: &str| {
                let form = [("password", password)];
                harness::Request::post("/account/confirm", &form).header("cookie", &cookie)
            };
            let owner = t.browser("the owner", &site.server);
            let reply = owner.send(confirm("tea at noon")).await;
            t.see(
                format!("the status where {name:?} gives alice's password"),
                reply.status,
            )
            .is(401);
            let asks = format!("The password of {shown}<");
            t.see(format!("the page that {name:?} gets then"), reply.text())
                .must(&format!("a page with {asks:?}"), |page| {
                    page.contains(&asks)
                });
            owner.send(confirm("coffee at ten")).await;
            let kept = site.kept(owner.cookies("/")).await;
            t.see(
                format!("what the session holds after the password of {name:?}"),
                kept,
            )
            .is(Json(json!({"account": {"name": name, "confirmed": 1000}})));
            owner.post("/account/email", &ADDRESS).await;
            let addresses = [name, "alice"].map(|it| site.users.email(it).unwrap_or_default());
            t.see(
                format!("the addresses of {name:?} and alice after a change"),
                addresses,
            )
            .is(["alice@new.example", "alice@shop.example"].map(str::to_owned));
        }
    });
}

#[test]
fn each_session_has_a_time_of_its_own() {
    claim!(
        STEP.invariants(&[4, 8]),
        "A password that Alice gives in one browser counts for no other session of hers",
        "ASVS 5.0, 7.5.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let [laptop, library] =
            ["alice's laptop", "the library"].map(|it| t.browser(it, &site.server));
        library.post("/account/login", &ALICE).await;
        site.clock.advance(Duration::from_secs(300));
        laptop.post("/account/login", &ALICE).await;
        laptop.post("/account/confirm", &ALICE[1..]).await;
        let reply = library.post("/account/email", &ADDRESS).await;
        t.see(
            "Location of a change in the other browser",
            location(&reply),
        )
        .is(Some("/account/confirm".to_owned()));
        t.call("alice's address", || site.users.email("alice"))
            .gives(Some("alice@shop.example".to_owned()));
    });
}

#[test]
fn the_same_address_is_asked_for_too() {
    claim!(
        STEP.invariant(8),
        "Where the password isn't fresh, the answer doesn't depend on the address: it can't be guessed by it",
        "CWE-204"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        let holds = json!({"account": {"name": "alice", "confirmed": 700}});
        for email in ["alice@shop.example", "alice@new.example", "bob@shop.example", "", "no address"] {
            let cookie = site.session(holds.clone()).await;
            let request = harness::Request::post("/account/email", &[("email", email)]);
            let reply = mallory.send(request.header("cookie", &cookie)).await;
            t.see(
                format!("status, Location and cookies of a change to {email:?}"),
                (reply.status, location(&reply), reply.set_cookies().len()),
            )
            .is((303, Some("/account/confirm".to_owned()), 0));
            let kept = site.kept(Some(cookie)).await;
            t.see("what the session holds", kept).is(Json(holds.clone()));
        }
        t.call("alice's address", || site.users.email("alice"))
            .gives(Some("alice@shop.example".to_owned()));
    });
}

#[test]
fn a_time_to_come_is_none() {
    claim!(
        STEP.invariants(&[2, 8]),
        "A session whose password was given in the future, by a clock that was turned back, is asked",
        "ASVS 5.0, 7.5.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        for (confirmed, leads) in [
            (1001, "/account/confirm"),
            (u64::MAX, "/account/confirm"),
            (1000, "/account"),
        ] {
            let holds = json!({"account": {"name": "alice", "confirmed": confirmed}});
            let cookie = site.session(holds).await;
            let request = harness::Request::post("/account/email", &ADDRESS);
            let reply = alice.send(request.header("cookie", cookie)).await;
            t.see(
                format!("status and Location of a change at 1000 s, with a password at {confirmed} s"),
                (reply.status, location(&reply)),
            )
            .is((303, Some(leads.to_owned())));
        }
    });
}

#[test]
fn a_change_is_no_password() {
    claim!(
        STEP.invariant(10),
        "The five minutes count from the password, however often something is changed in them",
        "ASVS 5.0, 7.5.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        let before = alice.cookies("/");
        let mut leads = Vec::new();
        for wait in [100, 100, 99, 1] {
            site.clock.advance(Duration::from_secs(wait));
            let reply = alice.post("/account/email", &ADDRESS).await;
            leads.push(location(&reply).unwrap_or_default());
        }
        t.see("Location after 100, 200, 299 and 300 seconds", leads)
            .is(["/account", "/account", "/account", "/account/confirm"]
                .map(str::to_owned)
                .to_vec());
        t.see(
            "whether the cookie is another one",
            alice.cookies("/") != before,
        )
        .is(false);
        let kept = site.kept(before).await;
        t.see("what the session holds", kept).is(Json(
            json!({"account": {"name": "alice", "confirmed": 1000}}),
        ));
    });
}

#[test]
fn a_stranger_changes_nothing() {
    claim!(
        STEP.invariant(11),
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
            t.see(
                format!("status and Location of POST {path}"),
                (reply.status, location(&reply)),
            )
            .is((303, Some("/account/login".to_owned())));
        }
        t.call("alice's address", || site.users.email("alice"))
            .gives(Some("alice@shop.example".to_owned()));
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        let reply = alice.post("/account/confirm", &ALICE[1..]).await;
        t.see(
            "status and Location for alice, who is signed in",
            (reply.status, location(&reply)),
        )
        .is((303, Some("/account".to_owned())));
    });
}

#[test]
fn a_confirmed_session_has_another_id() {
    claim!(
        STEP.invariants(&[4, 5, 6]),
        "After the password was given again the session has another ID, and the old one opens nothing",
        "ASVS 5.0, 7.2.4"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        alice.post("/account/login", &ALICE).await;
        alice.post("/basket", &[]).await;
        site.clock.advance(Duration::from_secs(300));
        let before = alice.cookies("/account").unwrap_or_default();
        alice.post("/account/confirm", &ALICE[1..]).await;
        let kept = site.kept(alice.cookies("/")).await;
        t.see("what the session holds after it", kept).is(Json(json!({
            "account": {"name": "alice", "confirmed": 1300},
            "basket": 1,
        })));
        let status = alice.get("/account").await.status;
        t.see("the status of GET /account with the new ID", status).is(200);
        let old = t.browser("mallory", &site.server);
        let status = old.get_with_cookie("/account", &before).await.status;
        t.see("the status of GET /account with the old ID", status).is(303);
    });
}

#[test]
fn each_password_counts_by_itself() {
    claim!(
        STEP.invariants(&[4, 5, 6]),
        "With the right password the time is that moment's and the ID is new, also while the last one is \
         fresh, and every other value stays",
        "ASVS 5.0, 7.2.4 and 7.5.1"
    )
    .test(async |t| {
        let site = Site::new(&t);
        for confirmed in [1000, 900, 700, 0, 2000] {
            let holds = |confirmed: u64| {
                json!({
                    "account": {"name": "alice", "confirmed": confirmed},
                    "basket": 7,
                    "forgot": "bob",
                    "logged_in": false,
                    "seen": [null, {}],
                })
            };
            let old = site.session(holds(confirmed)).await;
            let alice = t.browser("alice", &site.server);
            let request = harness::Request::post("/account/confirm", &ALICE[1..]);
            alice.send(request.header("cookie", &old)).await;
            let kept = site.kept(alice.cookies("/")).await;
            t.see(
                format!("what the session holds under its new ID, if the last one was at {confirmed} s"),
                kept,
            )
            .is(Json(holds(1000)));
            let left = site.kept(Some(old)).await;
            t.see("what is left under the old ID", left).is(Json(json!({})));
        }
    });
}

#[test]
fn what_changes_meanwhile_stays() {
    claim!(
        STEP.invariants(&[4, 6]),
        "What another request changes while the password is compared is there after it",
        "bug 1: CVE-2025-46336"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let holds = json!({"account": {"name": "alice", "confirmed": 900}, "basket": 1});
        let old = site.session(holds).await;
        let post = |path: &str, form: &[(&str, &str)]| {
            harness::Request::post(path, form).header("cookie", &old)
        };
        let [tab, other] = ["alice", "alice, in another tab"].map(|it| t.browser(it, &site.server));
        let confirm = site.director.hold_next(Call::Load);
        join!(tab.send(post("/account/confirm", &ALICE[1..])), async {
            confirm.reached().await;
            other.send(post("/basket", &[])).await;
            other
                .send(post("/account/forgot", &[("name", "bob")]))
                .await;
            confirm.release();
        });
        let kept = site.kept(tab.cookies("/")).await;
        t.see("what the session holds", kept).is(Json(json!({
            "account": {"name": "alice", "confirmed": 1000},
            "basket": 2,
            "forgot": "bob",
        })));
    });
}

#[test]
fn no_outage_confirms_or_changes_anything() {
    claim!(
        STEP.invariant(12),
        "Whichever call fails, no password counts as given and no address changes",
        "ASVS 5.0, 7.5.3 and 16.5.3"
    )
    .test(async |t| {
        let confirm = Form {
            path: "/account/confirm",
            fields: &[("password", "tea at noon")],
        };
        let email = Form {
            path: "/account/email",
            fields: &ADDRESS,
        };
        let [before, after] = ["alice@shop.example", "alice@new.example"];
        tell(&t, Who::Alice(400), confirm, async |told| {
            told.post(email).await;
            let expected = if told.is_whole() { after } else { before };
            told.see(
                "Alice's address, changed behind it",
                told.users.email("alice"),
            )
            .is(Some(expected.to_owned()));
        })
        .await;
        tell(&t, Who::Alice(100), email, async |told| {
            let expected = if told.is_whole() { after } else { before };
            told.see("Alice's address", told.users.email("alice"))
                .is(Some(expected.to_owned()));
        })
        .await;
    });
}
