//! Write `signed_in` and `private`: a page of the account is for its owner, and for no cache.

use harness::{Request, Step, claim};
use login::Users;
use serde_json::{Value, json};

use crate::site::*;
use crate::staged_store::Call;

const STEP: Step = CHAPTER.step(4, "A page for its owner");

/// A session that is signed in as this account.
fn account(name: &str) -> Value {
    json!({"account": {"name": name, "confirmed": 1000}})
}

#[test]
fn an_account_in_the_session_is_signed_in() {
    claim!(
        STEP.invariant(1),
        "A session that holds an account shows that account's page, and no other's",
        "ASVS 5.0, 7.2.4; CWE-306"
    )
    .test(async |t| {
        let names = ["alice", "bob", " alice", "alice ", ""];
        let site = Site::with(&t, Users::new(&names.map(|name| (name, HASHES[0].1))));
        let browser = t.browser("the owner", &site.server);
        for name in names {
            for (confirmed, others) in [
                (0, json!({})),
                (
                    1000,
                    json!({"basket": 1, "forgot": "carol", "logged_in": false}),
                ),
                (u64::MAX, json!({"logged_in": true})),
            ] {
                let mut holds = others;
                holds["account"] = json!({"name": name, "confirmed": confirmed});
                let cookie = site.session(holds.clone()).await;
                let reply = browser.get_with_cookie("/account", cookie).await;
                let hello = format!("Hello, {name}. Your address is {name}@shop.example.");
                let is_there = reply.text().contains(&hello);
                t.see(
                    format!(
                        "the status of GET /account with {holds}, and whether it says {hello:?}"
                    ),
                    (reply.status, is_there),
                )
                .is((200, true));
            }
        }
    });
}

#[test]
fn half_a_login_is_none() {
    claim!(
        STEP.invariant(2),
        "The tutorial's value, and a name that a visitor says they forgot, open nothing, alone or together",
        "WSTG-SESS-08; ASVS 4.0.3, 3.7.1"
    )
    .test(async |t| {
        let ways: [&[&str]; 4] = [
            &["/login"],
            &["forgot"],
            &["/login", "forgot"],
            &["forgot", "/login", "/account/login"],
        ];
        for steps in ways {
            let site = Site::new(&t);
            let mallory = t.browser("mallory", &site.server);
            for step in steps {
                match *step {
                    "forgot" => mallory.post("/account/forgot", &[("name", "alice")]).await,
                    path => mallory.get(path).await,
                };
            }
            let status = mallory.get("/account").await.status;
            t.see(format!("the status of GET /account after {steps:?}"), status)
                .is(303);
            let kept = site.data(mallory.cookies("/")).await.unwrap_or_default();
            let forgot = steps.contains(&"forgot").then(|| json!("alice"));
            t.see("what the session holds under FORGOT", kept.get("forgot").cloned())
                .is(forgot);
        }
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        for holds in [
            json!({"name": "alice"}),
            json!({"name": "alice", "confirmed": 1000}),
            json!({"user": "alice", "account_name": "alice", "basket": 1}),
            json!({"forgot": {"name": "alice", "confirmed": 1000}}),
            json!({"logged_in": {"name": "alice", "confirmed": 1000}}),
            json!({"Account": {"name": "alice", "confirmed": 1000}}),
        ] {
            let cookie = site.session(holds.clone()).await;
            let status = mallory.get_with_cookie("/account", cookie).await.status;
            t.see(format!("the status of GET /account with {holds}"), status)
                .is(303);
        }
    });
}

#[test]
fn what_is_no_account_is_none() {
    claim!(
        STEP.invariant(3),
        "Under the account's key, what has no name or no time is no login",
        "WSTG-SESS-08; CWE-287"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let mallory = t.browser("mallory", &site.server);
        for value in [
            json!(null),
            json!(true),
            json!("alice"),
            json!(["alice"]),
            json!({}),
            json!({"name": "alice"}),
            json!({"confirmed": 1000}),
            json!({"name": null, "confirmed": 1000}),
            json!({"name": "alice", "confirmed": "1000"}),
            json!({"name": "alice", "confirmed": -1}),
        ] {
            let holds = json!({"account": value, "forgot": "alice", "logged_in": true});
            let cookie = site.session(holds.clone()).await;
            let status = mallory.get_with_cookie("/account", cookie).await.status;
            t.see(format!("the status of GET /account with {holds}"), status)
                .is(303);
        }
        let cookie = site.session(account("alice")).await;
        let status = mallory.get_with_cookie("/account", cookie).await.status;
        t.see("the status with an account", status).is(200);
    });
}

#[test]
fn a_stranger_is_sent_to_the_login() {
    claim!(
        STEP.invariants(&[2, 4]),
        "A stranger is sent to the login, which will lead back to the page, and gets no session by that",
        "CWE-306; CWE-770"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let bob = t.browser("bob", &site.server);
        for (path, leads) in [
            ("/account", "/account/login?next=/account"),
            ("/account/confirm", "/account/login?next=/account/confirm"),
        ] {
            let reply = bob.get(path).await;
            t.see(
                format!("status, Location and cookies of GET {path}"),
                (reply.status, location(&reply), reply.set_cookies().len()),
            )
            .is((303, Some(leads.to_owned()), 0));
        }
        t.see("the records in the store", site.store.inner.len())
            .is(0);
    });
}

#[test]
fn a_look_changes_nothing() {
    claim!(
        STEP.invariant(4),
        "Who looks at a page of the account keeps the session as it was, signed in or not",
        "what the chapter asks for"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let browser = t.browser("a visitor", &site.server);
        for holds in [
            account("alice"),
            json!({"account": "alice", "forgot": "alice", "logged_in": true}),
        ] {
            let cookie = site.session(holds.clone()).await;
            for path in ["/account", "/account/confirm"] {
                let reply = browser.get_with_cookie(path, &cookie).await;
                t.see(format!("cookies of GET {path}"), reply.set_cookies().len())
                    .is(0);
            }
            let kept = site.kept(Some(cookie)).await;
            t.see("what the session holds", kept).is(Json(holds));
        }
        t.see("creates, saves and deletes", site.writes())
            .is([0, 0, 0]);
    });
}

#[test]
fn nothing_under_account_is_stored() {
    claim!(
        STEP.invariant(5),
        "Every answer under /account says no-store, whether it is a page, a redirect or an error",
        "ASVS 5.0, 14.3.2; CWE-525"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let browser = t.browser("a visitor", &site.server);
        let alice = site.session(account("alice")).await;
        let name = [("name", "alice")];
        let of_alice = |request: Request| request.header("cookie", &alice);
        for (what, request, status) in [
            ("the form", Request::get("/account/login"), 200),
            (
                "the form, with next",
                Request::get("/account/login?next=/"),
                200,
            ),
            ("Alice's page", of_alice(Request::get("/account")), 200),
            (
                "Alice's form",
                of_alice(Request::get("/account/confirm")),
                200,
            ),
            ("a stranger's GET", Request::get("/account"), 303),
            (
                "a stranger's POST",
                Request::post("/account/email", &[]),
                303,
            ),
            (
                "a promise of mail",
                Request::post("/account/forgot", &name),
                200,
            ),
            ("half a form", Request::post("/account/login", &name), 422),
            ("a wrong method", Request::get("/account/logout"), 405),
        ] {
            let reply = browser.send(request).await;
            t.see(
                format!("status and Cache-Control of {what}"),
                (reply.status, lines(&reply, "cache-control")),
            )
            .is((status, vec!["no-store".to_owned()]));
        }
        site.director.break_down(Call::Load);
        let reply = browser.get_with_cookie("/account", &alice).await;
        t.see(
            "status and Cache-Control while the store is down",
            (reply.status, lines(&reply, "cache-control")),
        )
        .is((503, vec!["no-store".to_owned()]));
    });
}

#[test]
fn no_method_is_left_out() {
    claim!(
        STEP.invariant(5),
        "The answer to a HEAD says no-store, and so does the refusal of a method that the route doesn't have",
        "ASVS 5.0, 14.3.2; RFC 9110, section 9.3.2"
    )
    .test(async |t| {
        let site = Site::new(&t);
        for (method, status) in [("HEAD", 200), ("PUT", 405), ("DELETE", 405), ("OPTIONS", 405)] {
            let request =
                format!("{method} /account/login HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
            let reply = t
                .raw("a link checker", &site.server, request.as_bytes())
                .await;
            t.see(
                format!("status and Cache-Control of {method} /account/login"),
                (reply.status, lines(&reply, "cache-control")),
            )
            .is((status, vec!["no-store".to_owned()]));
        }
    });
}

#[test]
fn the_rest_of_the_answer_stays() {
    claim!(
        STEP.invariant(6),
        "But for no-store, the answer is the handler's, and pages elsewhere say what they said",
        "what the chapter asks for"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let browser = t.browser("a visitor", &site.server);
        let reply = browser.get("/account/login").await;
        t.see(
            "status and Content-Type of the form",
            (reply.status, lines(&reply, "content-type")),
        )
        .is((200, vec!["text/html; charset=utf-8".to_owned()]));
        t.see("the form's page", reply.text())
            .must("the form for a name and a password", |page| {
                page.contains("name=\"password\"")
            });
        let reply = browser.get("/account").await;
        t.see("Location for a stranger", lines(&reply, "location"))
            .is(vec!["/account/login?next=/account".to_owned()]);
        t.see("Vary for a stranger", lines(&reply, "vary"))
            .is(vec!["Cookie".to_owned()]);
        let reply = browser.get("/account/logout").await;
        t.see("Allow of a wrong method", lines(&reply, "allow"))
            .is(vec!["POST".to_owned()]);
        let reply = browser.post("/account/login", &[("name", "alice")]).await;
        t.see("the text for a form without a password", reply.text())
            .must("axum's text, which names the field `password`", |text| {
                text.contains("password")
            });
        let reply = browser.get_with_cookie("/profile", "a=b").await;
        t.see(
            "Cache-Control of GET /profile",
            lines(&reply, "cache-control"),
        )
        .is(Vec::<String>::new());
    });
}
