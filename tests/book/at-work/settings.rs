//! What Flask and Flask-Session are set to, and what their cookies look like with other settings.

use std::path::Path;
use std::process::Command;
use std::time::UNIX_EPOCH;

use flask_cookies::{Dict, SecretKey};
use harness::{Server, claim};

use crate::PAGE;
use crate::flask::Flask;

/// What `defaults.py` prints.
fn defaults(of: &str) -> String {
    let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("at-work/defaults.py");
    let output = Command::new(python)
        .arg("-B")
        .arg(script)
        .arg(of)
        .output()
        .expect("Python starts");
    assert!(output.status.success(), "it is installed");
    String::from_utf8(output.stdout).expect("it prints text")
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_as_it_comes() {
    claim!(PAGE, "Flask's settings are as the page says", "Flask 3.1.3")
        .test(async |t| t.matches_snapshot_of(&defaults("flask")));
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn flask_set_up_soundly() {
    claim!(
        PAGE,
        "With the page's settings, Flask's cookie and its removal have all that a __Host- name asks for",
        "Flask 3.1.3; RFC 6265bis, section 4.1.3"
    )
    .test(async |t| {
        t.name_cookie("__Host-session", "session");
        let key = [("SECRET_KEY", "6f1ed002ab5595859014ebf0951522d9")];
        let flask = Flask::serving_with("tests/book/at-work/flask_sound.py", &key);
        let alice = t.browser("alice", &Server::external(flask.address()));
        for page in ["/login", "/logout", "/profile"] {
            alice.get(page).await;
        }
        t.matches_snapshot();
    });
}

#[test]
#[ignore = "needs Flask: python -m pip install flask==3.1.3"]
fn a_string_of_fallbacks_is_keys_of_one_letter() {
    claim!(
        PAGE,
        "Where SECRET_KEY_FALLBACKS is a string, each of its letters is a key",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let key = [("SECRET_KEY", "6f1ed002ab5595859014ebf0951522d9")];
        let flask = Flask::serving_with("tests/book/at-work/fallbacks.py", &key);
        let mallory = t.browser("mallory", &Server::external(flask.address()));
        let now = UNIX_EPOCH.elapsed().map_or(0, |it| it.as_secs());
        let forged = Dict::from_iter([("user".to_owned(), "alice".into())]);
        for (key, user) in [("o", "alice"), ("x", "User not logged in")] {
            let cookie = SecretKey::new(key).sign(&forged, now);
            let page = mallory.get_with_cookie("/profile", format!("session={cookie}"));
            t.see(
                format!("who is logged in, by the key {key:?}"),
                page.await.text(),
            )
            .is(user);
        }
    });
}

#[test]
#[ignore = "needs Flask-Session: python -m pip install flask==3.1.3 flask-session==0.8.0"]
fn flask_session_as_it_comes() {
    claim!(
        PAGE,
        "Flask-Session's settings are as the page says",
        "Flask-Session 0.8.0"
    )
    .test(async |t| t.matches_snapshot_of(&defaults("flask_session")));
}

#[test]
#[ignore = "needs Flask-Session: python -m pip install flask==3.1.3 flask-session==0.8.0"]
fn flask_session_keeps_the_id_until_it_is_told() {
    claim!(
        PAGE,
        "A login keeps the ID, unless the handler calls regenerate; and the removal lacks Secure, so that \
         the browser keeps a __Host- cookie",
        "CWE-384; RFC 6265bis, section 4.1.3; Flask-Session 0.8.0"
    )
    .test(async |t| {
        t.name_cookie("__Host-session", "session");
        let flask = Flask::serving("tests/book/at-work/flask_session_sound.py");
        let alice = t.browser("alice", &Server::external(flask.address()));
        for page in ["/add", "/login", "/login-and-regenerate", "/logout", "/profile"] {
            alice.get(page).await;
        }
        t.matches_snapshot();
    });
}
