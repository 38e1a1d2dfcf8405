//! Claim 4: `SESSION_TYPE` puts the session into Redis.

use harness::{Server, claim};

use super::PAGE;
use super::flask::Flask;

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_ignores_session_type() {
    claim!(
        PAGE,
        "Without its extension Flask ignores SESSION_TYPE and SESSION_REDIS: the session is in the cookie",
        "Flask 3.1.3"
    )
    .test(async |t| {
        t.name_cookie("session", "session");
        let flask = Flask::serving("tests/book/claims/session_type.py");
        let alice = t.browser("alice", &Server::external(flask.address()));
        alice.get("/login").await;
        alice.get("/cookie").await;
        t.matches_snapshot();
    });
}
