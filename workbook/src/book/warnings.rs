//! Collects what mdBook reports.
//!
//! mdBook goes on after most problems, and says so only as `tracing` events.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Dispatch, Event, Level, Metadata, Subscriber};

/// What `work` returns, and the warnings and errors that were reported on this thread meanwhile.
pub fn collected<T>(work: impl FnOnce() -> T) -> (T, Vec<String>) {
    let collector = Collector::default();
    let done = tracing::dispatcher::with_default(&Dispatch::new(collector.clone()), work);
    let messages = std::mem::take(&mut *collector.messages());
    (done, messages)
}

#[derive(Clone, Default)]
struct Collector {
    messages: Arc<Mutex<Vec<String>>>,
}

impl Collector {
    fn messages(&self) -> MutexGuard<'_, Vec<String>> {
        // A list of strings is whole whatever happened to the thread that last added one.
        self.messages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A cause comes as an event of its own, and belongs to the error before it.
const CAUSE: &str = "Caused By: ";

impl Subscriber for Collector {
    fn enabled(&self, metadata: &Metadata) -> bool {
        *metadata.level() <= Level::WARN
    }

    fn event(&self, event: &Event) {
        let mut text = Text::default();
        event.record(&mut text);
        let mut messages = self.messages();
        match (text.0.strip_prefix(CAUSE), messages.last_mut()) {
            (Some(cause), Some(last)) => {
                last.push_str(": ");
                last.push_str(cause);
            }
            _ => messages.push(text.0),
        }
    }

    fn new_span(&self, _: &Attributes) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// The text of an event.
#[derive(Default)]
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            // Writing to a `String` doesn't fail.
            let _ = write!(self.0, "{value:?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collects_warnings_and_errors_and_joins_a_cause_to_its_error() {
        let (seven, messages) = collected(|| {
            tracing::info!("passing by");
            tracing::error!("no page {}", 1);
            tracing::warn!("Caused By: {}", "no file");
            tracing::warn!("long line");
            7
        });
        assert_eq!(seven, 7);
        assert_eq!(messages, ["no page 1: no file", "long line"]);
    }
}
