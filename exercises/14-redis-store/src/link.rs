//! The connection that all calls share, and another one in its place.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use redis::aio::{ConnectionLike, ConnectionManager};
use redis::{Client, Cmd, Pipeline, RedisFuture, RedisResult, Value};

use crate::connect::settings;

/// How long a new connection is given before it may be replaced, too. Where an address leads to a replica
/// for good, each save would open a connection.
const PAUSE: Duration = Duration::from_millis(100);

/// One connection to Redis, which all calls share: each sends its question without waiting for the answers
/// of others. Clones are the same connection.
#[derive(Clone)]
pub(crate) struct Link {
    client: Client,
    timeout: Duration,
    shared: Arc<Mutex<Shared>>,
}

struct Shared {
    manager: ConnectionManager,
    /// When it took the place of another one.
    since: Option<Instant>,
}

impl Link {
    /// Connects, and tries for ever.
    pub(crate) async fn open(client: Client, timeout: Duration) -> RedisResult<Self> {
        let manager = ConnectionManager::new_with_config(client.clone(), settings(timeout)).await?;
        let since = None;
        let shared = Arc::new(Mutex::new(Shared { manager, since }));
        Ok(Self {
            client,
            timeout,
            shared,
        })
    }

    /// Drops the connection, once its last answer is there, and opens another one for the next question.
    ///
    /// Call it when Redis says `READONLY`: it has become a replica, and the address may lead to the new
    /// primary by now. The manager itself would stay with the old one for as long as that lives.
    pub(crate) fn look_again(&self) {
        let mut shared = self.shared();
        if shared.since.is_some_and(|since| since.elapsed() < PAUSE) {
            return;
        }
        let manager =
            ConnectionManager::new_lazy_with_config(self.client.clone(), settings(self.timeout));
        // There would be an error for settings that don't go together, and the first connection has these.
        if let Ok(manager) = manager {
            let since = Some(Instant::now());
            *shared = Shared { manager, since };
        }
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ConnectionLike for Link {
    fn req_packed_command<'a>(&'a mut self, command: &'a Cmd) -> RedisFuture<'a, Value> {
        let mut manager = self.shared().manager.clone();
        Box::pin(async move { manager.send_packed_command(command).await })
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        pipeline: &'a Pipeline,
        offset: usize,
        count: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        let mut manager = self.shared().manager.clone();
        Box::pin(async move { manager.send_packed_commands(pipeline, offset, count).await })
    }

    fn get_db(&self) -> i64 {
        self.shared().manager.get_db()
    }
}
