// Chapter 12, key-rotation: beside a real Flask. Not graded, so that no student needs Python.

#[path = "../book/one-line-of-flask/flask.rs"]
#[expect(dead_code, reason = "the first page starts the tutorial's own app")]
mod flask;
#[path = "recorded.rs"]
mod recorded;

use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{Path as Route, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::IntoResponse;
use axum::routing::get;
use flask::Flask;
use flask_cookies::{MAX_AGE, Value};
use harness::{Browser, Chapter, Server, Step, Test, claim};
use key_rotation::{FlaskRing, one_cookie};
use serde_json::Value as Json;

const LIVE: Step = Chapter::new("12-key-rotation").step(5, "Flask's fallbacks");

const OLD: &[u8] = b"\xe0\xe1 the old key";
const NEW: &[u8] = b"\xff\x00\xfe the new key, as os.urandom gives them";

fn record() -> String {
    let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
    let script =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/12-key-rotation/record.py");
    let output = Command::new(python)
        .args(["-B", "-X", "utf8"])
        .arg(script)
        .output();
    let output = output.expect("Python starts");
    assert!(output.status.success(), "record.py failed");
    String::from_utf8(output.stdout).expect("Python writes UTF-8")
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
        let mut again: Json = serde_json::from_str(&record()).expect("it prints JSON");
        let mut expected = recorded::recording();
        for recording in [&mut again, &mut expected] {
            recording["recorded with"].take();
        }
        t.see("the time of the recording", again["now"].as_u64())
            .is(Some(recorded::NOW));
        t.see("what record.py prints", again).is(expected);
    });
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

type Keys = Arc<Mutex<FlaskRing>>;

fn ring(keys: &[&[u8]]) -> FlaskRing {
    FlaskRing::new(keys[0], &keys[1..]).expect("no key is empty")
}

/// The two pages that Flask's app has, on a ring that can be changed as they are served.
fn rust(keys: &Keys) -> Router {
    let held = |keys: &Keys| keys.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let login = async move |State(keys): State<Keys>, Route(user): Route<String>| {
        let session = [("user".to_owned(), Value::from(user.as_str()))].into();
        let cookie = held(&keys).sign(&session, now());
        let header = format!("session={cookie}; HttpOnly; Path=/");
        ([(SET_COOKIE, header)], "Welcome").into_response()
    };
    let hello = async move |State(keys): State<Keys>, headers: HeaderMap| {
        let session = one_cookie(&headers, "session")
            .and_then(|cookie| held(&keys).open(&cookie, now(), MAX_AGE).ok());
        match session.as_ref().and_then(|session| session.get("user")) {
            Some(Value::Text(user)) => format!("Hello, {user}."),
            _ => "Hello, stranger.".to_owned(),
        }
    };
    Router::new()
        .route("/login/{user}", get(login))
        .route("/hello", get(hello))
        .with_state(keys.clone())
}

/// Two servers of one app: Flask and Rust, each with its keys.
struct Pair {
    flask: Flask,
    rust: Server,
    keys: Keys,
    operator: Browser,
}

impl Pair {
    fn start(t: &Test) -> Self {
        let flask = Flask::serving("tests/12-key-rotation/app.py");
        let keys = Arc::new(Mutex::new(ring(&[OLD])));
        let operator = t.browser("operator", &Server::external(flask.address()));
        let rust = t.serve(rust(&keys));
        Self {
            flask,
            rust,
            keys,
            operator,
        }
    }

    /// The current key first.
    async fn flask_has(&self, keys: &[&[u8]]) {
        let hex = |key: &&[u8]| key.iter().map(|byte| format!("{byte:02x}")).collect();
        let keys: Vec<String> = keys.iter().map(hex).collect();
        let reply = self
            .operator
            .get(&format!("/keys/{}", keys.join(",")))
            .await;
        assert_eq!(reply.text(), "Rotated");
    }

    fn rust_has(&self, keys: &[&[u8]]) {
        *self.keys.lock().unwrap_or_else(PoisonError::into_inner) = ring(keys);
    }

    /// A visitor's browsers at Flask and at Rust, which share their cookies.
    fn visitor(&self, t: &Test, name: &str) -> [Browser; 2] {
        let at_flask = t.browser(name, &Server::external(self.flask.address()));
        let at_rust = at_flask.at_another_port(name, &self.rust);
        [at_flask, at_rust]
    }
}

/// How many of the visitors each server greets by name.
async fn known(visitors: &[(String, [Browser; 2])]) -> [usize; 2] {
    let mut known = [0, 0];
    for (name, browsers) in visitors {
        for (count, browser) in known.iter_mut().zip(browsers) {
            let page = browser.get("/hello").await.text();
            *count += usize::from(page == format!("Hello, {name}."));
        }
    }
    known
}

/// Visitors who log in, every other one at Flask.
async fn arrive(t: &Test, pair: &Pair, when: &str) -> Vec<(String, [Browser; 2])> {
    let mut visitors = Vec::new();
    for number in 0..20 {
        let name = format!("{when}-{number}");
        let browsers = pair.visitor(t, &name);
        browsers[number % 2].get(&format!("/login/{name}")).await;
        visitors.push((name, browsers));
    }
    visitors
}

#[test]
#[ignore = "needs Python with Flask: python -m pip install flask==3.1.3"]
fn nobody_is_logged_out() {
    claim!(
        LIVE,
        "Accepted everywhere first and signed with after, a new key logs out none of those who are logged in \
         at Flask and at Rust, whichever of them begins",
        "Flask 3.1.3, SECRET_KEY_FALLBACKS"
    )
    .test(async |t| {
        for flask_begins in [true, false] {
            let pair = Pair::start(&t);
            let mut visitors = arrive(&t, &pair, "before").await;
            for (stage, keys) in [
                ("accepting", &[OLD, NEW][..]),
                ("signing", &[NEW, OLD]),
            ] {
                for half in [flask_begins, !flask_begins] {
                    if half {
                        pair.flask_has(keys).await;
                    } else {
                        pair.rust_has(keys);
                    }
                    visitors.extend(arrive(&t, &pair, stage).await);
                    t.see("how many Flask and Rust know", known(&visitors).await)
                        .is([visitors.len(); 2]);
                }
            }
            // And where the old key goes, those who have its cookies do.
            pair.flask_has(&[NEW]).await;
            pair.rust_has(&[NEW]);
            t.see("how many still know who has a cookie of the new key", known(&visitors).await)
                .is([30; 2]);
        }
    });
}

#[test]
#[ignore = "needs Python with Flask: python -m pip install flask==3.1.3"]
fn signed_before_it_is_accepted() {
    claim!(
        LIVE,
        "A server that signs with a new key before the other one accepts it makes strangers there, both ways",
        "Flask 3.1.3, SECRET_KEY_FALLBACKS"
    )
    .test(async |t| {
        let pair = Pair::start(&t);
        pair.flask_has(&[NEW, OLD]).await;
        let [at_flask, at_rust] = pair.visitor(&t, "ada");
        at_flask.get("/login/ada").await;
        let pages = [at_flask.get("/hello").await.text(), at_rust.get("/hello").await.text()];
        t.see("the pages of Flask and Rust after a login at Flask", pages)
            .is(["Hello, ada.".to_owned(), "Hello, stranger.".to_owned()]);
        pair.rust_has(&[OLD, NEW]);
        t.see("Rust's page, once it accepts the key", at_rust.get("/hello").await.text())
            .is("Hello, ada.".to_owned());
        // The other way round.
        pair.flask_has(&[OLD]).await;
        pair.rust_has(&[NEW, OLD]);
        let [at_flask, at_rust] = pair.visitor(&t, "bob");
        at_rust.get("/login/bob").await;
        let pages = [at_flask.get("/hello").await.text(), at_rust.get("/hello").await.text()];
        t.see("the pages of Flask and Rust after a login at Rust", pages)
            .is(["Hello, stranger.".to_owned(), "Hello, bob.".to_owned()]);
        pair.flask_has(&[OLD, NEW]).await;
        t.see("Flask's page, once it accepts the key", at_flask.get("/hello").await.text())
            .is("Hello, bob.".to_owned());
    });
}
