//! What all requests share.

use memory_store::{Clock, SessionStore, StoreError};

use crate::error::SessionError;
use crate::queues::Queues;
use crate::settings::Settings;

/// What all requests share.
pub(crate) struct Core<S> {
    pub(crate) store: S,
    pub(crate) clock: Clock,
    pub(crate) settings: Settings,
    pub(crate) queues: Queues,
    pub(crate) report: Report,
}

/// Where errors go.
pub(crate) type Report = Box<dyn Fn(&SessionError) + Send + Sync>;

impl<S: SessionStore> Core<S> {
    /// The store's answer, or an error once the timeout has passed.
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        let timeout = self.settings.timeout;
        match tokio::time::timeout(timeout, work).await {
            Ok(answer) => answer,
            Err(_) => {
                let error = format!("no answer within {} ms", timeout.as_millis());
                Err(StoreError::Unavailable(error.into()))
            }
        }
    }
}
