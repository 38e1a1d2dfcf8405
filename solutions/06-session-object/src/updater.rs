//! A function that makes a new value of the one that is there, as often as it takes.

use std::cell::Cell;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::finite::Finite;

thread_local! {
    /// Whether this thread is inside the function of an update.
    static UPDATING: Cell<bool> = const { Cell::new(false) };
}

/// A handler's function from a value to a value, in a form that a list can hold: it takes and gives
/// JSON, and can be called again, on another thread, when the record has changed.
// ANCHOR: updater
#[derive(Clone)]
pub struct Updater(Arc<dyn Fn(Option<Value>) -> Value + Send + Sync>);
// ANCHOR_END: updater

impl Updater {
    // ANCHOR: new
    /// Wraps `f`. It gets `None` for a value that isn't there or isn't a `T`.
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        // step 3: change what is there now
        Self::on_json(move |old| to_json(f(old.and_then(from_json))))
    }
    // ANCHOR_END: new

    // ANCHOR: given
    /// Keeps a function from JSON to JSON as it is.
    pub fn on_json(f: impl Fn(Option<Value>) -> Value + Send + Sync + 'static) -> Self {
        Self(Arc::new(f))
    }

    /// The new value for an old one, or for none.
    pub fn run(&self, old: Option<Value>) -> Value {
        let _inside = Inside::enter();
        self.0(old)
    }
    // ANCHOR_END: given
}

/// Ends when it is dropped, also by a panic. Holds what was so before: one function may run another.
struct Inside(bool);

impl Inside {
    fn enter() -> Self {
        Self(UPDATING.replace(true))
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        UPDATING.set(self.0);
    }
}

/// Whether the caller is inside the function of an update, where the session is locked.
pub fn is_updating() -> bool {
    UPDATING.get()
}

// ANCHOR: json
/// A handler's value as JSON.
///
/// # Panics
///
/// It has no form in JSON, such as a map whose keys are lists, or a number that is NaN or infinite: a
/// bug in the handler.
pub fn to_json<T: Serialize>(value: T) -> Value {
    // serde_json by itself would make `null` of such a number.
    match serde_json::to_value(Finite(&value)) {
        Ok(value) => value,
        Err(error) => panic!("a session keeps only what JSON can say: {error}"),
    }
}

/// JSON as a handler's type, if it is one.
pub fn from_json<T: DeserializeOwned>(value: Value) -> Option<T> {
    serde_json::from_value(value).ok()
}
// ANCHOR_END: json
