//! A session at the keyboard: shows what it does to a record as you type.

use memory_store::{MemoryStore, Record, SessionStore, StoreError, Timestamp, Version};
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};

use crate::{IdChange, Merged, Pending, Session, merge};

/// The console has no clock: nothing here ends by itself.
const NOW: Timestamp = Timestamp::from_seconds(0);

/// One record, and one more while a session that ended makes way for a new one.
const ROOM: usize = 2;

const HELP: &str = "\
get KEY             what the handler sees under KEY
insert KEY JSON     put a value under KEY: insert color \"dark\"
remove KEY          take KEY out
clear               take every key out
add KEY NUMBER      update: the number that is there, and NUMBER more
push KEY JSON       update: the list that is there, and one more
cycle               another ID for the session
destroy             the end of the session
changes             the list so far
record              what the store holds
meanwhile COMMAND   another request does it, and saves at once
save                merge the changes into the record, and begin again
overwrite           write all that this session sees over the record, as a dictionary would
quit                leave";

/// One record in a store, a session over it, and another request that can get in between.
pub struct Console {
    store: MemoryStore,
    key: StoreKey,
    loaded: Option<(Record, Version)>,
    session: Session,
}

impl Console {
    /// A console with a record that holds `data`.
    ///
    /// # Errors
    ///
    /// The store's.
    pub async fn new(data: Map<String, Value>) -> Result<Self, StoreError> {
        let mut console = Self {
            store: MemoryStore::with_capacity(ROOM),
            key: StoreKey::of(&SessionId::generate()),
            loaded: None,
            session: Session::new(Map::new()),
        };
        console.create(data).await?;
        Ok(console)
    }

    /// Does what a line says, and gives what there is to show.
    ///
    /// # Errors
    ///
    /// The store's.
    pub async fn answer(&mut self, line: &str) -> Result<String, StoreError> {
        match line.trim() {
            "" => Ok(String::new()),
            "help" => Ok(HELP.to_owned()),
            "changes" => Ok(self.changes()),
            "record" => self.record().await,
            "save" => self.save().await,
            "overwrite" => self.overwrite().await,
            line => match line.strip_prefix("meanwhile ") {
                Some(command) => self.meanwhile(command).await,
                None => Ok(act(&self.session, line)),
            },
        }
    }

    /// Keeps a new record, and loads it for a new session.
    async fn create(&mut self, data: Map<String, Value>) -> Result<(), StoreError> {
        let record = Record::new(data, Timestamp::from_seconds(u64::MAX));
        self.key = StoreKey::of(&SessionId::generate());
        // It is never taken: the same 128 random bits aren't drawn twice.
        let _ = self.store.create(&self.key, &record, NOW).await?;
        self.begin().await
    }

    /// Begins a session with what the store holds.
    async fn begin(&mut self) -> Result<(), StoreError> {
        self.loaded = self.store.load(&self.key, NOW).await?;
        let data = self.loaded.as_ref().map(|(record, _)| record.data.clone());
        self.session = Session::new(data.unwrap_or_default());
        Ok(())
    }

    fn changes(&self) -> String {
        let Pending { changes, id } = self.session.pending();
        let mut lines: Vec<String> = changes.iter().map(ToString::to_string).collect();
        match id {
            IdChange::Keep => {}
            IdChange::Cycle => lines.push("another ID".to_owned()),
            IdChange::Destroy => lines.insert(0, "the end of the old session".to_owned()),
        }
        if lines.is_empty() {
            "none".to_owned()
        } else {
            lines.join("\n")
        }
    }

    async fn record(&self) -> Result<String, StoreError> {
        let kept = self.store.load(&self.key, NOW).await?;
        Ok(match kept {
            Some((record, _)) => Value::Object(record.data).to_string(),
            None => "none".to_owned(),
        })
    }

    /// A second session over the same record, which does one thing and is saved.
    async fn meanwhile(&self, command: &str) -> Result<String, StoreError> {
        let Some(loaded) = self.store.load(&self.key, NOW).await? else {
            return Ok("there is no record".to_owned());
        };
        let other = Session::new(loaded.0.data.clone());
        let said = act(&other, command);
        let pending = other.close();
        if pending.id == IdChange::Destroy {
            self.store.delete(&self.key).await?;
        }
        let _ = merge(&self.store, &self.key, loaded, &pending.changes, NOW).await?;
        Ok(said)
    }

    async fn save(&mut self) -> Result<String, StoreError> {
        let Pending { changes, id } = self.session.close();
        if id == IdChange::Destroy {
            self.store.delete(&self.key).await?;
            self.loaded = None;
        }
        let said = match self.loaded.take() {
            None if id == IdChange::Destroy && changes.is_empty() => "the session has ended",
            None if changes.is_empty() => "there is nothing to save",
            None => {
                self.create(changes.apply(Map::new())).await?;
                return Ok("saved, in a new session".to_owned());
            }
            Some(loaded) => match merge(&self.store, &self.key, loaded, &changes, NOW).await? {
                Merged::Saved if id == IdChange::Cycle => "saved; chapter 07 changes the ID",
                Merged::Saved => "saved",
                Merged::Gone => "not saved: the session has ended meanwhile",
                Merged::Busy => "not saved: others were faster each time",
            },
        };
        self.begin().await?;
        Ok(said.to_owned())
    }

    /// What this book does nowhere else: puts the data as this session sees them in the place of
    /// whatever is there by now.
    async fn overwrite(&mut self) -> Result<String, StoreError> {
        let Pending { changes, id } = self.session.close();
        let there = self.store.load(&self.key, NOW).await?;
        if let (Some((old, _)), Some((mut record, version))) = (self.loaded.take(), there) {
            record.data = match id {
                IdChange::Destroy => changes.apply(Map::new()),
                IdChange::Keep | IdChange::Cycle => changes.apply(old.data),
            };
            // No other has this store: what was loaded a moment ago is still there.
            let _ = self.store.save(&self.key, version, &record, NOW).await?;
        }
        self.begin().await?;
        Ok("overwritten".to_owned())
    }
}

/// What one command does to a session.
fn act(session: &Session, command: &str) -> String {
    let (verb, rest) = command.split_once(' ').unwrap_or((command, ""));
    let (key, value) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
    match (verb, key, value) {
        ("clear", "", "") => session.clear(),
        ("cycle", "", "") => session.cycle_id(),
        ("destroy", "", "") => session.destroy(),
        (_, "", _) => return unknown(command),
        ("get", key, "") => return shown(session.get(key)),
        ("remove", key, "") => session.remove(key),
        ("insert", key, text) => match serde_json::from_str::<Value>(text) {
            Ok(value) => session.insert(key, value),
            Err(error) => return format!("that is no JSON: {error}"),
        },
        ("push", key, text) => match serde_json::from_str::<Value>(text) {
            Ok(value) => session.update(key, move |list: Option<Vec<Value>>| {
                let mut list = list.unwrap_or_default();
                list.push(value.clone());
                list
            }),
            Err(error) => return format!("that is no JSON: {error}"),
        },
        ("add", key, text) => match text.parse::<i64>() {
            Ok(number) => session.update(key, move |sum: Option<i64>| {
                sum.unwrap_or_default().saturating_add(number)
            }),
            Err(error) => return format!("that is no number: {error}"),
        },
        _ => return unknown(command),
    }
    "noted".to_owned()
}

fn shown(value: Option<Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), |value| value.to_string())
}

fn unknown(command: &str) -> String {
    format!("I don't know {command:?}; try help")
}
