//! What the book's appendix, *Claims, checked*, prints.

mod crate_checks;
mod flash;
#[path = "../one-line-of-flask/flask.rs"]
mod flask;

use flask::Flask;
use harness::{Chapter, Server, Step, claim};

const PAGE: Step = Chapter::new("claims").step(0, "Claims, checked");

#[test]
fn what_the_cookie_crate_checks() {
    claim!(
        PAGE,
        "The cookie crate checks what the appendix says, and no more",
        "cookie 0.18"
    )
    .test(async |t| t.matches_snapshot_of(&crate_checks::table()));
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_keeps_the_session_over_a_restart() {
    claim!(
        PAGE,
        "A second Flask with the same key knows whom the first has logged in",
        "Flask 3.1.3"
    )
    .test(async |t| {
        t.name_cookie("session", "session");
        let first = Flask::start();
        let alice = t.browser("alice", &Server::elsewhere(first.address()));
        let login = alice.get("/login").await;
        let cookies = login.set_cookies();
        let session = cookies.first().expect("the login sets a cookie");
        drop(first);

        let second = Flask::start();
        let site = Server::elsewhere(second.address());
        let alice = t.browser("alice, after a restart", &site);
        let cookie = [session.name(), b"=", session.value()].concat();
        alice.get_with_cookie("/profile", cookie).await;
        t.matches_snapshot();
    });
}
