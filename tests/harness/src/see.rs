//! Values that a test looks at: an answer's status, what a store holds.

use std::fmt::Debug;

use crate::Failure;
use crate::test::Test;

/// A value, and how a failure calls it.
#[derive(Debug)]
#[must_use = "nothing is checked until `is` or `must` is called"]
pub struct Seen<T> {
    test: Test,
    what: String,
    value: T,
}

impl<T: Debug> Seen<T> {
    /// The value, to go on with.
    pub fn value(self) -> T {
        self.value
    }

    /// Ends the test unless the value is `expected`.
    pub fn is<E>(&self, expected: E)
    where
        T: PartialEq<E>,
        E: Debug,
    {
        self.test.count_check();
        if self.value != expected {
            let (expected, yours) = (self.show(&expected), self.show(&self.value));
            Failure::raise_differs(&self.test, expected, yours);
        }
    }

    /// Ends the test unless the value has this property; `must` says in words what must hold.
    pub fn must(&self, must: &str, holds: impl FnOnce(&T) -> bool) {
        self.test.count_check();
        if !holds(&self.value) {
            Failure::raise_must(&self.test, must, self.show(&self.value));
        }
    }

    /// A colon, since what is seen may be one thing or many: `both statuses`, `whether it is there`.
    fn show(&self, value: &dyn Debug) -> String {
        format!("{}:\n{value:#?}", self.what)
    }
}

impl Test {
    /// Looks at a value that the test has. `what` is how the failure calls it: `the status`.
    pub fn see<T>(&self, what: impl Into<String>, value: T) -> Seen<T> {
        Seen {
            test: self.clone(),
            what: what.into(),
            value,
        }
    }
}
