//! Calls of a student's function, shown as they would be written.

use std::fmt::Debug;
use std::sync::{Mutex, PoisonError};

use crate::Failure;
use crate::test::Test;

/// What a call gave.
#[derive(Debug)]
#[must_use = "nothing is checked until `gives` or `must` is called"]
pub struct Called<T> {
    test: Test,
    call: String,
    value: T,
}

impl<T> Called<T> {
    pub(crate) fn new(test: Test, call: String, value: T) -> Self {
        Self { test, call, value }
    }

    /// The same call, of which only a part of what it gave is looked at.
    pub fn map<U>(self, part: impl FnOnce(T) -> U) -> Called<U> {
        Called::new(self.test, self.call, part(self.value))
    }

    /// The value, to look at parts of it.
    pub fn value(self) -> T {
        self.value
    }

    /// Ends the test unless the call gave `expected`.
    pub fn gives<E>(&self, expected: E)
    where
        T: Debug + PartialEq<E>,
        E: Debug,
    {
        self.test.count_check();
        if self.value != expected {
            let show = |value: &dyn Debug| format!("{} gives\n{value:#?}", self.call);
            Failure::raise_differs(&self.test, show(&expected), show(&self.value));
        }
    }

    /// Ends the test unless the value has this property; `must` says in words what must hold.
    pub fn must(&self, must: &str, holds: impl FnOnce(&T) -> bool)
    where
        T: Debug,
    {
        self.test.count_check();
        if !holds(&self.value) {
            let yours = format!("{} gives\n{:#?}", self.call, self.value);
            Failure::raise_must(&self.test, must, yours);
        }
    }
}

/// The call that is under way, for the message of a function that never returns.
#[derive(Debug, Default)]
pub struct Calling(Mutex<Vec<String>>);

impl Calling {
    pub fn start(&self, call: &str) {
        self.list().push(call.to_owned());
    }

    pub fn end(&self) {
        self.list().pop();
    }

    pub fn now(&self) -> Vec<String> {
        self.list().clone()
    }

    fn list(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
