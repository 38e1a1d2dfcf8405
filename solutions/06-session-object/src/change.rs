//! Changes, and what a record's data are after them.

use std::fmt::{self, Debug, Display, Formatter};

use serde_json::{Map, Value};

use crate::Updater;

// ANCHOR: change
/// One thing that a handler did to its session.
#[derive(Clone)]
pub enum Change {
    /// The key has this value, whatever it had.
    Insert(String, Value),
    /// The key is gone.
    Remove(String),
    /// Every key is gone.
    Clear,
    /// The function gets the value that is under the key by then, and returns the new one.
    Update(String, Updater),
}

/// What a handler did to its session, from the first change to the last.
#[derive(Clone, Default)]
pub struct Changes(Vec<Change>);
// ANCHOR_END: change

impl Change {
    // ANCHOR: apply_to
    /// Makes this change to `data`.
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        // step 1: apply changes
        match self {
            Self::Insert(key, value) => {
                data.insert(key.clone(), value.clone());
            }
            Self::Remove(key) => {
                data.remove(key);
            }
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let value = updater.run(data.get(key).cloned());
                data.insert(key.clone(), value);
            }
        }
    }
    // ANCHOR_END: apply_to
}

impl Changes {
    // ANCHOR: apply
    /// What becomes of `data`, also where other requests have changed it since these changes were noted.
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        // step 1: apply changes
        for change in &self.0 {
            change.apply_to(&mut data);
        }
        data
    }
    // ANCHOR_END: apply

    // ANCHOR: given
    /// Adds a change at the end.
    pub fn push(&mut self, change: Change) {
        self.0.push(change);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Forgets them.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The changes, from the first to the last.
    pub fn iter(&self) -> std::slice::Iter<'_, Change> {
        self.0.iter()
    }
    // ANCHOR_END: given
}

impl FromIterator<Change> for Changes {
    fn from_iter<I: IntoIterator<Item = Change>>(changes: I) -> Self {
        Self(changes.into_iter().collect())
    }
}

/// `insert color = "dark"`. Shows the value, so it belongs on a screen and not into a log.
impl Display for Change {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Insert(key, value) => write!(f, "insert {key} = {value}"),
            Self::Remove(key) => write!(f, "remove {key}"),
            Self::Clear => f.write_str("clear"),
            Self::Update(key, _) => write!(f, "update {key}"),
        }
    }
}

/// Without the values, which may be secret.
impl Debug for Change {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Insert(key, _) => write!(f, "insert {key}"),
            other => write!(f, "{other}"),
        }
    }
}

impl Debug for Changes {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_list().entries(&self.0).finish()
    }
}
