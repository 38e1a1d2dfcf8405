//! What the steps share.

use std::net::SocketAddr;
use std::time::Duration;

use harness::{Chapter, Test};
use memcached_store::{MemcachedStore, Options};

use crate::scripted::SILENCE;

pub const CHAPTER: Chapter = Chapter::new("15-memcached-store");

/// So long that nothing on loopback takes it.
pub const LONG: Duration = Duration::from_secs(8);

/// So short that a test can wait for its end.
pub const SHORT: Duration = Duration::from_millis(100);

/// A store in the memcached at this address, and the connection must succeed.
pub async fn store_at(t: &Test, address: SocketAddr) -> MemcachedStore {
    store_within(t, address, LONG).await
}

/// The same, where each question has so much time.
pub async fn store_within(t: &Test, address: SocketAddr, timeout: Duration) -> MemcachedStore {
    let (address, millis) = (address.to_string(), timeout.as_millis());
    let call = format!("MemcachedStore::open_with({address:?}, …), with a timeout of {millis} ms,");
    let options = Options { timeout };
    let connected = t
        .call_async(call, MemcachedStore::open_with(&address, options))
        .await;
    connected.must("a store, and no error", Result::is_ok);
    connected.value().expect("it is a store")
}

/// How long a question has whose answer is this: where there is none, a test waits for the end. A store
/// is opened within it, too.
pub fn limit_for(said: &[u8]) -> Duration {
    match said {
        SILENCE => 20 * SHORT,
        _ => LONG,
    }
}

/// All that a log may get of an error: its text, its debug output, and those of its sources.
pub fn texts_of(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = format!("{error}\n{error:?}");
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(&format!("\n{error}\n{error:?}"));
        source = error.source();
    }
    text
}
