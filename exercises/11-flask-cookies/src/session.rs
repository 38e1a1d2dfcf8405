//! The session that a handler takes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::limits::DEEPEST;
use crate::tag::Tag;
use crate::value::{Dict, Value};

/// The session of a request. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Session(Arc<Mutex<Content>>);

#[derive(Debug, Default)]
struct Content {
    values: Dict,
    is_modified: bool,
}

impl Session {
    /// A session as a cookie held it: nothing is changed yet.
    pub fn of(values: Dict) -> Self {
        let is_modified = false;
        Self(Arc::new(Mutex::new(Content {
            values,
            is_modified,
        })))
    }

    /// The value with this key.
    pub fn get(&self, key: &str) -> Option<Value> {
        self.content().values.get(key).cloned()
    }

    /// Puts a value under a key.
    ///
    /// # Panics
    ///
    /// A number in the value is NaN or infinite, which JSON can't say, or so many lists and dicts stand in
    /// each other that the session couldn't be read again: bugs in the handler.
    pub fn insert(&self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        assert!(
            value.is_finite(),
            "a session keeps only what JSON can say: no NaN, no infinity"
        );
        // The session is a dict around it; one whose only key is a tag's is in another one.
        let around = if Tag::of(key).is_some() { 2 } else { 1 };
        assert!(
            value.nests_within(DEEPEST - around),
            "a session keeps only what can be read again: no more than {DEEPEST} lists and dicts in each other"
        );
        let mut content = self.content();
        content.values.insert(key.to_owned(), value);
        content.is_modified = true;
    }

    /// Takes out the value with this key. If there is none, nothing changes.
    pub fn remove(&self, key: &str) -> Option<Value> {
        let mut content = self.content();
        let removed = content.values.remove(key);
        content.is_modified |= removed.is_some();
        removed
    }

    /// Everything in it.
    pub fn values(&self) -> Dict {
        self.content().values.clone()
    }

    /// Whether a value was put in or taken out.
    pub fn is_modified(&self) -> bool {
        self.content().is_modified
    }
    fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
