//! What every reader can see in Flask's cookie.

use flask_cookies::{SecretKey, inspect};
use harness::{Server, claim};

use super::PAGE;
use super::flask::Flask;

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_signs_and_hides_nothing() {
    claim!(
        PAGE,
        "The whole session can be read without the key, and the key shows that Flask signed it",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let flask = Flask::serving("tests/book/claims/secret.py");
        let alice = t.browser("alice", &Server::external(flask.address()));
        alice.get("/login").await;
        let header = alice.cookies("/").unwrap_or_default();
        let cookie = header.strip_prefix("session=").unwrap_or_default();
        let read = |key: Option<&SecretKey>| {
            let now = std::time::UNIX_EPOCH.elapsed().map_or(0, |it| it.as_secs());
            let report = inspect(cookie, key, now).expect("it has three parts");
            let report = report.to_string();
            // When it was signed is another time in each run.
            let lines = report.lines().filter(|line| !line.starts_with("signed:"));
            lines.collect::<Vec<_>>().join("\n")
        };
        let right = SecretKey::new("b7d2c3f04a5e41d8a1c96f0be8d7733d");
        let wrong = SecretKey::new("another key");
        t.matches_snapshot_of(&format!(
            "without a key\n{}\n\nwith another key\n{}\n\nwith the key\n{}\n",
            read(None),
            read(Some(&wrong)),
            read(Some(&right))
        ));
    });
}
