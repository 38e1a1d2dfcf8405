//! Catches the messages of panics on the threads of one test.
//!
//! A panic in a handler closes the connection and tells the client nothing. The student needs its
//! message, so the threads of a test are marked, and the process's panic hook puts the panics
//! of a marked thread on that test's list, in place of printing it.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::{Arc, Mutex, Once, PoisonError};

/// One panic: its message, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panic {
    /// The panic's message.
    pub message: String,
    /// File and line, from the workspace's root.
    pub place: String,
}

impl Panic {
    /// The text of the `todo!` that it comes from, if it does: `step 2: read the count`. It may be
    /// empty.
    pub fn todo(&self) -> Option<&str> {
        let text = self.message.strip_prefix("not yet implemented")?;
        if text.is_empty() {
            return Some(text);
        }
        text.strip_prefix(": ")
    }

    /// The folder of the exercise that it happened in, if it is one: `04-session-ids`.
    pub fn exercise(&self) -> Option<&str> {
        let separators = ['/', '\\'];
        let (_, below) = self.place.rsplit_once("exercises")?;
        let (folder, _) = below.strip_prefix(separators)?.split_once(separators)?;
        Some(folder)
    }
}

/// The panics of one test's threads. Clones share one list.
#[derive(Debug, Clone, Default)]
pub struct Panics(Arc<Mutex<Vec<Panic>>>);

thread_local! {
    static LIST: RefCell<Option<Panics>> = const { RefCell::new(None) };
}

impl Panics {
    /// Puts this thread's panics on this list from now on.
    pub fn watch_this_thread(&self) {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let usual = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| match Self::of_this_thread() {
                Some(list) => list.push(info),
                None => usual(info),
            }));
        });
        LIST.set(Some(self.clone()));
    }

    /// All of them so far.
    pub fn caught(&self) -> Vec<Panic> {
        self.list().clone()
    }

    /// Runs `f` on this thread and forgets what it panics with. True if it didn't panic.
    pub fn quietly(f: impl FnOnce()) -> bool {
        let before = LIST.replace(Some(Self::default()));
        let outcome = catch_unwind(AssertUnwindSafe(f));
        LIST.set(before);
        outcome.is_ok()
    }

    /// None on a thread that isn't watched, or that is ending and has dropped its list.
    fn of_this_thread() -> Option<Self> {
        LIST.try_with(|list| list.borrow().clone()).ok().flatten()
    }

    fn push(&self, info: &PanicHookInfo) {
        let place = info.location().map_or_else(String::new, |at| {
            format!("{}:{}", at.file().replace('\\', "/"), at.line())
        });
        let message = info.payload_as_str().unwrap_or("(no message)").to_owned();
        self.list().push(Panic { message, place });
    }

    fn list(&self) -> std::sync::MutexGuard<'_, Vec<Panic>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Panic;

    #[test]
    fn a_place_lies_in_an_exercise_on_every_system() {
        let exercise = |place: &str| {
            let panic = Panic {
                place: place.to_owned(),
                message: String::new(),
            };
            panic.exercise().map(str::to_owned)
        };
        let expected = Some("04-session-ids".to_owned());
        for place in [
            "exercises/04-session-ids/src/lib.rs:3",
            "exercises\\04-session-ids\\src\\lib.rs:3",
            "/home/exercises/book/exercises/04-session-ids/src/lib.rs:3",
        ] {
            assert_eq!(exercise(place), expected, "{place}");
        }
        assert_eq!(exercise("solutions/04-session-ids/src/lib.rs:3"), None);
    }
}
