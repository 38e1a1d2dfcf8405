//! Claim 2: a session has to be committed.

use harness::{Server, claim};

use super::PAGE;
use super::flask::Flask;

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_has_no_commit() {
    claim!(
        PAGE,
        "Flask's session has no method commit, and a change is saved without it",
        "Flask 3.1.3"
    )
    .test(async |t| {
        t.name_cookie("session", "session");
        let flask = Flask::serving("tests/book/claims/commit.py");
        let alice = t.browser("alice", &Server::external(flask.address()));
        alice.get("/login").await;
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}
