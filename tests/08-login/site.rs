//! What the steps share.

use std::fmt::{self, Debug, Formatter};
use std::time::Duration;

use harness::{Chapter, Reply, Server, Test};
use login::{Users, app};
use memory_store::{MemoryStore, Record, SessionStore, StoppedClock, Timestamp};
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};
use session_layer::Settings;

use crate::staged_store::{Call, Director, StagedStore};

pub const CHAPTER: Chapter = Chapter::new("08-login");

pub const NOW: Timestamp = Timestamp::from_seconds(1000);

pub const ALICE: [(&str, &str); 2] = [("name", "alice"), ("password", "tea at noon")];

/// The hashes of `tea at noon` and `coffee at ten`. With eight KiB and one pass they cost the tests
/// little, and would be no protection.
pub const HASHES: [(&str, &str); 2] = [
    (
        "alice",
        "$argon2id$v=19$m=8,t=1,p=1$vlWKV/R0XiPiuKjaJYs3EA$bu/RXZaktn4+t4cPc5odAbwusbNhsnGajy/7kkDhEys",
    ),
    (
        "bob",
        "$argon2id$v=19$m=8,t=1,p=1$ATsGe3Y2M5HQE+e//Tvo0A$6YTmeQQrcrRvHxkmwpa8bCE+pfy18oKIXE+Sl1zApzY",
    ),
];

pub fn users() -> Users {
    Users::new(&HASHES)
}

/// The app on a staged store, with the accounts alice and bob.
pub struct Site {
    pub server: Server,
    pub store: StagedStore<MemoryStore>,
    pub director: Director,
    pub clock: StoppedClock,
    pub users: Users,
}

impl Site {
    pub fn new(t: &Test) -> Self {
        Self::with(t, users())
    }

    pub fn with(t: &Test, users: Users) -> Self {
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let store = director.stage(MemoryStore::with_capacity(1000));
        let router = app(
            store.clone(),
            clock.clock(),
            Settings::default(),
            users.clone(),
        );
        t.name_cookie("__Host-session", "session");
        Self {
            server: t.serve(router),
            store,
            director,
            clock,
            users,
        }
    }

    /// A session that holds this, and no browser's yet: what a browser sends to have it.
    pub async fn session(&self, holds: Value) -> String {
        let id = SessionId::generate();
        let data = holds.as_object().cloned().unwrap_or_default();
        let record = Record::new(data, NOW.plus(Duration::from_secs(100_000)));
        let key = StoreKey::of(&id);
        let created = self.store.inner.create(&key, &record, NOW).await;
        assert!(created.is_ok(), "there is room");
        format!("__Host-session={}", id.text())
    }

    /// How many records were created, saved and deleted.
    pub fn writes(&self) -> [usize; 3] {
        [Call::Create, Call::Save, Call::Delete].map(|call| self.director.calls(call))
    }

    /// What the session of the browser that sends this cookie holds, as it lies in the store; null, if
    /// there is no such session.
    pub async fn kept(&self, cookie: Option<String>) -> Json {
        Json(self.data(cookie).await.map_or(Value::Null, Value::Object))
    }

    pub async fn data(&self, cookie: Option<String>) -> Option<Map<String, Value>> {
        let cookie = cookie?;
        let text = cookie.strip_prefix("__Host-session=")?;
        let key = StoreKey::of(&SessionId::parse(text).ok()?);
        let now = self.clock.clock().now();
        let (record, _) = self.store.inner.load(&key, now).await.ok()??;
        Some(record.data)
    }
}

/// JSON that a failure shows as JSON.
#[derive(PartialEq)]
pub struct Json(pub Value);

impl Debug for Json {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{:#}", self.0)
    }
}

/// Status, headers and body of an answer, but for its date.
pub fn all_of(reply: &Reply) -> (u16, Vec<String>, String) {
    let lines = reply.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes());
        format!("{name}: {value}")
    });
    let lines = lines.filter(|line| !line.starts_with("date:"));
    (reply.status, lines.collect(), reply.text())
}

/// A header of an answer, once for each line.
pub fn lines(reply: &Reply, name: &str) -> Vec<String> {
    let lines = reply.headers.get_all(name).iter();
    lines
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .collect()
}

/// Where an answer sends the browser.
pub fn location(reply: &Reply) -> Option<String> {
    let location = reply.headers.get("location")?;
    Some(String::from_utf8_lossy(location.as_bytes()).into_owned())
}
