//! What the steps share.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use harness::Chapter;
use memory_store::MemoryStore;

pub const CHAPTER: Chapter = Chapter::new("05-memory-store");

/// A store with room for more than any of these tests needs.
pub fn store() -> MemoryStore {
    MemoryStore::with_capacity(1000)
}

/// What a future gives that waits for nothing but locks.
pub fn at_once<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(given) = future.as_mut().poll(&mut context) {
            return given;
        }
        std::thread::yield_now();
    }
}
