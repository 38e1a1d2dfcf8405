//! What Flask does with messages.

use harness::{Request, Server, claim};

use super::PAGE;
use super::flask::Flask;

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_loses_a_message_with_its_page() {
    claim!(
        PAGE,
        "A page that takes the messages and fails has taken them for good",
        "Flask 3.1.3"
    )
    .test(async |t| {
        t.name_cookie("session", "session");
        let flask = Flask::serving("tests/book/claims/flash.py");
        let alice = t.browser("alice", &Server::external(flask.address()));
        alice.post("/say/goodbye", &[]).await;
        alice.get("/broken").await;
        alice.get("/").await;
        t.matches_snapshot();
    });
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_keeps_one_of_two_messages() {
    claim!(
        PAGE,
        "Of two messages that are left at the same time, the cookie that comes last keeps its own",
        "Flask 3.1.3"
    )
    .test(async |t| {
        t.name_cookie("session", "session");
        let flask = Flask::serving("tests/book/claims/flash.py");
        let alice = t.browser("alice", &Server::external(flask.address()));
        alice.post("/say/one", &[]).await;
        let cookie = alice.cookies("/").unwrap_or_default();
        for text in ["two", "three"] {
            let say = Request::post(&format!("/say/{text}"), &[]);
            alice.send(say.header("cookie", &cookie)).await;
        }
        let page = alice.get("/").await.text();
        t.see("the next page", page).is("one three".to_owned());
    });
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_takes_what_it_does_not_show() {
    claim!(
        PAGE,
        "A HEAD and a category filter take messages that nobody sees",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let flask = Flask::serving("tests/book/claims/flash.py");
        let site = Server::external(flask.address());
        let alice = t.browser("alice", &site);
        alice.post("/say/one", &[]).await;
        let cookie = alice.cookies("/").unwrap_or_default();
        let head = format!("HEAD / HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\r\n");
        let head = t.raw("a link checker", &site, head.as_bytes()).await;
        let deleted = |reply: &harness::Reply| {
            let now = std::time::SystemTime::now();
            reply.set_cookies().iter().any(|set| set.deletes(now))
        };
        t.see(
            "whether the answer to HEAD deletes the session",
            deleted(&head),
        )
        .is(true);
        let errors = alice.get("/errors").await;
        t.see(
            "what is left after the errors",
            (errors.text(), deleted(&errors)),
        )
        .is(("no errors".to_owned(), true));
    });
}
