//! What the steps share.

use std::time::Duration;

use harness::{Chapter, Test};
use memcached_store::{MemcachedStore, Options};

pub const CHAPTER: Chapter = Chapter::new("15-memcached-store");

/// So long that nothing on loopback takes it.
pub const LONG: Duration = Duration::from_secs(8);

/// So short that a test can wait for its end.
pub const SHORT: Duration = Duration::from_millis(100);

/// A store in the memcached at this address, and the connection must succeed.
pub async fn store_at(t: &Test, address: std::net::SocketAddr) -> MemcachedStore {
    let address = address.to_string();
    let call = format!("MemcachedStore::open_with({address:?}, …), with a timeout of 8 s,");
    let connected = t
        .call_async(
            call,
            MemcachedStore::open_with(&address, Options { timeout: LONG }),
        )
        .await;
    connected.must("a store, and no error", Result::is_ok);
    connected.value().expect("it is a store")
}
