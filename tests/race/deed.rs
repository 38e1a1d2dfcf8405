//! What a request does, in the words of the table.

use memory_store::{Record, Version};
use serde_json::Value;
use session_ids::StoreKey;

/// One step of a request.
pub enum Deed {
    /// It creates a record, if the key is free.
    Creates(StoreKey, Record, bool),
    /// It loads what is there.
    Loads(StoreKey, Option<(Record, Version)>),
    /// It saves over the version that it has seen, if that is still there.
    Saves(StoreKey, Version, Record, bool),
    /// It asks which version is there, and finds the one that it has seen.
    Compares(StoreKey, Version),
    /// It saves over whichever version is there.
    Overwrites(StoreKey, Record),
    /// It deletes the record.
    Deletes(StoreKey),
    /// It does something else.
    Says(String),
}

impl Deed {
    /// The key that it is about.
    pub fn key(&self) -> Option<&StoreKey> {
        match self {
            Self::Creates(key, ..)
            | Self::Loads(key, _)
            | Self::Saves(key, ..)
            | Self::Compares(key, _)
            | Self::Overwrites(key, _)
            | Self::Deletes(key) => Some(key),
            Self::Says(_) => None,
        }
    }

    /// The step in words. `now` is the version that its key has after it.
    pub fn in_words(&self, names: &mut Names, now: Option<Version>) -> String {
        let id = self.key().and_then(|key| names.of_key(key));
        let id = id.map(|id| format!(" {id}")).unwrap_or_default();
        let colon = if id.is_empty() { "" } else { ":" };
        let mut yes = |done: bool, no: &str| match now {
            Some(version) if done => format!("Yes, as {}", names.of_version(version)),
            _ => no.to_owned(),
        };
        match self {
            Self::Creates(_, record, done) => {
                format!("creates{id} ({}): {}", data(record), yes(*done, "Taken"))
            }
            Self::Loads(_, None) => format!("loads{id}{colon} nothing"),
            Self::Loads(_, Some((record, version))) => {
                let ended = if record.ended { ", a tombstone" } else { "" };
                format!("loads{id}{colon} {}{ended}", names.of_version(*version))
            }
            Self::Saves(_, seen, record, done) => {
                let answer = yes(*done, "Stale");
                let seen = names.of_version(*seen);
                let what = if record.ended {
                    format!("leaves a tombstone at{id}")
                } else {
                    format!("saves{id} ({})", data(record))
                };
                format!("{what} over {seen}: {answer}")
            }
            Self::Compares(_, seen) => format!("asks GET{id}: still {}", names.of_version(*seen)),
            Self::Overwrites(_, record) => {
                let version = names.of_version(now.expect("it was saved"));
                format!("saves{id} ({}) by SET: OK, as {version}", data(record))
            }
            Self::Deletes(_) => format!("deletes{id}"),
            Self::Says(words) => words.clone(),
        }
    }
}

/// What the table calls keys and versions, which differ from run to run: by the order in which they turn up.
pub struct Names {
    ids: &'static [&'static str],
    keys: Vec<StoreKey>,
    versions: Vec<Version>,
}

impl Names {
    /// Keys have these names; where there are none, the only key isn't named.
    pub fn new(ids: &'static [&'static str]) -> Self {
        Self {
            ids,
            keys: Vec::new(),
            versions: Vec::new(),
        }
    }

    pub fn keys(&self) -> &[StoreKey] {
        &self.keys
    }

    pub fn of_key(&mut self, key: &StoreKey) -> Option<&'static str> {
        let place = place(&mut self.keys, *key);
        assert!(place < self.ids.len().max(1), "each key has a name");
        self.ids.get(place).copied()
    }

    pub fn of_version(&mut self, version: Version) -> String {
        format!("v{}", place(&mut self.versions, version) + 1)
    }

    /// What lies in a store, in words.
    pub fn holds(&mut self, there: &[(StoreKey, Record, Version)]) -> String {
        let mut words = Vec::new();
        for (key, record, version) in there {
            let id = self.of_key(key).map(|id| format!("{id}: "));
            let (id, version) = (id.unwrap_or_default(), self.of_version(*version));
            words.push(format!("{id}{version} ({})", data(record)));
        }
        listed(&words, "nothing")
    }
}

/// The place of `item` in `list`, at whose end it is put if it isn't there.
fn place<T: PartialEq>(list: &mut Vec<T>, item: T) -> usize {
    if let Some(place) = list.iter().position(|it| *it == item) {
        return place;
    }
    list.push(item);
    list.len() - 1
}

/// The data of a record: `cart: tea, milk; visits: 3`.
fn data(record: &Record) -> String {
    if record.ended {
        return "a tombstone".to_owned();
    }
    let entries = record.data.iter();
    let words: Vec<String> = entries
        .map(|(name, value)| format!("{name}: {}", plain(value)))
        .collect();
    listed(&words, "empty")
}

fn listed(words: &[String], none: &str) -> String {
    if words.is_empty() {
        return none.to_owned();
    }
    words.join("; ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
