//! RIGHT: tries for a permit before it waits; catches the panic on the thread itself, and lets go of connection
//! and permit by hand, in this order.

use std::panic::{AssertUnwindSafe, catch_unwind};

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let joined = spawn_blocking(move || {
            let mut connection = pool.connection()?;
            let done = catch_unwind(AssertUnwindSafe(|| work(&mut connection)));
            drop(connection);
            drop(permit);
            match done {
                Ok(given) => given.map_err(store_error),
                Err(_) => Err(StoreError::Unavailable("the work panicked".into())),
            }
        })
        .await;
        match joined {
            Ok(result) => result,
            Err(error) => Err(StoreError::Unavailable(error.into())),
        }
    }

    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        if let Ok(permit) = Arc::clone(&self.permits).try_acquire_owned() {
            return Ok(permit);
        }
        timeout(self.timeout, Arc::clone(&self.permits).acquire_owned())
            .await
            .map_err(|late| StoreError::Unavailable(late.into()))?
            .map_err(|closed| StoreError::Unavailable(closed.into()))
    }
}
