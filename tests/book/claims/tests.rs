//! What the book's appendix, *Claims, checked*, prints.

mod commit;
mod crate_checks;
mod flash;
#[path = "../one-line-of-flask/flask.rs"]
mod flask;
mod secret;
mod session_type;
#[path = "../../staged_store.rs"]
mod staged_store;
mod upsert;

use flask::Flask;
use harness::{Chapter, Server, Step, claim};
use memory_store::{MemoryStore, StoppedClock, Timestamp, app};
use staged_store::{Call, Director};
use upsert::UpsertStore;

const PAGE: Step = Chapter::new("claims-checked")
    .with_snapshots_in("book/claims")
    .step(0, "Claims, checked");

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
        let alice = t.browser("alice", &Server::external(first.address()));
        let login = alice.get("/login").await;
        let cookies = login.set_cookies();
        let session = cookies.first().expect("the login sets a cookie");
        drop(first);

        let second = Flask::start();
        let site = Server::external(second.address());
        let alice = t.browser("alice, after a restart", &site);
        let cookie = [session.name(), b"=", session.value()].concat();
        alice.get_with_cookie("/profile", cookie).await;
        t.matches_snapshot();
    });
}

#[test]
fn a_store_that_upserts_undoes_a_logout() {
    claim!(
        PAGE,
        "Where save is an upsert, a request that began before the logout brings the session back",
        "CVE-2025-46336"
    )
    .test(async |t| {
        t.name_cookie("session", "session");
        let director = Director::default();
        let store = UpsertStore(MemoryStore::with_capacity(10));
        let clock = StoppedClock::at(Timestamp::from_seconds(1000));
        let site = t.serve(app(director.stage(store), clock.clock()));
        let alice = t.browser("alice", &site);
        let login = alice.get("/login").await;
        let cookies = login.set_cookies();
        let session = cookies.first().expect("the login sets a cookie");
        let old = [session.name(), b"=", session.value()].concat();
        let slow = director.hold_next(Call::Load);
        tokio::join!(alice.get("/login"), async {
            slow.reached().await;
            alice.get("/logout").await;
            slow.release();
        });
        alice.get_with_cookie("/profile", old).await;
        t.matches_snapshot();
    });
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_forgets_what_is_put_into_a_list() {
    claim!(
        PAGE,
        "A change inside a value of the session isn't saved, unless something else is changed, too",
        "Flask 3.1.3; pallets/flask#1983"
    )
    .test(async |t| {
        t.name_cookie("session", "session");
        let flask = Flask::serving("tests/book/claims/cart.py");
        let alice = t.browser("alice", &Server::external(flask.address()));
        for page in ["/add/tea", "/add/milk", "/cart"] {
            alice.get(page).await;
        }
        t.matches_snapshot();
    });
}
