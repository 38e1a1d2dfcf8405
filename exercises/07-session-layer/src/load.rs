//! A store behind a box, so that an extractor needn't say which store it is.

use std::pin::Pin;

use memory_store::{Record, SessionStore, StoreError, Version};
use session_ids::StoreKey;

use crate::core::Core;
use crate::error::SessionError;

/// The answer of a load that is still to come.
type Loading<'a> =
    Pin<Box<dyn Future<Output = Result<Option<(Record, Version)>, StoreError>> + Send + 'a>>;

/// What an extractor needs of a store. `SessionStore` itself can't stand behind a `dyn`, since each
/// store's futures have a type of their own; here they are in boxes of one type.
pub trait Load: Send + Sync {
    /// Loads a record, in bounded time.
    fn load<'a>(&'a self, key: &'a StoreKey) -> Loading<'a>;

    /// Tells the server's operator about an error.
    fn report(&self, error: &SessionError);
}

impl<S: SessionStore> Load for Core<S> {
    fn load<'a>(&'a self, key: &'a StoreKey) -> Loading<'a> {
        let now = self.clock.now();
        Box::pin(self.in_time(self.store.load(key, now)))
    }

    fn report(&self, error: &SessionError) {
        (self.report)(error);
    }
}
