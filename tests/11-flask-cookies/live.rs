// Chapter 11, flask-cookies: beside a real Flask. Not graded, so that no student needs Python.

#[path = "../book/one-line-of-flask/flask.rs"]
#[expect(dead_code, reason = "the first page starts the tutorial's own app")]
mod flask;
#[path = "grown.rs"]
mod grown;
#[path = "recorded.rs"]
mod recorded;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::routing::get;
use fastrand::Rng;
use flask::Flask;
use flask_cookies::{
    Dict, SecretKey, Session, SessionLayer, TUTORIAL_SECRET, Value, app, write_value,
};
use harness::{Chapter, Server, Step, claim};
use serde_json::Value as Json;

const LIVE: Step = Chapter::new("11-flask-cookies").step(9, "The session in a handler");

/// Runs `record.py` with the Python that `WORKBOOK_PYTHON` names, or `python3`.
fn record(arguments: &[&str], input: &str) -> String {
    let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
    let script =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/11-flask-cookies/record.py");
    let mut process = Command::new(python)
        .args(["-B", "-X", "utf8"])
        .arg(script)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python starts");
    let mut stdin = process.stdin.take().expect("it is piped");
    stdin.write_all(input.as_bytes()).expect("Python reads it");
    drop(stdin);
    let output = process.wait_with_output().expect("Python ends");
    assert!(output.status.success(), "record.py failed, see above");
    String::from_utf8(output.stdout).expect("Python writes UTF-8")
}

/// What differs between Pythons: the versions, and the bytes that their zlib makes.
fn without_versions(mut recording: Json) -> Json {
    recording["recorded with"].take();
    for list in ["sessions", "verdicts", "odd"] {
        for entry in recording[list].as_array_mut().into_iter().flatten() {
            let cookie = entry["cookie"].as_str().unwrap_or_default();
            if cookie.starts_with('.') || cookie.starts_with("eJ") {
                entry["cookie"].take();
            }
        }
    }
    recording
}

#[test]
#[ignore = "needs Python with Flask: python -m pip install flask==3.1.3"]
fn the_recording_is_what_flask_does() {
    claim!(
        LIVE,
        "Recorded again, Flask's answers are the same",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let again = record(&[], "");
        let again = serde_json::from_str(&again).expect("it prints JSON");
        let expected = without_versions(recorded::recording());
        t.see("what record.py prints", without_versions(again))
            .is(expected);
    });
}

#[test]
#[ignore = "needs Python with Flask: python -m pip install flask==3.1.3"]
fn what_rust_signs_flask_opens() {
    claim!(
        LIVE,
        "Flask opens 2,000 cookies of ours, and would write the same JSON for each",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let mut random = Rng::with_seed(42);
        let key = SecretKey::new(&recorded::secret());
        let (mut cookies, mut ours) = (String::new(), Vec::new());
        for _ in 0..2000 {
            let session: Dict = [("x".to_owned(), grown::value(&mut random, 4))].into();
            cookies += &key.sign(&session, recorded::NOW);
            cookies += "\n";
            ours.push(write_value(&Value::Dict(session)));
        }
        let flasks = record(&["--read"], &cookies);
        for (flasks, ours) in flasks.lines().zip(&ours) {
            t.see("the result of write_value", ours.clone())
                .is(flasks.to_owned());
        }
        t.see(
            "the number of sessions that Flask read",
            flasks.lines().count(),
        )
        .is(ours.len());
    });
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

/// The chapter's app, and two pages that Flask's has, too.
fn rust() -> Router {
    let key = SecretKey::new(TUTORIAL_SECRET);
    let look = async |session: Session| Value::Dict(session.values()).to_string();
    let dark = async |session: Session| {
        session.insert("color", "dark");
        "The color is dark"
    };
    Router::new()
        .route("/look", get(look))
        .route("/dark", get(dark))
        .layer(SessionLayer::new(key.clone(), now))
        .merge(app(key, now))
}

#[test]
#[ignore = "needs Python with Flask: python -m pip install flask==3.1.3"]
fn one_login_at_two_servers() {
    claim!(
        LIVE,
        "A login or logout at either server counts at the other, and messages cross in both directions",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let flask = Flask::serving("tests/11-flask-cookies/app.py");
        let at_flask = t.browser("alice, at Flask", &Server::external(flask.address()));
        let rust = t.serve(rust());
        let at_rust = at_flask.at_another_port("alice, at Rust", &rust);
        for (here, there) in [(&at_flask, &at_rust), (&at_rust, &at_flask)] {
            let answers = [
                (here.get("/login").await, "Login success"),
                (there.get("/profile").await, "Profile page"),
                (here.get("/say/One").await, "said"),
                (there.get("/say/<Two>").await, "said"),
                (there.get("/profile").await, "Profile page"),
                (there.get("/messages").await, "message: One\nmessage: <Two>"),
                (here.get("/messages").await, ""),
                (here.get("/profile").await, "Profile page"),
                (there.get("/logout").await, "Logout success"),
                (here.get("/profile").await, "User not logged in"),
            ];
            for (reply, expected) in answers {
                t.see("the next page", reply.text()).is(expected.to_owned());
            }
            let left = here.cookies("/");
            t.see("the cookies that alice has left", left).is(None);
        }
    });
}

#[test]
#[ignore = "needs Python with Flask: python -m pip install flask==3.1.3"]
fn a_known_key_lets_mallory_in() {
    claim!(
        LIVE,
        "Flask takes a session that Rust made up, if the key is right",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let flask = Flask::serving("tests/11-flask-cookies/app.py");
        let mallory = t.browser("mallory", &Server::external(flask.address()));
        let session: Dict = [("logged_in".to_owned(), true.into())].into();
        for (secret, page) in [
            (TUTORIAL_SECRET, "Profile page"),
            ("another key", "User not logged in"),
        ] {
            let cookie = SecretKey::new(secret).sign(&session, now());
            let reply = mallory.get_with_cookie("/profile", format!("session={cookie}"));
            let shown = reply.await.text();
            t.see(format!("Flask's page for the key {secret:?}"), shown)
                .is(page.to_owned());
        }
    });
}

#[test]
#[ignore = "needs Python with Flask: python -m pip install flask==3.1.3"]
fn everything_crosses_and_comes_back() {
    claim!(
        LIVE,
        "A session with values of all kinds is the same at both servers, also after Rust wrote it",
        "Flask 3.1.3"
    )
    .test(async |t| {
        let flask = Flask::serving("tests/11-flask-cookies/app.py");
        let at_flask = t.browser("alice, at Flask", &Server::external(flask.address()));
        let rust = t.serve(rust());
        let at_rust = at_flask.at_another_port("alice, at Rust", &rust);
        at_flask.get("/all").await;
        for writer in [&at_rust, &at_flask] {
            writer.get("/dark").await;
            let flasks = at_flask.get("/look").await.text();
            t.see("the session at Flask", flasks.clone())
                .must("a hundred letters and more", |text| text.len() > 100);
            let ours = at_rust.get("/look").await.text();
            t.see("the session at Rust", ours).is(flasks);
        }
    });
}
