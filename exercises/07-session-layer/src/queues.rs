//! Queues for requests that change the same session.

use session_ids::StoreKey;
use tokio::sync::{Mutex, MutexGuard};

/// How many queues there are. Two sessions that share one wait for each other, which costs time and
/// nothing else.
const QUEUES: usize = 64;

/// Queues for the requests of this process that met a conflict. Without them, two hundred requests
/// that change one session would mostly refuse each other.
pub struct Queues(Vec<Mutex<()>>);

impl Queues {
    /// Empty ones.
    pub fn new() -> Self {
        Self((0..QUEUES).map(|_| Mutex::new(())).collect())
    }

    /// Waits in the session's queue until this request is at its head, and stays there until the guard is
    /// dropped.
    pub async fn wait(&self, key: &StoreKey) -> MutexGuard<'_, ()> {
        // A key is a hash: any of its bytes spreads the sessions evenly.
        let queue = usize::from(key.as_bytes()[0]) % QUEUES;
        self.0[queue].lock().await
    }
}
