//! What the steps share.

use axum::Router;
use axum::routing::get;
use flash::{Message, flash, waiting_messages};
use harness::{Browser, Chapter, Server, Test};
use memory_store::{MemoryStore, Saved, SessionStore, StoppedClock, Timestamp};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};
use session_layer::{SessionLayer, Settings};
use session_object::Session;

use crate::handlers;
use crate::staged_store::{Call, Director, StagedStore};

pub const CHAPTER: Chapter = Chapter::new("09-flash");

pub const NOW: Timestamp = Timestamp::from_seconds(1000);

/// Messages as a failure shows them: `error: Write something first.`
pub fn said(messages: Vec<Message>) -> Vec<String> {
    let line = |message: Message| format!("{}: {}", message.category, message.text);
    messages.into_iter().map(line).collect()
}

/// What is expected, in the same form.
pub fn lines(expected: &[&str]) -> Vec<String> {
    expected.iter().map(ToString::to_string).collect()
}

/// What else lies in a session: values of other handlers, and of a Flask app.
pub fn others() -> Map<String, Value> {
    let others = json!({
        "name": "alice",
        "basket": [1, null, {}],
        "flash": "x",
        "messages": ["y"],
        "_flashes": [["message", "z"]]
    });
    others.as_object().cloned().unwrap_or_default()
}

/// One session without HTTP: each request gets the record as it is when it begins, and its changes are
/// brought into the record as it is when it ends.
#[derive(Default)]
pub struct Record(pub Map<String, Value>);

impl Record {
    pub fn with(texts: &[&str]) -> Self {
        let mut record = Self::default();
        let request = record.load();
        texts.iter().for_each(|text| flash(&request, text));
        record.save(&request);
        record
    }

    pub fn load(&self) -> Session {
        Session::new(self.0.clone())
    }

    pub fn save(&mut self, request: &Session) {
        self.0 = request.close().changes.apply(self.0.clone());
    }

    /// One request from its beginning to its end.
    pub fn request(&mut self, handler: impl FnOnce(&Session)) {
        let request = self.load();
        handler(&request);
        self.save(&request);
    }

    /// Gives the last message another ID.
    pub fn name_last(&mut self, id: u64) {
        for value in self.0.values_mut() {
            if let Some(kept) = value.as_array_mut().and_then(|list| list.last_mut()) {
                kept["id"] = id.into();
            }
        }
    }

    /// Another request takes so many messages, the oldest first.
    pub fn lose(&mut self, number: usize) {
        for list in self.0.values_mut().filter_map(Value::as_array_mut) {
            list.drain(..number.min(list.len()));
        }
    }

    pub fn waiting(&self) -> Vec<String> {
        said(waiting_messages(&self.load()))
    }

    /// What is left of [`others`].
    pub fn others(&self) -> Map<String, Value> {
        let all = self.0.clone().into_iter();
        all.filter(|(key, _)| others().contains_key(key)).collect()
    }
}

/// The handlers above, on this store.
pub fn router<S: SessionStore>(store: S) -> Router {
    let (clock, settings) = (StoppedClock::at(NOW).clock(), Settings::default());
    let sessions = SessionLayer::reporting(store, clock, settings, |_| {});
    Router::new()
        .route("/say", get(handlers::say))
        .route("/waiting", get(handlers::waiting))
        .route("/show", get(handlers::show))
        .route("/fail", get(handlers::fail))
        .layer(sessions)
}

/// A site on a staged store.
pub struct Site {
    pub server: Server,
    pub director: Director,
    store: StagedStore<MemoryStore>,
}

impl Site {
    /// With the handlers above.
    pub fn new(t: &Test) -> Self {
        Self::with(t, router)
    }

    pub fn with(t: &Test, router: impl FnOnce(StagedStore<MemoryStore>) -> Router) -> Self {
        let director = Director::default();
        let store = director.stage(MemoryStore::with_capacity(1000));
        t.name_cookie("__Host-session", "session");
        let server = t.serve(router(store.clone()));
        Self {
            server,
            director,
            store,
        }
    }

    /// How many values a browser's session holds, as it lies in the store.
    pub async fn values(&self, browser: &Browser) -> Option<usize> {
        let key = store_key(browser)?;
        let (record, _) = self.store.inner.load(&key, NOW).await.ok()??;
        Some(record.data.len())
    }

    /// Puts a value into a browser's session, as another handler would. Whether there is a session.
    pub async fn put(&self, browser: &Browser, name: &str, value: &str) -> bool {
        let Some(key) = store_key(browser) else {
            return false;
        };
        let loaded = self.store.inner.load(&key, NOW).await;
        let Some((mut record, seen)) = loaded.ok().flatten() else {
            return false;
        };
        record.data.insert(name.to_owned(), value.into());
        let saved = self.store.inner.save(&key, seen, &record, NOW).await;
        matches!(saved, Ok(Saved::Yes))
    }

    /// How often the store was asked: creates, loads, saves, deletes.
    pub fn calls(&self) -> [usize; 4] {
        [Call::Create, Call::Load, Call::Save, Call::Delete].map(|call| self.director.calls(call))
    }
}

/// Where a browser's session lies.
fn store_key(browser: &Browser) -> Option<StoreKey> {
    let cookie = browser.cookies("/")?;
    let text = cookie.strip_prefix("__Host-session=")?;
    Some(StoreKey::of(&SessionId::parse(text).ok()?))
}

/// What a browser reads at an address.
pub async fn read(browser: &Browser, path: &str) -> String {
    browser.get(path).await.text()
}

/// What a browser makes of the entities in a text.
pub fn decoded(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let (name, after) = after.split_once(';').unwrap_or((after, ""));
        text.push_str(&entity(name));
        rest = after;
    }
    text + rest
}

pub fn entity(name: &str) -> String {
    let number = name
        .strip_prefix('#')
        .and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
    match (name, number.and_then(char::from_u32)) {
        ("amp", _) => "&".to_owned(),
        ("lt", _) => "<".to_owned(),
        ("gt", _) => ">".to_owned(),
        ("quot", _) => "\"".to_owned(),
        ("apos", _) => "'".to_owned(),
        (_, Some(character)) => character.to_string(),
        (_, None) => format!("(no entity: &{name};)"),
    }
}
