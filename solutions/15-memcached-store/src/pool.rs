//! The connections that a store keeps open.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::{Answer, Command, Connection, Error};

/// How many questions one store asks at the same time.
pub(crate) const PLACES: usize = 16;

// ANCHOR: pool
/// Connections to one memcached, [`PLACES`] at the most. Each is in the pool or in use, and one that is
/// in use belongs to one question.
#[derive(Debug)]
pub struct Pool {
    pub(crate) address: String,
    /// How long one question may take.
    pub timeout: Duration,
    /// [`PLACES`] permits, one for each question that is under way.
    pub places: Semaphore,
    pub(crate) idle: Mutex<Vec<Connection>>,
}
// ANCHOR_END: pool

impl Pool {
    /// A pool without connections. Each question has so much time for all of it: to wait for a place, to
    /// connect if need be, to ask, and to be answered.
    pub fn new(address: &str, timeout: Duration) -> Self {
        Self {
            address: address.to_owned(),
            timeout,
            places: Semaphore::new(PLACES),
            idle: Mutex::default(),
        }
    }

    // ANCHOR: ask
    /// Asks on a connection that no other question uses meanwhile.
    ///
    /// # Errors
    ///
    /// As of [`Connection::open`] and [`Connection::exchange`]; and [`Error::TimedOut`], where there is no
    /// whole answer in time.
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        // step 3: ask in time, or throw it away
        let work = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            // Only here is it in step. Whatever ends this before, a time limit or a visitor who hangs
            // up, drops the connection, and that closes it.
            self.put_back(connection);
            Ok(answer)
        };
        let answer = timeout(self.timeout, work).await;
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
    // ANCHOR_END: ask

    // ANCHOR: take
    /// Takes a connection out of the pool, and drops those that are of no use any more.
    pub(crate) fn take(&self) -> Option<Connection> {
        let mut idle = self.idle();
        while let Some(connection) = idle.pop() {
            if connection.is_quiet() {
                return Some(connection);
            }
        }
        None
    }

    /// Puts a connection into the pool, for the next question.
    pub(crate) fn put_back(&self, connection: Connection) {
        self.idle().push(connection);
    }
    // ANCHOR_END: take

    pub(crate) fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
