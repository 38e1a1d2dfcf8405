// Chapter 14, redis-store: beside a real Flask with Flask-Session, and on the wire. Not graded, so that
// no student needs Python.

#[path = "../book/one-line-of-flask/flask.rs"]
#[expect(dead_code, reason = "the first page starts the tutorial's own app")]
mod flask;
#[path = "../race.rs"]
mod race;
#[path = "live/servers.rs"]
mod servers;

use std::path::Path;
use std::process::Command;

use flask::Flask;
use harness::{Backend, Chapter, Proxy, Server, Step, Test, claim};
use login::Users;
use memory_store::{Clock, MemoryStore, Record, SessionStore, Timestamp, Version};
use redis_store::{FlaskSessions, RedisStore, flask_app, redis_key};
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};
use session_layer::Settings;
use tokio::join;

/// Its snapshots aren't those of the graded tests, so they have a folder of their own.
const LIVE: Step = Chapter::new("14-redis-store")
    .with_snapshots_in("14-redis-store/live")
    .step(0, "Beside the real thing");

/// The app in `app.py`, on this Redis.
fn flask_on(url: &str) -> Flask {
    Flask::serving_with("tests/14-redis-store/app.py", &[("WORKBOOK_REDIS", url)])
}

/// The Rust app on the same sessions.
async fn rust_on(t: &Test, redis: &Backend) -> Server {
    let store = RedisStore::open(&redis.url()).await;
    let store = store.expect("the test's Redis runs");
    t.serve(flask_app(FlaskSessions::beside(store)))
}

/// The test's own question to Redis.
async fn ask<T: redis::FromRedisValue>(redis: &Backend, words: &[&str]) -> T {
    let client = redis::Client::open(redis.url()).expect("it is an address");
    let connection = client.get_multiplexed_async_connection().await;
    let mut connection = connection.expect("Redis runs");
    let mut question = redis::cmd(words[0]);
    question.arg(&words[1..]);
    let answer = question.query_async(&mut connection).await;
    answer.expect("Redis answers")
}

#[test]
#[ignore = "needs Flask-Session: python -m pip install flask==3.1.3 flask-session==0.8.0 msgspec redis"]
fn the_recording_is_what_flask_session_writes() {
    claim!(
        LIVE,
        "flask_session.json is what record.py prints",
        "Flask-Session 0.8.0"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/14-redis-store");
        let ran = Command::new(python)
            .args(["-B", "-X", "utf8"])
            .arg(tests.join("record.py"))
            .arg(redis.url())
            .output()
            .expect("Python starts");
        assert!(
            ran.status.success(),
            "{}",
            String::from_utf8_lossy(&ran.stderr)
        );
        let now: Value = serde_json::from_slice(&ran.stdout).expect("it prints JSON");
        let kept = include_str!("flask_session.json");
        let kept: Value = serde_json::from_str(kept).expect("it is JSON");
        t.see("record.py", now).is(kept);
    });
}

#[test]
#[ignore = "needs Flask-Session"]
fn who_logs_in_at_flask_is_known_in_rust() {
    claim!(
        LIVE,
        "A login at Flask counts in Rust, and a logout in Rust at Flask",
        "Flask-Session 0.8.0"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let (flask, rust) = (flask_on(&redis.url()), rust_on(&t, &redis).await);
        t.name_cookie("session", "session");
        let flask = t.browser("alice, at Flask", &Server::external(flask.address()));
        let rust = t.browser("alice, at Rust", &rust);
        flask.get("/login").await;
        let cookie = flask.cookies("/").expect("the login sets a cookie");
        rust.get_with_cookie("/profile", &cookie).await;
        rust.get_with_cookie("/logout", &cookie).await;
        flask.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
#[ignore = "needs Flask-Session"]
fn who_logs_in_in_rust_is_known_at_flask() {
    claim!(
        LIVE,
        "A login in Rust counts at Flask, and a logout at Flask in Rust",
        "Flask-Session 0.8.0"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let (flask, rust) = (flask_on(&redis.url()), rust_on(&t, &redis).await);
        t.name_cookie("session", "session");
        let rust = t.browser("alice, at Rust", &rust);
        let flask = t.browser("alice, at Flask", &Server::external(flask.address()));
        rust.get("/login").await;
        let cookie = rust.cookies("/").expect("the login sets a cookie");
        flask.get_with_cookie("/profile", &cookie).await;
        flask.get_with_cookie("/logout", &cookie).await;
        rust.get("/profile").await;
        t.matches_snapshot();
    });
}

#[test]
#[ignore = "needs Flask-Session"]
fn a_slow_page_undoes_a_logout_at_flask() {
    claim!(
        LIVE,
        "Flask-Session writes back what a slow request loaded before the logout",
        "CVE-2025-46336 is the same in rack-session"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let flask = flask_on(&redis.url());
        t.name_cookie("session", "session");
        let site = Server::external(flask.address());
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        let cookie = alice.cookies("/").expect("the login sets a cookie");
        let tab = t.browser("alice, in another tab", &site);
        join!(tab.get_with_cookie("/slow", &cookie), async {
            let _: Vec<String> = ask(&redis, &["BLPOP", "arrived", "0"]).await;
            alice.get("/logout").await;
            let _: i64 = ask(&redis, &["RPUSH", "go on", "now"]).await;
        });
        let mallory = t.browser("mallory, with a copy", &site);
        mallory.get_with_cookie("/profile", &cookie).await;
        t.matches_snapshot();
    });
}

#[test]
#[ignore = "needs Flask-Session"]
fn flask_session_writes_on_every_read() {
    claim!(
        LIVE,
        "A page that only reads the session is a GET and a SET",
        "Flask-Session 0.8.0"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let proxy = t.proxy(&redis);
        let flask = flask_on(&proxy.url());
        let alice = t.browser("alice", &Server::external(flask.address()));
        alice.get("/login").await;
        proxy.forget();
        alice.get("/profile").await;
        let cookie = alice.cookies("/").expect("the login sets a cookie");
        let id = cookie.trim_start_matches("session=");
        t.matches_snapshot_of(&proxy.text(&[(id.as_bytes(), "<id>")]));
    });
}

#[test]
#[ignore = "a figure of the book's, on the solution only"]
fn two_servers_with_a_memory_each() {
    claim!(
        LIVE,
        "A session in one server's memory is unknown to another server",
        "chapter 05"
    )
    .test(async |t| {
        let site = || {
            let store = MemoryStore::with_capacity(10);
            let (clock, settings) = (Clock::system(), Settings::default());
            t.serve(login::app(store, clock, settings, Users::new(&[])))
        };
        t.name_cookie("__Host-session", "session");
        let (one, other) = (site(), site());
        let alice = t.browser("alice, at server 1", &one);
        alice.get("/login").await;
        let cookie = alice.cookies("/").expect("the login sets a cookie");
        let there = t.browser("alice, at server 2", &other);
        there.get_with_cookie("/profile", &cookie).await;
        t.matches_snapshot();
    });
}

/// Alice's record.
fn record(data: &str) -> Record {
    let data: Map<String, Value> = serde_json::from_str(data).expect("it is JSON");
    Record::new(data, Timestamp::from_seconds(2000))
}

const NOW: Timestamp = Timestamp::from_seconds(1000);

/// One session on the wire: what the store asked, and what Redis answered.
struct Wire {
    _redis: Backend,
    proxy: Proxy,
    store: RedisStore,
    key: StoreKey,
    names: Vec<(String, &'static str)>,
}

impl Wire {
    async fn new(t: &Test) -> Self {
        let redis = t.durable_redis();
        let proxy = t.proxy(&redis);
        let store = RedisStore::open(&proxy.url()).await;
        let store = store.expect("the test's Redis runs");
        let key = StoreKey::of(&SessionId::generate());
        let names = vec![(key.to_string(), "<64 digits>")];
        proxy.forget();
        Self {
            _redis: redis,
            proxy,
            store,
            key,
            names,
        }
    }

    /// The version that the record has now, which is called `name` from here on.
    async fn version(&mut self, name: &'static str) -> Version {
        let loaded = self.store.load(&self.key, NOW).await;
        let (_, version) = loaded.expect("Redis answers").expect("it was created");
        self.names.push((format!("{:016x}", version.0), name));
        version
    }

    fn text(&self) -> String {
        let names = self.names.iter();
        let names: Vec<_> = names
            .map(|(value, name)| (value.as_bytes(), *name))
            .collect();
        self.proxy.text(&names)
    }
}

#[test]
#[ignore = "a figure of the book's, on the solution only"]
fn a_create_on_the_wire() {
    claim!(LIVE, "This is what a create says to Redis", "RESP").test(async |t| {
        let mut wire = Wire::new(&t).await;
        let alice = record(r#"{"user":"alice"}"#);
        let _ = wire.store.create(&wire.key, &alice, NOW).await;
        wire.version("<version 1>").await;
        let text = wire.text();
        let (create, _load) = text.split_once("+OK\\r\\n\n").expect("Redis says OK");
        t.matches_snapshot_of(&format!("{create}+OK\\r\\n\n"));
    });
}

#[test]
#[ignore = "a figure of the book's, on the solution only"]
fn a_load_on_the_wire() {
    claim!(LIVE, "This is what a load says to Redis", "RESP").test(async |t| {
        let mut wire = Wire::new(&t).await;
        let alice = record(r#"{"user":"alice"}"#);
        let _ = wire.store.create(&wire.key, &alice, NOW).await;
        wire.proxy.forget();
        wire.version("<version 1>").await;
        t.matches_snapshot_of(&wire.text());
    });
}

#[test]
#[ignore = "a figure of the book's, on the solution only"]
fn a_refused_save_on_the_wire() {
    claim!(LIVE, "This is what a late save says to Redis", "RESP").test(async |t| {
        let mut wire = Wire::new(&t).await;
        let alice = record(r#"{"user":"alice"}"#);
        let _ = wire.store.create(&wire.key, &alice, NOW).await;
        let first = wire.version("<version 1>").await;
        let _ = wire.store.save(&wire.key, first, &alice, NOW).await;
        wire.version("<version 2>").await;
        wire.proxy.forget();
        let late = record(r#"{"user":"bob"}"#);
        let _ = wire.store.save(&wire.key, first, &late, NOW).await;
        // Its new version was for nothing, and no other request can know it.
        let text = wire.text();
        let begin = text
            .find(" 00000000000000002000 live")
            .expect("it is the value");
        let version = &text[begin - 16..begin];
        t.matches_snapshot_of(&text.replace(version, "<version 3>"));
    });
}

#[test]
#[ignore = "a figure of the book's, on the solution only"]
fn what_redis_holds() {
    claim!(LIVE, "This is what redis-cli shows of a session", "Redis").test(async |t| {
        let redis = t.durable_redis();
        let store = RedisStore::open(&redis.url()).await;
        let store = store.expect("the test's Redis runs");
        let id = SessionId::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("it is an ID");
        let key = StoreKey::of(&id);
        let _ = store
            .create(&key, &record(r#"{"user":"alice"}"#), NOW)
            .await;
        let name = redis_key(&key);
        let value: String = ask(&redis, &["GET", &name]).await;
        let left: i64 = ask(&redis, &["TTL", &name]).await;
        let left = (left + 5) / 10 * 10;
        let text =
            format!("> KEYS *\n{name}\n> GET <this key>\n{value}\n> TTL <this key>\n{left}\n");
        t.matches_snapshot_of(&text.replace(&value[..16], "3f1c9a0be27d4410"));
    });
}
